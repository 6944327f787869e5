import { describe, expect, it } from 'vitest';
import { keepTheme } from './keep-theme.ts';
import { readTheme } from './theme.ts';

function aPlace(kept: Record<string, string> = {}) {
  const map = new Map(Object.entries(kept));
  return () => ({
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  });
}

const blocked = () => {
  throw new Error('SecurityError');
};

describe('the choice of light or dark', () => {
  it('is the system’s until somebody chooses', () => {
    expect(readTheme(aPlace())).toBe('system');
  });

  it('is there again at the next opening', () => {
    const place = aPlace();
    expect(keepTheme(place, 'dark')).toBe(true);
    expect(readTheme(place)).toBe('dark');
  });

  it('leaves nothing behind when it is the system’s again', () => {
    const place = aPlace({ 'herald-theme': 'light' });
    keepTheme(place, 'system');
    expect(place().getItem('herald-theme')).toBeNull();
  });

  it('takes no word that it does not know', () => {
    expect(readTheme(aPlace({ 'herald-theme': 'pink' }))).toBe('system');
  });

  it('says where the browser keeps nothing', () => {
    expect(readTheme(blocked)).toBe('system');
    expect(keepTheme(blocked, 'dark')).toBe(false);
  });
});
