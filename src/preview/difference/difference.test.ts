import fc from 'fast-check';
import { expect, it } from 'vitest';
import { difference, type Piece } from './difference.ts';

const without = (pieces: readonly Piece[], kind: Piece['kind']) =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join('');

it('without what is new is the first text, without what is gone the second', () => {
  const words = fc
    .array(fc.constantFrom('a', 'b', ' ', '\n', '😀'), { maxLength: 40 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(words, words, fc.constantFrom('word' as const, 'line' as const), (before, after, unit) => {
      const pieces = difference(before, after, unit);
      expect(without(pieces, 'new')).toBe(before);
      expect(without(pieces, 'gone')).toBe(after);
    }),
  );
});

it('marks only the words that changed', () => {
  expect(difference('The old numbers are here', 'The new numbers are here', 'word')).toEqual([
    { kind: 'same', text: 'The ' },
    { kind: 'gone', text: 'old' },
    { kind: 'new', text: 'new' },
    { kind: 'same', text: ' numbers are here' },
  ]);
});

it('stays quick where everything changed', () => {
  const pieces = difference('a '.repeat(10_000), 'b '.repeat(10_000), 'word');
  expect(pieces.filter(({ kind }) => kind !== 'same')).toHaveLength(2);
});
