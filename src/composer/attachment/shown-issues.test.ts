import { expect, it } from 'vitest';
import { adviseAttach } from '#notice/advise.ts';
import { type AttachDraft, fromAttach } from '#notice/draft.ts';
import type { Issue } from '#notice/issue.ts';
import type { JsonValue } from '#notice/json.ts';
import { makeStarter } from '#notice/starters.ts';
import { isShown, NOTHING_CHECKED, SETTINGS, type ShownState, shownKey } from './shown-issues.ts';

const attachOf = (json: JsonValue): AttachDraft => {
  let id = 0;
  return fromAttach(json, () => `b${id++}`);
};

/** A text, and a link that has a name, a height for no picture, and no address. */
const LINK = attachOf([{ MESSAGE: 'a' }, { LINK: { NAME: 'Report', LINK: '', HEIGHT: 'x' } }]);

const NOBODY_WRITES: ShownState = { ids: ['b0', 'b1'], writing: undefined, checked: NOTHING_CHECKED };
const writing = (group: string, ...left: string[]): ShownState => ({
  ...NOBODY_WRITES,
  writing: { group, known: new Set(), left },
});

function shown(attach: AttachDraft, state: ShownState): readonly string[] {
  return adviseAttach(attach)
    .filter((issue) => isShown(issue, state))
    .map(({ code }) => code);
}

it('everything is shown while nobody writes in a block', () => {
  expect(shown(LINK, NOBODY_WRITES)).toEqual(['ITEM_WITHOUT_LINK', 'NUMBER_DROPPED', 'SIZE_WITHOUT_PREVIEW']);
});

it('nothing of the block in which is written is shown before a field was left', () => {
  expect(shown(LINK, writing('b1'))).toEqual([]);
});

it('a field that was left shows its own checks alone', () => {
  expect(shown(LINK, writing('b1', 'LINK.NAME'))).toEqual([]);
  expect(shown(LINK, writing('b1', 'LINK.NAME', 'LINK.HEIGHT'))).toEqual([
    'NUMBER_DROPPED',
    'SIZE_WITHOUT_PREVIEW',
  ]);
});

it('a check of the whole block is shown once a field in it was left', () => {
  const mixed = attachOf([
    {
      GRID: [
        { NAME: 'a', DISPLAY: 'ROW' },
        { NAME: 'b', DISPLAY: 'LINE' },
      ],
    },
  ]);
  expect(shown(mixed, writing('b0'))).toEqual([]);
  expect(shown(mixed, writing('b0', 'GRID.1.DISPLAY'))).toEqual(['DISPLAY_MIXED']);
});

it('the other blocks show theirs meanwhile', () => {
  expect(shown(LINK, writing('b0'))).toHaveLength(3);
});

it('a check that was shown before somebody began to write stays', () => {
  const [first] = adviseAttach(LINK);
  const state = writing('b1');
  const known = new Set(first === undefined ? [] : [shownKey(first)]);
  expect(shown(LINK, { ...state, writing: { group: 'b1', known, left: [] } })).toEqual(['ITEM_WITHOUT_LINK']);
});

it('that nothing would be left of the attachment is not said while somebody writes', () => {
  const lone = attachOf([{ LINK: { NAME: 'Report', LINK: '' } }]);
  expect(shown(lone, writing('b0'))).toEqual([]);
  expect(shown(lone, NOBODY_WRITES)).toEqual(['ATTACH_NOTHING_KEPT', 'ITEM_WITHOUT_LINK']);
});

it('that it is too big is said at once', () => {
  expect(shown(attachOf([{ MESSAGE: 'x'.repeat(31_000) }]), writing('b0'))).toEqual(['ATTACH_TOO_BIG']);
});

it('the own fields of the attachment wait as blocks do', () => {
  const red = attachOf({ COLOR: 'red', BLOCKS: [{ MESSAGE: 'a' }] });
  expect(shown(red, writing(SETTINGS))).toEqual([]);
  expect(shown(red, writing(SETTINGS, 'settings.COLOR'))).toEqual(['COLOR_RANDOM']);
});

it('once Send was pressed everything is shown of the blocks that were there', () => {
  const checked = new Set(['b1', SETTINGS]);
  expect(shown(LINK, { ...writing('b1'), checked })).toHaveLength(3);
  expect(shown(LINK, { ...writing('b1'), checked: new Set(['b0', SETTINGS]) })).toEqual([]);
});

it('a placeholder is a problem on the screen only once Send was pressed', () => {
  let id = 0;
  const report = makeStarter(
    'report',
    (text) => text,
    () => `b${id++}`,
  );
  const ids = report.blocks.map((block) => block.id);
  expect(shown(report, { ...NOBODY_WRITES, ids })).toEqual([]);
  expect(shown(report, { ...NOBODY_WRITES, ids, checked: new Set(ids) })).toHaveLength(3);
});

it('texts are none of its business', () => {
  const issue: Issue = { path: ['message'], code: 'MESSAGE_EMPTY', severity: 'error' };
  expect(isShown(issue, writing('b0'))).toBe(true);
});
