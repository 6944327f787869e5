import { describe, expect, it } from 'vitest';
import { adviseAttach } from './advise.ts';
import { EMPTY_DRAFT, fromAttach, restoreDraft, toAttach } from './draft.ts';
import { normaliseAttach } from './normalise.ts';
import { parseNotice } from './parse-notice.ts';
import { withExamples } from './placeholders.ts';
import { makeStarter, STARTERS } from './starters.ts';

const LABELS = [
  'report.revenue',
  'report.costs',
  'report.link',
  'task.link',
  'task.responsible',
  'task.deadline',
  'incident.system',
  'incident.since',
  'incident.state',
  'incident.link',
  'absence.from',
  'absence.until',
  'absence.deputy',
  'meeting.when',
  'meeting.where',
  'meeting.link',
];

describe.each(STARTERS)('the starter "%s"', (starter) => {
  const said: string[] = [];
  let id = 0;
  const draft = makeStarter(
    starter,
    (text) => {
      said.push(text);
      return text;
    },
    () => `b${id++}`,
  );
  const filled = toAttach(withExamples(draft)) ?? null;

  it('with its examples is kept whole by the portal', () => {
    const read = normaliseAttach(filled);
    if (!read.ok) throw new Error(read.code);
    expect(read.kept.sources).toEqual(draft.blocks.map((_, index) => index));
  });

  it('with its examples needs no advice', () => {
    expect(adviseAttach(fromAttach(filled, () => 'b'))).toEqual([]);
  });

  it('as it comes says one thing of each placeholder and nothing else', () => {
    const codes = adviseAttach(draft).map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(0);
    expect(new Set(codes)).toEqual(new Set(['PLACEHOLDER_LEFT']));
  });

  it('holds no value but labels', () => {
    const written = JSON.stringify(toAttach(draft));
    expect(said.filter((text) => written.includes(`"${text}"`))).toEqual(
      said.filter((text) => LABELS.includes(text)),
    );
    expect(written).not.toContain('example.com');
  });

  it('is no notice until it is filled in, also after it was stored', () => {
    const notice = { ...EMPTY_DRAFT, message: 'x', attach: draft };
    const restored = restoreDraft(JSON.parse(JSON.stringify(notice)), () => 'new');
    expect(restored).toEqual(notice);
    expect(parseNotice(restored, { appNameLength: 0 }).ok).toBe(false);
    const written = parseNotice({ ...notice, attach: withExamples(draft) }, { appNameLength: 0 });
    expect(written.ok && written.notice.attach).toEqual(filled);
  });
});
