import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviseAttach } from './advise.ts';
import { BLOCK_KINDS } from './blocks.ts';
import { EMPTY_ATTACH, EMPTY_DRAFT, fromAttach, toAttach } from './draft.ts';
import { filledAttach, withoutEmpty } from './empty-blocks.ts';
import type { JsonValue } from './json.ts';
import { newBlock } from './new-block.ts';
import { normaliseDraft } from './normalise.ts';
import { parseNotice } from './parse-notice.ts';
import { measureSize } from './size.ts';
import { anAttach } from './testing/an-attach.ts';
import { fillWire } from './variables.ts';

function attachOf(json: JsonValue) {
  let id = 0;
  return fromAttach(json, () => `b${id++}`);
}

const sentOf = (json: JsonValue) => toAttach(withoutEmpty(attachOf(json)));

describe('an empty block is dropped', () => {
  it.each(BLOCK_KINDS.filter((kind) => kind !== 'DELIMITER'))('a fresh %s', (kind) => {
    expect(sentOf([newBlock(kind), { MESSAGE: 'x' }])).toEqual([{ MESSAGE: 'x' }]);
  });

  it.each<[string, JsonValue]>([
    ['{}', {}],
    ['an empty text', ''],
    ['blanks of any kind', { MESSAGE: ' \n\u00a0\u200b' }],
    ['formatting around nothing', { MESSAGE: '[B] [I][/I][/B]' }],
    ['a text that is a description', { MESSAGE: { TEXT: '', AS_DESCRIPTION: 'Y' } }],
    [
      'a row with a look only',
      { GRID: [{ DISPLAY: 'LINE', WIDTH: 100, COLOR: '#fff', COLOR_TOKEN: 'alert' }] },
    ],
    ['a list without items', { GRID: [] }],
    ['a rich link with the size of no picture', { RICH_LINK: { LINK: '', PREVIEW_SIZE: { WIDTH: 1 } } }],
    ['a file with a size only', { FILE: [{ LINK: '', SIZE: 5 }] }],
    ['a kind without a value', { MESSAGE: null }],
  ])('%s', (_, block) => {
    expect(sentOf([block, { MESSAGE: 'x' }])).toEqual([{ MESSAGE: 'x' }]);
  });

  it.each<[string, JsonValue]>([
    ['a divider', { DELIMITER: {} }],
    ['the number 0', { MESSAGE: 0 }],
    ['a link with a name and no address', { LINK: { NAME: 'Report', LINK: '' } }],
    ['a row with a label alone', { GRID: [{ NAME: 'New request', VALUE: '', DISPLAY: 'ROW' }] }],
    ['a code without its end', { MESSAGE: '[b]' }],
    ['a key in the wrong case', { delimiter: { SIZE: 200 } }],
    ['a second kind behind an empty one', { MESSAGE: '', DELIMITER: { SIZE: 200 } }],
  ])('but not %s', (_, block) => {
    expect(sentOf([block])).toEqual([block]);
  });
});

it('an empty row goes, the others stay in their order', () => {
  const rows = [
    { NAME: 'a', VALUE: '1' },
    { NAME: '', VALUE: '', DISPLAY: 'ROW' },
    { NAME: 'b', VALUE: '2' },
  ];
  expect(sentOf([{ GRID: rows }])).toEqual([{ GRID: [rows[0], rows[2]] }]);
});

it('a link with a name and no address is a problem', () => {
  expect(adviseAttach(attachOf([{ LINK: { NAME: 'Report', LINK: '' } }])).map(({ code }) => code)).toEqual([
    'ATTACH_NOTHING_KEPT',
    'ITEM_WITHOUT_LINK',
  ]);
});

it('an empty row of another display is not mixed with the others', () => {
  const rows = [
    { NAME: 'a', DISPLAY: 'ROW' },
    { NAME: '', DISPLAY: 'LINE' },
  ];
  expect(adviseAttach(attachOf([{ GRID: rows }]))).toEqual([]);
});

it('nothing but empty blocks is no attachment, whatever its color', () => {
  const empty = attachOf({ COLOR: '#fff', COLOR_TOKEN: 'alert', DESCRIPTION: '', BLOCKS: [{ MESSAGE: '' }] });
  expect(withoutEmpty(empty)).toBe(EMPTY_ATTACH);
  const parsed = parseNotice({ ...EMPTY_DRAFT, message: 'x', attach: empty }, { appNameLength: 0 });
  expect(parsed.ok && parsed.notice.attach).toBeUndefined();
  expect(measureSize(empty)).toEqual({ bytes: 0, portalCharacters: 0, legacyCharacters: 0, shares: [] });
});

it('an attachment without empty blocks stays the same object', () => {
  const attach = attachOf([{ MESSAGE: 'x' }, { DELIMITER: {} }]);
  expect(withoutEmpty(attach)).toBe(attach);
});

it('the meter counts what is sent and names blocks by their place in the editor', () => {
  const attach = attachOf([{ MESSAGE: '' }, { GRID: [{ NAME: 'a' }, { NAME: '', DISPLAY: 'ROW' }] }]);
  const sent = JSON.stringify([{ GRID: [{ NAME: 'a' }] }]);
  expect(measureSize(attach).bytes).toBe(sent.length);
  expect(measureSize(attach).shares).toEqual([{ index: 1, bytes: sent.length - 2 }]);
});

it('a block that is empty for one person is dropped for that person', () => {
  const wire = {
    TYPE: 'USER',
    MESSAGE: 'x',
    ATTACH: [{ MESSAGE: '{{position|}}' }, { GRID: [{ VALUE: '{{position|}}' }] }],
  } as const;
  const values = { name: '', last_name: '', position: '', department: '' };
  expect(fillWire(wire, values)).toEqual({ TYPE: 'USER', MESSAGE: 'x' });
  expect(fillWire(wire, { ...values, position: 'Boss' }).ATTACH).toEqual([
    { MESSAGE: 'Boss' },
    { GRID: [{ VALUE: 'Boss' }] },
  ]);
});

it('of no attachment anything is lost that the portal would have drawn, but blank lines', {
  timeout: 30_000,
}, () => {
  const drawn = (attach: ReturnType<typeof attachOf>) =>
    normaliseDraft(attach).blocks.filter(({ kind }) => kind !== 'GRID' && kind !== 'MESSAGE').length;
  fc.assert(
    fc.property(anAttach, (json) => {
      const attach = attachOf(json);
      expect(drawn(withoutEmpty(attach))).toBe(drawn(attach));
    }),
  );
});

it('the JSON of an ATTACH loses the same as its draft', () => {
  fc.assert(
    fc.property(anAttach, (json) => {
      const draft = attachOf(json);
      expect(filledAttach(toAttach(draft) ?? [])).toEqual(toAttach(withoutEmpty(draft)));
    }),
  );
});
