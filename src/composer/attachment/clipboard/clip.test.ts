import { expect, it } from 'vitest';
import { blocksIn, clipText } from './clip.ts';

it('gives back the blocks that were copied, each with a key of its own', () => {
  const copied = [{ MESSAGE: 'a' }, { GRID: [{ NAME: 'b', X: 1 }] }];
  const blocks = blocksIn(clipText(copied));
  expect(blocks.map(({ json }) => json)).toEqual(copied);
  expect(new Set(blocks.map(({ id }) => id)).size).toBe(2);
});

it('takes the blocks out of a whole call, and none out of a shopping list', () => {
  expect(blocksIn('{"USER_ID":1,"MESSAGE":"a","ATTACH":[{"MESSAGE":"b"}]}').map(({ json }) => json)).toEqual([
    { MESSAGE: 'b' },
  ]);
  expect(blocksIn('milk, eggs')).toEqual([]);
});
