import { BATCH_LIMIT_COMMANDS } from '#delivery/batch-rules.ts';
import { type Counts, countOutcomes } from '#delivery/counts.ts';
import { afterRepeat, type Outcome } from '#delivery/outcome.ts';
import { type Plan, planDelivery } from '#delivery/plan.ts';
import { wireTags } from '#delivery/tags.ts';
import type { Issue } from '#notice/issue.ts';
import { parseNotice } from '#notice/parse-notice.ts';
import { fillWire } from '#notice/variables.ts';
import { toWire, type WireNotice } from '#notice/wire.ts';
import type { Person } from '#people/person.ts';
import type { SentNotice } from '#store/after-send.ts';
import { JOURNAL_RESERVE } from '#store/history/history.ts';
import type { SendRecord } from '#store/history/send-record.ts';
import type { HeldTags, WorkingDraft } from '#store/working-draft.ts';
import { type Checked, findProblems, type SendProblem } from './problems.ts';

/** The earlier version of a send that disappears when this one goes out. */
export type Replacement = {
  /** When it was sent, ms since 1970. */
  readonly at: number;
  /** People who have it now. */
  readonly count: number;
  /** People who get the notification for the first time. */
  readonly added: number;
  /** Undefined if the history did not answer. */
  readonly before: WireNotice | undefined;
};

/** One send, from the look before it to its report. */
export type Send = {
  readonly plan: Plan;
  /** The draft as it stood when the send was made of it; of a kept send what it was. */
  readonly sent: WorkingDraft;
  /** The draft on the screen is what goes out, so that a change of it makes a question void. */
  readonly ofDraft: boolean;
  /** The record that it goes on with. */
  readonly record: SendRecord | undefined;
  /** Records of the same send that were looked at; undefined where the history was not asked or did not answer. */
  readonly knows: readonly string[] | undefined;
  readonly sendId: string;
  readonly people: ReadonlyMap<number, Person>;
  /** The notice before values of each person were put in. */
  readonly template: WireNotice;
  /** What the portal will take, but change. */
  readonly warnings: readonly Issue[];
  /** How many of the people are known to hold a notice under the typed tag. */
  readonly holders: number;
  /** The earlier version that it replaces. */
  readonly replaces: Replacement | undefined;
  readonly outcomes: ReadonlyMap<number, Outcome>;
  readonly counts: Counts;
};

export type Prepared =
  | { readonly ok: true; readonly send: Send }
  | { readonly ok: false; readonly problems: readonly SendProblem[] };

/** Makes a send of a draft and its people, each once; nothing has left yet. */
export function prepareSend(
  checked: Omit<Checked, 'notice'> & {
    readonly draft: WorkingDraft;
    readonly held: HeldTags;
    /** False where the history did not say who holds the typed tag. */
    readonly heldKnown: boolean;
    /** Another page began to send it and was closed before it told what came of it. */
    readonly unseen?: boolean;
  },
): Prepared {
  const { draft, people, sendId, held, heldKnown, unseen, appNameLength, valuesOf } = checked;
  const { notice } = draft;
  const problems = findProblems({ ...checked, notice });
  const parsed = parseNotice(notice, { appNameLength });
  if (people.length === 0)
    return { ok: false, problems: [{ kind: 'nobody', path: ['people'] }, ...problems] };
  if (problems.length > 0 || !parsed.ok) return { ok: false, problems };

  const known = held.typedTag === parsed.notice.tag ? Object.entries(held.wire) : [];
  const holding = new Map(known.map(([id, tag]) => [Number(id), tag]));
  const tags = wireTags({
    typedTag: parsed.notice.tag,
    typedSubTag: parsed.notice.subTag,
    sendId,
    people,
    held: holding,
    heldKnown,
  });
  const byId = new Map(people.map((person) => [person.id, person]));
  const wire = toWire(parsed.notice);
  const plan = planDelivery({
    people,
    tags,
    unseen,
    // One batch alone has nothing to note yet.
    ...(people.length > BATCH_LIMIT_COMMANDS ? { reserve: JOURNAL_RESERVE } : {}),
    wire: (id) => {
      const person = byId.get(id);
      return person === undefined ? wire : fillWire(wire, valuesOf(person));
    },
  });
  const outcomes = new Map<number, Outcome>();
  return {
    ok: true,
    send: {
      plan,
      sent: draft,
      ofDraft: true,
      record: undefined,
      knows: undefined,
      sendId,
      people: byId,
      template: wire,
      warnings: parsed.warnings,
      holders: parsed.notice.tag === '' ? 0 : people.filter(({ id }) => holding.has(id)).length,
      replaces: undefined,
      outcomes,
      counts: countOutcomes(plan, outcomes),
    },
  };
}

/** The send with what has become known since. */
export function withOutcomes(send: Send, outcomes: ReadonlyMap<number, Outcome>): Send {
  const all = afterRepeat(send.outcomes, outcomes);
  return { ...send, outcomes: all, counts: countOutcomes(send.plan, all) };
}

/** Whom it reached, or may have reached. */
export function reachedPeople({ outcomes }: Send): readonly number[] {
  return [...outcomes].flatMap(([id, { kind }]) => (kind === 'delivered' || kind === 'unknown' ? [id] : []));
}

/** A finished send, as the habits note it. */
export function sentOf(send: Send, at: number): SentNotice {
  const { people, notice } = send.sent;
  return { people, text: notice.message, reached: reachedPeople(send), at };
}
