import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttachDraft } from '#notice/draft.ts';
import { editBlock, insertBlocks, moveBlock, removeBlock } from './attach-edits.ts';

const attach = (ids: string): AttachDraft => ({
  fields: { COLOR: '#fff' },
  blocks: [...ids].map((id) => ({ id, json: { MESSAGE: id } })),
});
const order = ({ blocks }: AttachDraft) => blocks.map((block) => block.id).join('');

describe('moveBlock', () => {
  it.each([
    ['a', 0, 'abcd'],
    ['a', 1, 'bacd'],
    ['a', 3, 'bcda'],
    ['d', 0, 'dabc'],
    ['c', 1, 'acbd'],
    ['a', -1, 'abcd'],
    ['a', 4, 'abcd'],
    ['x', 1, 'abcd'],
  ])('puts %s to place %i', (id, to, after) => {
    expect(order(moveBlock(id, to)(attach('abcd')))).toBe(after);
  });

  it('is taken back by the way back', () => {
    const place = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(place, place, (from, to) => {
        const before = attach('abcdef');
        const id = before.blocks[from]?.id ?? '';
        expect(order(moveBlock(id, from)(moveBlock(id, to)(before)))).toBe('abcdef');
      }),
    );
  });

  it('returns the same attachment where nothing moves, so that no step of undo comes of it', () => {
    const before = attach('ab');
    expect(moveBlock('a', 0)(before)).toBe(before);
  });
});

it('inserts before the block at the place', () => {
  const added = attach('xy').blocks;
  expect(order(insertBlocks(1, added)(attach('ab')))).toBe('axyb');
  expect(order(insertBlocks(2, added)(attach('ab')))).toBe('abxy');
});

it('removes one block and keeps the fields of the attachment', () => {
  const after = removeBlock('a')(attach('ab'));
  expect(order(after)).toBe('b');
  expect(after.fields).toEqual({ COLOR: '#fff' });
});

it('keeps the identity of every block that it does not change', () => {
  const before = attach('abc');
  const after = editBlock('b', () => ({ MESSAGE: 'new' }))(before);
  expect(after.blocks[0]).toBe(before.blocks[0]);
  expect(after.blocks[2]).toBe(before.blocks[2]);
  expect(after.blocks[1]).toEqual({ id: 'b', json: { MESSAGE: 'new' } });
  expect(editBlock('b', (json) => json)(before)).toBe(before);
});
