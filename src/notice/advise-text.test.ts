import { describe, expect, it } from 'vitest';
import { adviseText } from './advise-text.ts';
import { findReference } from './reference.ts';

describe('what a batch takes for a reference', () => {
  it.each<[string, string | undefined]>([
    ['$result[0]', '$result[0]'],
    ['it is $RESULT[a][b].', '$RESULT[a]'],
    ['$total:[b]5[/b]', '$total:[b]'],
    ['$next[x', undefined],
    ['$result', undefined],
    ['$result [0]', undefined],
    ['$result\n[0]', undefined],
    ['$result\u00A0[0]', '$result\u00A0[0]'],
    ['$result[a b]', '$result[a b]'],
    ['$price[0]', undefined],
    ['result[0]', undefined],
    ['[0]$time', undefined],
    ['$error$time[0]', '$error$time[0]'],
    ['a $time b $next[0]', '$next[0]'],
  ])('%j: %j', (text, reference) => {
    expect(findReference(text)).toBe(reference);
  });
});

describe('what newer portals unescape once more in an attachment', () => {
  const advised = (text: string, inAttach: boolean) =>
    adviseText([], text, inAttach).map(({ code, values }) => `${code} ${values?.['text']}`);

  it.each(['\\n', '\\t', '\\"', '\\\\'])('is told: %s', (sign) => {
    expect(advised(`C:${sign}ew`, true)).toEqual([`TEXT_BACKSLASH ${sign}`]);
    expect(advised(`C:${sign}ew`, false)).toEqual([]);
  });

  it('is nothing where another letter follows', () => {
    expect(advised('C:\\Users', true)).toEqual([]);
  });
});
