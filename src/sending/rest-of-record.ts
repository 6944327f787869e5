/** The rest of a kept send, checked as a draft is checked before it goes out for the first time. */
import { mayRepeat } from '#delivery/outcome.ts';
import { type Plan, retryPlan } from '#delivery/plan.ts';
import { tooLongTag, WIRE_TAG_LIMIT_CHARACTERS } from '#delivery/tags.ts';
import { parseNotice } from '#notice/parse-notice.ts';
import type { VariableValues } from '#notice/variables.ts';
import { toWire } from '#notice/wire.ts';
import type { CheckedPeople } from '#people/check-people.ts';
import type { Person } from '#people/person.ts';
import { noticeOf } from '#store/history/notice-of-record.ts';
import { planOfRecord } from '#store/history/plan-of-record.ts';
import type { SendRecord } from '#store/history/send-record.ts';
import type { Policy } from '#store/policy.ts';
import { NOTHING_HELD } from '#store/working-draft.ts';
import { findProblems, ofPolicy, type SendProblem } from './problems.ts';
import { replacementOf } from './replacement.ts';
import type { Send } from './send.ts';
import { sendOfRecord } from './send-of-record.ts';

export type RestFacts = {
  readonly record: SendRecord;
  /** The people of the rest by what is known of them now. */
  readonly checked: CheckedPeople;
  readonly valuesOf: (person: Person) => VariableValues;
  readonly policy: Policy;
  readonly isAdmin: boolean;
  readonly appNameLength: number;
  /** Sends that came after it; undefined if the history did not say. */
  readonly later: readonly SendRecord[] | undefined;
  readonly newId: () => string;
};

export type Rest =
  | {
      readonly kind: 'ready';
      readonly send: Send;
      readonly plan: Plan;
      /** The portal makes no notification for them and says so; the question names them. */
      readonly inactive: readonly Person[];
      readonly holdersKnown: boolean;
    }
  | { readonly kind: 'problems'; readonly problems: readonly SendProblem[] };

/** Refused, unknown and never reached, as they were when the record was written. */
export function peopleOfRest({ people, sureOutcomes }: SendRecord): readonly Person[] {
  return people.flatMap(({ person }) => {
    const outcome = sureOutcomes.get(person.id);
    return outcome === undefined || mayRepeat(outcome) ? [person] : [];
  });
}

/** A record may hold anything; the checked notice goes out, and not the stored one. */
export function restOfRecord(facts: RestFacts): Rest {
  const { record, checked, valuesOf, appNameLength, newId, later } = facts;
  const notice = noticeOf(record, newId);
  const people = [...checked.present, ...checked.unasked];
  const parsed = parseNotice(notice, { appNameLength });
  const found = findProblems({ notice, people, sendId: record.header.sendId, appNameLength, valuesOf });
  const problems = [
    ...ofRules(facts),
    ...found,
    ...(found.some(({ kind }) => kind === 'wireTag') ? [] : ofWireTags(record)),
  ];
  if (problems.length > 0 || !parsed.ok) return { kind: 'problems', problems };

  const byId = new Map(people.map((person) => [person.id, person]));
  const current: SendRecord = {
    ...record,
    wire: toWire(parsed.notice),
    people: record.people.map((one) => ({ ...one, person: byId.get(one.person.id) ?? one.person })),
  };
  const whole = planOfRecord(current, valuesOf);
  const send = sendOfRecord(current, whole, newId);
  const records = [current, ...(later ?? [])].toSorted((a, b) => a.header.itemId - b.header.itemId);
  return {
    kind: 'ready',
    send: { ...send, warnings: parsed.warnings, replaces: replacementOf(send, records, NOTHING_HELD) },
    plan: retryPlan(whole, record.sureOutcomes),
    inactive: checked.gone,
    holdersKnown: later !== undefined,
  };
}

/** The people of the whole send count: a large one is not made small by being stopped. */
function ofRules({ record, policy, isAdmin }: RestFacts): readonly SendProblem[] {
  return ofPolicy(policy, { type: record.wire.TYPE, count: record.people.length, isAdmin });
}

/** The tags of then go out as they are, so that their own length counts. */
function ofWireTags({ people, header }: SendRecord): readonly SendProblem[] {
  const tagOf = new Map(people.map(({ person, wireTag }) => [person.id, wireTag]));
  const tooLong = tooLongTag({ subTag: header.wireSubTag, tagOf });
  return tooLong === undefined ? [] : [{ kind: 'wireTag', path: ['tag'], limit: WIRE_TAG_LIMIT_CHARACTERS }];
}
