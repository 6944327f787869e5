import { expect, it } from 'vitest';
import { clipText, readClip } from './clip.ts';

it('gives back the blocks that were copied, each with a key of its own', () => {
  const copied = [{ MESSAGE: 'a' }, { GRID: [{ NAME: 'b', X: 1 }] }];
  const clip = readClip(clipText(copied), {});
  expect(clip?.blocks.map(({ json }) => json)).toEqual(copied);
  expect(new Set(clip?.blocks.map(({ id }) => id)).size).toBe(2);
  expect(clip).toMatchObject({ fields: {}, leftOut: [] });
});

it('finds no block in a shopping list', () => {
  expect(readClip('milk, eggs', {})).toBeUndefined();
});

it('brings the fields of the attachment around the blocks, and names what would replace others', () => {
  const text = '{"BLOCKS":[{"MESSAGE":"x"}],"COLOR":"#aac337","DESCRIPTION":"d","COLOR_TOKEN":"alert"}';
  expect(readClip(text, {})).toMatchObject({
    fields: { COLOR: '#aac337', DESCRIPTION: 'd', COLOR_TOKEN: 'alert' },
    leftOut: [],
  });
  expect(readClip(text, { COLOR: '#29619b', DESCRIPTION: 'd' })).toMatchObject({
    fields: { COLOR_TOKEN: 'alert' },
    leftOut: ['COLOR'],
  });
});

it('names what came in a whole call beside the blocks', () => {
  const call = '{"USER_ID":1,"MESSAGE":"a","TAG":"t","ATTACH":[{"BLOCKS":[{"MESSAGE":"b"}]},{"BLOCKS":[]}]}';
  expect(readClip(call, {})?.blocks.map(({ json }) => json)).toEqual([{ MESSAGE: 'b' }]);
  expect(readClip(call, {})?.leftOut).toEqual(['MESSAGE', 'TAG', 'USER_ID', 'ATTACH › 1']);
});
