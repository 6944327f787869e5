import { describe, expect, it } from 'vitest';
import { keyName } from './key-name.ts';
import type { Key } from './shortcuts.ts';

const t = (key: string) => `<${key}>`;

describe('the name of a key', () => {
  it.each<[Key, string, string]>([
    ['mod', '<key.mod>', '⌘'],
    ['alt', '<key.alt>', '⌥'],
    ['shift', '<key.shift>', '⇧'],
    ['enter', '<key.enter>', '↩'],
    ['up', '↑', '↑'],
    [{ letter: 'Z' }, 'Z', 'Z'],
  ])('%j is %s, and %s on a Mac', (key, elsewhere, onMac) => {
    expect(keyName(t, key, false)).toBe(elsewhere);
    expect(keyName(t, key, true)).toBe(onMac);
  });
});
