import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftToCorrect } from '#history/draft-of-record.ts';
import { SeenNoticeView } from '#history/SeenNoticeView.tsx';
import { rowsOf } from '#history/standing.ts';
import { CODE_FORMS } from '#notice/code/code-forms.ts';
import { EMPTY_DRAFT } from '#notice/draft.ts';
import { fillWire } from '#notice/variables.ts';
import { imNotifyParams } from '#notice/wire.ts';
import { valuesOf } from '#people/values-of.ts';
import { Difference } from '#preview/difference/Difference.tsx';
import { ConfirmSending } from '#sending/ConfirmSending.tsx';
import { Report } from '#sending/Report.tsx';
import { restOfRecord } from '#sending/rest-of-record.ts';
import { NO_POLICY } from '#store/policy.ts';
import { draw } from './testing/a-drawing.tsx';
import {
  factsOf,
  genuine,
  NOTE,
  newId,
  nothing,
  OUTCOMES,
  PLANS,
  portalWith,
  recordsOf,
} from './testing/a-kept-send.tsx';
import { hostileText, onceEach } from './testing/hostile-json.ts';

const RUNS = 2_000;

describe('whatever a record of the history holds is read and drawn', () => {
  it('as a plan: notification, people, request, difference, question', { timeout: 60_000 }, async () => {
    const [isNewNotice, areNewPeople] = [onceEach(), onceEach()];
    let drawn = 0;
    await fc.assert(
      fc.asyncProperty(hostileText(PLANS.map(genuine)), async (plan) => {
        const portal = portalWith({ plan });
        const [record] = await recordsOf(portal);
        if (record === undefined) throw new Error('The header is gone');
        if (!record.incomplete) drawn += 1;
        const [newNotice, newPeople] = [isNewNotice(record.wire), areNewPeople(record.people)];
        const rest = restOfRecord({
          record,
          checked: { present: record.people.map(({ person }) => person), gone: [], unasked: [] },
          valuesOf,
          policy: NO_POLICY,
          isAdmin: true,
          appNameLength: 0,
          later: [],
          newId,
        });
        const [first] = record.people;
        const to = {
          userId: first?.person.id ?? 1,
          tag: first?.wireTag ?? '',
          subTag: record.header.wireSubTag,
        };
        const wire = first === undefined ? record.wire : fillWire(record.wire, valuesOf(first.person));
        for (const form of newNotice ? CODE_FORMS : []) form.write(imNotifyParams(wire, to));
        const again = draftToCorrect(record, { newId, now: () => 1 });
        draw(
          <>
            {newNotice ? (
              <>
                <SeenNoticeView record={record} />
                <Difference before={record.wire} after={{ ...EMPTY_DRAFT, message: again.notice.message }} />
              </>
            ) : null}
            {newPeople ? <Report rows={rowsOf(record)} /> : null}
            {rest.kind === 'problems' || !newPeople ? null : (
              <ConfirmSending
                asked={{ ...rest, kind: 'confirming', blind: false, report: undefined }}
                recent={[]}
                undoSeconds={5}
                onUndoSeconds={nothing}
                onSend={nothing}
                onCancel={nothing}
              />
            )}
          </>,
          { portal },
        );
      }),
      { numRuns: RUNS },
    );
    expect(drawn).toBeGreaterThan(RUNS / 4);
  });

  it('as outcomes: facts and report', { timeout: 60_000 }, async () => {
    const isNew = onceEach();
    await fc.assert(
      fc.asyncProperty(hostileText([genuine(OUTCOMES)]), async (out) => {
        const portal = portalWith({ out });
        const [record] = await recordsOf(portal);
        if (record === undefined) throw new Error('The header is gone');
        if (!isNew([...record.outcomes])) return;
        draw(
          <>
            {factsOf(record)}
            <Report rows={rowsOf(record)} />
          </>,
          { portal },
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('as a note: facts', { timeout: 60_000 }, async () => {
    let drawn = 0;
    const isNew = onceEach();
    await fc.assert(
      fc.asyncProperty(hostileText([genuine(NOTE)], ['v', 'kind']), async (note) => {
        const portal = portalWith({ note });
        const [record] = await recordsOf(portal);
        if (record === undefined) throw new Error('The header is gone');
        if (record.header.state === 'withdrawn') drawn += 1;
        if (isNew(record.header)) draw(factsOf(record), { portal });
      }),
      { numRuns: RUNS },
    );
    expect(drawn).toBeGreaterThan(RUNS / 2);
  });
});
