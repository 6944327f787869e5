import { describe, expect, it } from 'vitest';
import { adviseAttach } from './advise.ts';
import { type AttachDraft, type DraftBlock, fromAttach, restoreDraft, toAttach } from './draft.ts';
import { type JsonPath, type JsonValue, setIn } from './json.ts';
import {
  carryPlaceholders,
  leaveOut,
  moveItems,
  nextPlaceholder,
  unfilledPlaceholders,
} from './placeholders.ts';
import { makeStarter } from './starters.ts';

const LINK: DraftBlock = {
  id: 'link',
  json: { LINK: { NAME: 'Open the task', LINK: '' } },
  placeholders: [
    { path: ['LINK', 'LINK'], text: 'https://example.com/' },
    { path: ['LINK', 'DESC'], text: 'Prepare the presentation' },
  ],
};
const FACTS: DraftBlock = {
  id: 'facts',
  json: {
    GRID: [
      { NAME: 'Revenue', VALUE: '' },
      { NAME: 'Costs', VALUE: '' },
    ],
  },
  placeholders: [
    { path: ['GRID', 0, 'VALUE'], text: '+12 %' },
    { path: ['GRID', 1, 'VALUE'], text: '−3 %' },
  ],
};
const TEXT: DraftBlock = {
  id: 'text',
  json: { MESSAGE: '' },
  placeholders: [{ path: ['MESSAGE'], text: 'Example' }],
};

const write = (block: DraftBlock, path: JsonPath, value: JsonValue): DraftBlock => ({
  ...block,
  json: setIn(block.json, path, value),
});
const paths = (block: DraftBlock) => unfilledPlaceholders(block).map(({ path }) => path.join('.'));
const attachOf = (...blocks: DraftBlock[]): AttachDraft => ({ fields: {}, blocks });

describe('a placeholder', () => {
  it('is filled by a value and comes back when the value goes', () => {
    const filled = write(FACTS, ['GRID', 0, 'VALUE'], '+8 %');
    expect(paths(filled)).toEqual(['GRID.1.VALUE']);
    expect(paths(write(filled, ['GRID', 0, 'VALUE'], ' '))).toEqual(['GRID.0.VALUE', 'GRID.1.VALUE']);
  });

  it('of a text is one in the longer form, too', () => {
    expect(paths(write(TEXT, ['MESSAGE'], { TEXT: '', AS_DESCRIPTION: 'Y' }))).toEqual(['MESSAGE']);
    expect(paths(write(TEXT, ['MESSAGE'], { TEXT: 'a', AS_DESCRIPTION: 'Y' }))).toEqual([]);
  });

  it('is an error that is named by the label of its row, else by its field', () => {
    const issues = adviseAttach(attachOf(FACTS, LINK));
    expect(issues.map(({ code, severity, values }) => [code, severity, values?.['field']])).toEqual([
      ['PLACEHOLDER_LEFT', 'error', 'Revenue'],
      ['PLACEHOLDER_LEFT', 'error', 'Costs'],
      ['PLACEHOLDER_LEFT', 'error', 'LINK'],
      ['PLACEHOLDER_LEFT', 'error', 'DESC'],
    ]);
    expect(issues[2]?.path).toEqual(['attach', 1, 'LINK', 'LINK']);
  });

  it('leaves the other checks of its block in force', () => {
    const tall = write(LINK, ['LINK', 'WIDTH'], 'wide');
    expect(adviseAttach(attachOf(tall)).map(({ code }) => code)).toContain('NUMBER_DROPPED');
  });
});

describe('a placeholder that is left out', () => {
  it('goes alone where the portal can do without its field', () => {
    const left = leaveOut(LINK, { path: ['LINK', 'DESC'], text: '' });
    expect(left?.json).toBe(LINK.json);
    expect(left === undefined ? [] : paths(left)).toEqual(['LINK.LINK']);
  });

  it('takes its row along, and the last one the block', () => {
    const left = leaveOut(FACTS, { path: ['GRID', 0, 'VALUE'], text: '' });
    expect(left?.json).toEqual({ GRID: [{ NAME: 'Costs', VALUE: '' }] });
    expect(left?.placeholders).toEqual([{ path: ['GRID', 0, 'VALUE'], text: '−3 %' }]);
    expect(
      left === undefined ? [] : leaveOut(left, { path: ['GRID', 0, 'VALUE'], text: '' }),
    ).toBeUndefined();
  });

  it('takes a block along that is nothing without it', () => {
    expect(leaveOut(TEXT, { path: ['MESSAGE'], text: '' })).toBeUndefined();
    expect(leaveOut(LINK, { path: ['LINK', 'LINK'], text: '' })).toBeUndefined();
  });
});

