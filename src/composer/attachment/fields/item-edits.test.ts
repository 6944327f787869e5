import { expect, it } from 'vitest';
import type { AttachDraft } from '#notice/draft.ts';
import type { JsonValue } from '#notice/json.ts';
import { addItem, moveItem, removeItem } from './item-edits.ts';

const draft = (json: JsonValue): AttachDraft => ({ fields: {}, blocks: [{ id: 'b', json }] });
const json = (attach: AttachDraft) => attach.blocks[0]?.json;

it('adds a row that looks like the one before it', () => {
  const after = addItem('b', 'GRID')(draft({ GRID: [{ NAME: 'a', DISPLAY: 'LINE', WIDTH: 100 }] }));
  expect(json(after)).toEqual({
    GRID: [
      { NAME: 'a', DISPLAY: 'LINE', WIDTH: 100 },
      { NAME: '', VALUE: '', DISPLAY: 'LINE' },
    ],
  });
});

it('makes a list of a single picture when a second one comes', () => {
  const after = addItem('b', 'IMAGE')(draft({ IMAGE: { LINK: '/a.png' } }));
  expect(json(after)).toEqual({ IMAGE: [{ LINK: '/a.png' }, { LINK: '' }] });
});

it('removes one item and leaves an empty list when it was the last', () => {
  expect(json(removeItem('b', 'FILE', 0)(draft({ FILE: [{ LINK: '/a' }] })))).toEqual({ FILE: [] });
});

it.each([
  [0, 2, 'bca'],
  [2, 0, 'cab'],
  [0, 3, 'abc'],
  [0, -1, 'abc'],
])('moves item %i to %i', (from, to, after) => {
  const grid = [...'abc'].map((NAME) => ({ NAME }));
  expect(json(moveItem('b', 'GRID', from, to)(draft({ GRID: grid })))).toEqual({
    GRID: [...after].map((NAME) => ({ NAME })),
  });
});
