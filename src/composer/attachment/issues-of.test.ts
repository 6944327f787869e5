import { describe, expect, it } from 'vitest';
import { adviseAttach } from '#notice/advise.ts';
import { fromAttach } from '#notice/draft.ts';
import type { Issue } from '#notice/issue.ts';
import type { JsonValue } from '#notice/json.ts';
import { groupIssues, insidePath, isUnder, NOTHING_GROUPED, pathToMend } from './issues-of.ts';

describe('insidePath', () => {
  it.each<[Issue['path'], string]>([
    [['attach'], ''],
    [['attach', 'COLOR'], 'settings.COLOR'],
    [['attach', 3], ''],
    [['attach', 3, 'GRID', 0, 'LINK'], 'GRID.0.LINK'],
    [['attach', 0, 'MESSAGE'], 'MESSAGE.TEXT'],
    [['attach', 0, 'MESSAGE', 'TEXT'], 'MESSAGE.TEXT'],
  ])('says of %j: %j', (path, inside) => {
    expect(insidePath({ path })).toBe(inside);
  });
});

it('takes row 1 for no part of row 10', () => {
  expect(isUnder('GRID.10.LINK', 'GRID.1')).toBe(false);
  expect(isUnder('GRID.1.LINK', 'GRID.1')).toBe(true);
});

const issuesOf = (json: JsonValue) => adviseAttach(fromAttach(json, () => 'id'));

describe('pathToMend', () => {
  it('leads to the field for want of which nothing is left of the attachment', () => {
    const issues = issuesOf([{ LINK: { NAME: 'Report', LINK: '' } }]);
    expect(pathToMend(['attach'], issues)).toEqual(['attach', 0, 'LINK', 'LINK']);
  });

  it('leads to the attachment where it is too big, and to a field as it is', () => {
    const big = issuesOf([{ MESSAGE: `[b]${'x'.repeat(31_000)}` }]);
    expect(pathToMend(['attach'], big)).toEqual(['attach']);
    expect(pathToMend(['attach', 0, 'MESSAGE'], big)).toEqual(['attach', 0, 'MESSAGE']);
  });
});

describe('groupIssues', () => {
  it('gives each block its own, and the rest to the attachment', () => {
    const grouped = groupIssues(
      issuesOf({ COLOR: '#f00', BLOCKS: [{ MESSAGE: 'a' }, { GRID: [{ NAME: 'a', DISPLAY: 'TABLE' }] }] }),
      NOTHING_GROUPED,
    );
    expect(grouped.own.map(({ code }) => code)).toEqual(['COLOR_WITHOUT_TOKEN']);
    expect([...grouped.byBlock.keys()]).toEqual([1]);
  });

  it('keeps what says the same, so that typing in one block draws no other line', () => {
    const table = { GRID: [{ NAME: 'a', DISPLAY: 'TABLE' }] };
    const one = groupIssues(issuesOf([table, { LINK: { LINK: 'x' } }]), NOTHING_GROUPED);
    const other = groupIssues(issuesOf([structuredClone(table), { LINK: { LINK: 'xy' } }]), one);
    expect(other.byBlock.get(0)).toBe(one.byBlock.get(0));
    expect(other.byBlock.get(1)).not.toBe(one.byBlock.get(1));
    expect(groupIssues(issuesOf([table, { LINK: { LINK: 'xy' } }]), other)).toBe(other);
  });
});
