import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SubTagWarning } from '#composer/tag/SubTagWarning.tsx';
import { LastSent } from '#composer/tag/TagField.tsx';
import { TagWarning } from '#composer/tag/TagWarning.tsx';
import { SentTable } from '#history/SentTable.tsx';
import { Told } from '#history/TagStory.tsx';
import { tagStory } from '#history/tag-story.ts';
import { Later, Shared } from '#history/WithdrawDialog.tsx';
import { planWithdrawal, withdrawByHeader } from '#history/withdrawal.ts';
import { StoppedSend } from '#sending/StoppedSend.tsx';
import { createDraftStore } from '#store/draft-store.ts';
import { writeHeader } from '#store/history/header-json.ts';
import { historyOf } from '#store/history/portal-history.ts';
import { draw } from './testing/a-drawing.tsx';
import { factsOf, genuine, HEADER, nothing, portalWith, recordsOf } from './testing/a-kept-send.tsx';
import { hostileText } from './testing/hostile-json.ts';

const RUNS = 2_000;
/** Headers that one history has. */
const MANY = 20;

const draft = createDraftStore({ now: () => 1, newId: () => 'draft' });
draft.edit((before) => ({ ...before, notice: { ...before.notice, subTag: 'SUB' } }));

describe('whatever a storage of the history holds is read and drawn', () => {
  it('as a header: table, facts, warnings about tags, offer, withdrawal', { timeout: 60_000 }, async () => {
    const heads = fc.array(
      hostileText([genuine(writeHeader(HEADER))], ['v', 'id']).map((text) =>
        text.replace('"id":"record1"', `"id":"record${Math.abs(hash(text))}"`),
      ),
      { minLength: MANY, maxLength: MANY },
    );
    let drawn = 0;
    await fc.assert(
      fc.asyncProperty(heads, async (texts) => {
        const portal = portalWith({ heads: texts });
        const records = await recordsOf(portal);
        const headers = records.map(({ header }) => header);
        const holders = await historyOf(portal).holders('TASK');
        drawn += headers.length;
        const [first] = records;
        const unfinished = first && [{ record: first, done: 1, rest: 3, where: 'stopped' }];
        const markup = draw(
          <>
            <SentTable
              headers={headers}
              replaced={new Map()}
              total={headers.length}
              open={undefined}
              busy={false}
              onOpen={nothing}
              onTag={nothing}
              onEnd={nothing}
            />
            {records.map(factsOf)}
            {headers.map((header) => (
              <LastSent key={header.id} send={header} />
            ))}
            <TagWarning tag="TASK" />
            <SubTagWarning />
            <Told story={tagStory(records)} />
            <StoppedSend
              ran={new Set()}
              declined={[]}
              onDecline={nothing}
              onContinue={nothing}
              onOpen={nothing}
            />
            {headers.map((header) => (
              <Later key={header.id} versions={withdrawByHeader(header, headers).later} />
            ))}
            {records.map((record) => {
              const { shared, later } = planWithdrawal(record, records, 1);
              return (
                <div key={record.header.id}>
                  <Later versions={later} />
                  <Shared shared={shared} checked onCheck={nothing} />
                </div>
              );
            })}
          </>,
          {
            portal,
            draft,
            known: [
              [['tagHolders', 'TASK'], holders],
              [['subTagSend', 'SUB'], headers[0] ?? null],
              [['unfinished'], unfinished ?? []],
            ],
          },
        );
        expect(markup).not.toContain('Invalid Date');
      }),
      { numRuns: RUNS / MANY },
    );
    // Most of them are headers, or nothing would have been shown.
    expect(drawn).toBeGreaterThan(RUNS / 2);
  });
});

/** A number for a text, so that each header has an id of its own. */
function hash(text: string): number {
  let sum = 0;
  for (let at = 0; at < Math.min(text.length, 500); at += 1) sum = Math.imul(sum, 31) + text.charCodeAt(at);
  return sum;
}