it('placeholders move with their rows', () => {
  expect(moveItems(FACTS, 'GRID', (at) => 1 - at).placeholders).toEqual([
    { path: ['GRID', 0, 'VALUE'], text: '−3 %' },
    { path: ['GRID', 1, 'VALUE'], text: '+12 %' },
  ]);
});

describe('an attachment that is written as JSON', () => {
  let id = 0;
  const before = attachOf(FACTS, LINK);
  const written = (json: JsonValue) =>
    carryPlaceholders(
      before,
      fromAttach(json, () => `new${id++}`),
    );
  const left = ({ blocks }: AttachDraft) => blocks.map(paths);

  it('keeps the placeholders that are still empty, wherever their block stands', () => {
    const [facts = null, link = null] = before.blocks.map(({ json }) => json);
    expect(left(written([link, { MESSAGE: 'new' }, facts]))).toEqual([
      ['LINK.LINK', 'LINK.DESC'],
      [],
      ['GRID.0.VALUE', 'GRID.1.VALUE'],
    ]);
  });

  it('loses the ones that were filled in', () => {
    const json = setIn(toAttach(before), [0, 'GRID', 1, 'VALUE'], '−5 %');
    expect(left(written(json))).toEqual([['GRID.0.VALUE'], ['LINK.LINK', 'LINK.DESC']]);
  });

  it('has none in blocks of another kind', () => {
    expect(left(written([{ MESSAGE: '' }]))).toEqual([[]]);
  });
});

describe('a stored draft', () => {
  it('of an older version keeps the texts of its starter as values', () => {
    const blocks = [{ id: 'a', json: { GRID: [{ NAME: 'Revenue', VALUE: '+12 %', DISPLAY: 'ROW' }] } }];
    const { attach } = restoreDraft({ attach: { fields: {}, blocks } }, () => 'new');
    expect(attach.blocks).toEqual(blocks);
    expect(adviseAttach(attach)).toEqual([]);
  });

  it('with marks that cannot be read keeps the block', () => {
    const blocks = [{ id: 'a', json: { MESSAGE: 'x' }, placeholders: [{ path: 7 }] }];
    const { attach } = restoreDraft({ attach: { fields: {}, blocks } }, () => 'new');
    expect(attach.blocks).toEqual([{ id: 'a', json: { MESSAGE: 'x' } }]);
  });

  it('with a mark that leads nowhere has no placeholder there', () => {
    const placeholders = [{ path: ['GRID', 5, 'VALUE'], text: 'x' }];
    expect(unfilledPlaceholders({ ...FACTS, placeholders })).toEqual([]);
  });
});

it('the report names what is left as Revenue, Costs and the link', () => {
  const report = makeStarter(
    'report',
    (text) => text,
    () => 'b',
  );
  expect(adviseAttach(report).map(({ values }) => values?.['field'])).toEqual([
    'report.revenue',
    'report.costs',
    'LINK',
  ]);
});

describe('the next placeholder', () => {
  const attach = attachOf(write(FACTS, ['GRID', 1, 'VALUE'], '−5 %'), LINK, TEXT);
  const after = (...path: JsonPath) => nextPlaceholder(attach, (one) => one.join('.') === path.join('.'));

  it('is the first one where the cursor is in none', () => {
    expect(after('message')).toEqual(['attach', 0, 'GRID', 0, 'VALUE']);
  });

  it('is the next one that is not filled in, in this block and the following ones', () => {
    expect(after('attach', 0, 'GRID', 0, 'VALUE')).toEqual(['attach', 1, 'LINK', 'LINK']);
    expect(after('attach', 0, 'GRID', 1, 'VALUE')).toEqual(['attach', 1, 'LINK', 'LINK']);
    expect(after('attach', 1, 'LINK', 'DESC')).toEqual(['attach', 2, 'MESSAGE']);
  });

  it('is none behind the last one', () => {
    expect(after('attach', 2, 'MESSAGE')).toBeUndefined();
  });
});
