import { describe, expect, it } from 'vitest';
import type { AttachDraft } from '#notice/draft.ts';
import type { JsonValue } from '#notice/json.ts';
import { addItem, moveItem, removeItem } from './item-edits.ts';
import { itemPlace } from './json-place.ts';

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

describe('the placeholders of rows', () => {
  const rows: AttachDraft = {
    fields: {},
    blocks: [
      {
        id: 'b',
        json: { GRID: [...'abc'].map((NAME) => ({ NAME, VALUE: '' })) },
        placeholders: [
          { path: ['GRID', 0, 'VALUE'], text: 'of a' },
          { path: ['GRID', 2, 'VALUE'], text: 'of c' },
        ],
      },
    ],
  };
  const marks = ({ blocks }: AttachDraft) =>
    blocks[0]?.placeholders?.map(({ path, text }) => `${path.join('.')} ${text}`);

  it('go where their rows go', () => {
    expect(marks(moveItem('b', 'GRID', 2, 0)(rows))).toEqual(['GRID.0.VALUE of c', 'GRID.1.VALUE of a']);
  });

  it('go with a row that is removed', () => {
    expect(marks(removeItem('b', 'GRID', 0)(rows))).toEqual(['GRID.1.VALUE of c']);
  });

  it('stay when a row is added or a field is written', () => {
    expect(marks(addItem('b', 'GRID')(rows))).toEqual(marks(rows));
    expect(marks(itemPlace('b', 'GRID', 1).write(['VALUE'], 'x')(rows))).toEqual(marks(rows));
  });
});
