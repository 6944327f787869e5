import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertPiece, togglePair } from './bb-edit.ts';

/** A text in which | marks the ends of what is selected. */
const marked = (text: string) => {
  const [before = '', selected = '', after = ''] = text.split('|');
  return { text: before + selected + after, start: before.length, end: before.length + selected.length };
};

describe('togglePair', () => {
  it.each([
    ['a |b| c', 'a [B]|b|[/B] c'],
    ['a [B]|b|[/B] c', 'a |b| c'],
    ['a [b]|b|[/b] c', 'a |b| c'],
    ['[I]|b|[/I]', '[I][B]|b|[/B][/I]'],
    ['||', '[B]||[/B]'],
    ['[B]||[/B]', '||'],
  ])('makes %j %j', (before, after) => {
    expect(togglePair(marked(before), '[B]', '[/B]')).toEqual(marked(after));
  });

  it('taken twice, leaves the text as it was', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(20), fc.nat(20), (text, from, length) => {
        const start = Math.min(from, text.length);
        const before = { text, start, end: Math.min(start + length, text.length) };
        const once = togglePair(before, '[COLOR=#C21B16]', '[/COLOR]');
        expect(togglePair(once, '[COLOR=#C21B16]', '[/COLOR]')).toEqual(before);
      }),
    );
  });
});

it('replaces what is selected and puts the cursor behind it', () => {
  expect(insertPiece(marked('a |b| c'), 'xyz')).toEqual({ text: 'a xyz c', start: 5, end: 5 });
});
