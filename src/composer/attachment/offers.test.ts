import { expect, it } from 'vitest';
import { adviseAttach } from '#notice/advise.ts';
import { type AttachDraft, fromAttach, toAttach } from '#notice/draft.ts';
import type { JsonValue } from '#notice/json.ts';
import { offerFor } from './offers.ts';

const read = (json: JsonValue): AttachDraft => {
  let next = 0;
  return fromAttach(json, () => `b${next++}`);
};

it.each<[string, JsonValue, JsonValue]>([
  [
    'COLOR_WITHOUT_TOKEN',
    { COLOR: '#FF5752', BLOCKS: [{ MESSAGE: 'a' }] },
    { COLOR: '#FF5752', COLOR_TOKEN: 'alert', BLOCKS: [{ MESSAGE: 'a' }] },
  ],
  [
    'DISPLAY_TABLE',
    [{ GRID: [{ NAME: 'a', DISPLAY: 'TABLE' }] }],
    [{ GRID: [{ NAME: 'a', DISPLAY: 'ROW' }] }],
  ],
  ['GRID_ONE_ROW', [{ GRID: { NAME: 'a' } }], [{ GRID: [{ NAME: 'a' }] }]],
  [
    'MAP_WITH_HOLE',
    [{ IMAGE: { 0: { LINK: '/a' }, 2: { LINK: '/c' } } }],
    [{ IMAGE: [{ LINK: '/a' }, { LINK: '/c' }] }],
  ],
  ['ITEM_IS_TEXT', [{ USER: 'Anna' }], [{ USER: { NAME: 'Anna' } }]],
  ['ITEM_IS_TEXT', [{ LINK: ['/a'] }], [{ LINK: [{ LINK: '/a' }] }]],
  ['ITEM_IS_TEXT', [{ GRID: ['a'] }], [{ GRID: [{ VALUE: 'a' }] }]],
  ['TEXT_IS_LIST', [{ MESSAGE: ['a'] }], [{ MESSAGE: 'a' }]],
  ['TEXT_IS_LIST', [{ LINK: { LINK: ['/a'] } }], [{ LINK: { LINK: '/a' } }]],
  [
    'HTML_EMPTY',
    [{ LINK: { LINK: '/a', HTML: '', PREVIEW: '/p.png' } }],
    [{ LINK: { LINK: '/a', PREVIEW: '/p.png' } }],
  ],
  ['KEY_CASE', [{ LINK: { LINK: '/a', name: 'b' } }], [{ LINK: { LINK: '/a', NAME: 'b' } }]],
  ['FOREIGN_KEY', [{ LINK: { LINK: '/a', X: 1 } }], [{ LINK: { LINK: '/a' } }]],
  ['BLOCK_SECOND_KIND', [{ LINK: { LINK: '/a' }, FILE: [] }], [{ LINK: { LINK: '/a' } }]],
  [
    'ITEM_COLOR_WITHOUT_TOKEN',
    [{ GRID: [{ VALUE: 'a', COLOR: '#FF5752', DISPLAY: 'ROW' }] }],
    [{ GRID: [{ VALUE: 'a', COLOR: '#FF5752', DISPLAY: 'ROW', COLOR_TOKEN: 'alert' }] }],
  ],
])('mends %s with one press, and the advice is gone', (code, before, after) => {
  const draft = read(before);
  const issue = adviseAttach(draft).find((one) => one.code === code);
  expect(issue).toBeDefined();
  const offer = issue === undefined ? undefined : offerFor(issue);
  const mended = offer?.change(draft) ?? draft;
  expect(toAttach(mended)).toEqual(after);
  expect(adviseAttach(mended).map((one) => one.code)).not.toContain(code);
});

it('offers nothing where only the person can know what was meant', () => {
  const [issue] = adviseAttach(read([{ FILE: [{ LINK: 'javascript:x' }] }])).filter(
    ({ code }) => code === 'ITEM_LINK_REFUSED',
  );
  expect(issue === undefined ? 'missing' : offerFor(issue)).toBeUndefined();
});

it('offers no text for a list of several', () => {
  const [issue] = adviseAttach(read([{ MESSAGE: ['a', 'b'] }])).filter(({ code }) => code === 'TEXT_IS_LIST');
  expect(issue === undefined ? 'missing' : offerFor(issue)).toBeUndefined();
});
