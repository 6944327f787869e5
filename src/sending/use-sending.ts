/** Carries out what the manager decided: checks, confirms, sends, repeats. The rules are delivery's; this is its hook. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Counts, countOutcomes, isDone } from '#delivery/counts.ts';
import type { DeliveryState } from '#delivery/delivery-state.ts';
import type { Delivery } from '#delivery/engine.ts';
import type { Outcome } from '#delivery/outcome.ts';
import { BATCH_LIMIT_COMMANDS, type Plan, planDelivery, plannedNotices, retryPlan } from '#delivery/plan.ts';
import { wireTags } from '#delivery/tags.ts';
import { parseNotice } from '#notice/parse-notice.ts';
import { toWire } from '#notice/wire.ts';
import type { Person } from '#people/person.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { JOURNAL_RESERVE, type Remembered } from '#store/history/history.ts';
import { useDraft, useDraftStore } from '#store/use-draft.ts';
import type { WorkingDraft } from '#store/working-draft.ts';
import { fieldOfError } from './field-of-error.ts';
import type { IssuePath, RefusedField } from './issue-path.ts';
import { journalOf, rememberSend } from './remember-send.ts';
import { startDelivery } from './start-delivery.ts';
import { useAppNameLength } from './use-app-name-length.ts';
import { useSendIssues } from './use-send-issues.ts';

/** One send, from the look before it to its report. */
export type Send = {
  readonly plan: Plan;
  readonly sent: WorkingDraft;
  readonly people: ReadonlyMap<number, Person>;
  readonly outcomes: ReadonlyMap<number, Outcome>;
  readonly counts: Counts;
};

export type SendingPhase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'confirming'; readonly send: Send }
  | { readonly kind: 'running'; readonly send: Send; readonly delivery: DeliveryState | undefined }
  | { readonly kind: 'ended'; readonly send: Send; readonly delivery: DeliveryState };

export type Sending = {
  readonly phase: SendingPhase;
  /** Send was pressed and something was missing or wrong. */
  readonly attempted: boolean;
  readonly nobody: boolean;
  readonly finished: boolean;
  /** What the portal refused, until the draft is changed. */
  readonly refused: RefusedField | undefined;
  /** Why Send does nothing now, the most important first; the first says where the cursor belongs. */
  readonly blocked: readonly { readonly path: IssuePath; readonly text: string }[];
  /** What the history keeps of the last send; undefined until that is known. */
  readonly remembered: Remembered | undefined;
  readonly press: () => void;
  /** Puts the cursor where something is missing or wrong, and has it said. */
  readonly lead: (path: IssuePath) => void;
  readonly confirm: () => void;
  readonly cancel: () => void;
  readonly retry: () => void;
  readonly stop: () => void;
  readonly startNew: () => void;
  readonly dismiss: () => void;
};

type Options = {
  readonly onSent: (send: Send) => void;
  readonly onIssue: (path: IssuePath) => void;
};

/** The field that the portal itself found wrong, where its code names one. */
function refusedField({ outcomes }: Send): RefusedField | undefined {
  for (const outcome of outcomes.values()) {
    const path = outcome.kind === 'refused' ? fieldOfError(outcome.code) : undefined;
    if (path !== undefined && outcome.kind === 'refused') return { path, code: outcome.code };
  }
  return undefined;
}

/** Whom it reached, or may have reached. */
export function reachedPeople({ outcomes }: Send): readonly number[] {
  return [...outcomes].flatMap(([id, { kind }]) => (kind === 'delivered' || kind === 'unknown' ? [id] : []));
}

function withOutcomes(send: Send, outcomes: ReadonlyMap<number, Outcome>): Send {
  const all = new Map([...send.outcomes, ...outcomes]);
  return { ...send, outcomes: all, counts: countOutcomes(send.plan, all) };
}

export function useSending({ onSent, onIssue }: Options): Sending {
  const portal = usePortal();
  const store = useDraftStore();
  const nobody = useDraft((state) => state.timeline.present.people.length === 0);
  const finished = useDraft((state) => state.finished);
  const appNameLength = useAppNameLength();
  const blocked = useSendIssues(appNameLength);
  const [phase, setPhase] = useState<SendingPhase>({ kind: 'idle' });
  const [attempted, setAttempted] = useState(false);
  const [remembered, setRemembered] = useState<Remembered>();
  const delivery = useRef<Delivery>(undefined);
  const starting = useRef(false);

  const run = useCallback(
    async (send: Send, plan: Plan) => {
      // A second click finds this set, however fast it comes.
      if (delivery.current !== undefined || starting.current) return;
      const wire = plannedNotices(plan).map(({ userId, tag }) => [String(userId), tag] as const);
      store.hold({ typedTag: send.sent.notice.tag, wire: Object.fromEntries(wire) });
      setPhase({ kind: 'running', send, delivery: undefined });
      setRemembered(undefined);
      starting.current = true;
      const { plan: whole, people, sent } = send;
      const tags = { tag: sent.notice.tag, subTag: sent.notice.subTag };
      const memory = await rememberSend(portal, { plan: whole, sendId: store.get().sendId, tags, people });
      starting.current = false;
      const running = startDelivery(portal, plan, {
        ...journalOf(plan, memory, send.outcomes),
        onStep: (state) =>
          setPhase({ kind: 'running', send: withOutcomes(send, state.outcomes), delivery: state }),
      });
      delivery.current = running;
      const last = await running.ended;
      delivery.current = undefined;
      const ended = withOutcomes(send, last.outcomes);
      if (isDone(ended.counts)) store.finish();
      setPhase({ kind: 'ended', send: ended, delivery: last });
      void memory?.note(ended.outcomes, false).then(setRemembered);
      onSent(ended);
      const refused = refusedField(ended);
      if (refused !== undefined) onIssue(refused.path);
    },
    [portal, store, onSent, onIssue],
  );

  const lead = (path: IssuePath) => {
    setAttempted(true);
    onIssue(path);
  };

  const press = () => {
    if (delivery.current !== undefined || starting.current) return;
    const { timeline, sendId, held, finished: over } = store.get();
    const sent = timeline.present;
    const parsed = parseNotice(sent.notice, { appNameLength });
    const first = sent.people.length === 0 ? ['people'] : parsed.ok ? undefined : parsed.issues[0]?.path;
    if (over) return;
    if (first !== undefined || !parsed.ok) {
      lead(first ?? ['message']);
      return;
    }
    setAttempted(false);
    const known = held.typedTag === parsed.notice.tag ? Object.entries(held.wire) : [];
    const tags = wireTags({
      typedTag: parsed.notice.tag,
      typedSubTag: parsed.notice.subTag,
      sendId,
      people: sent.people,
      held: new Map(known.map(([id, tag]) => [Number(id), tag])),
    });
    const plan = planDelivery({
      wire: toWire(parsed.notice),
      people: sent.people,
      tags,
      // One batch alone has nothing to note yet.
      ...(sent.people.length > BATCH_LIMIT_COMMANDS ? { reserve: JOURNAL_RESERVE } : {}),
    });
    const people = new Map(sent.people.map((person) => [person.id, person]));
    const send: Send = { plan, sent, people, outcomes: new Map(), counts: countOutcomes(plan, new Map()) };
    if (sent.people.length === 1) void run(send, plan);
    else setPhase({ kind: 'confirming', send });
  };

  // What was confirmed is what is sent: a change of the draft makes the question void.
  const present = useDraft((state) => state.timeline.present);
  useEffect(() => {
    setPhase((now) => (now.kind === 'confirming' && now.send.sent !== present ? { kind: 'idle' } : now));
  }, [present]);

  const running = phase.kind === 'running';
  useEffect(() => {
    if (!running) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [running]);

  return {
    phase,
    attempted,
    nobody,
    finished,
    refused: phase.kind === 'ended' && phase.send.sent === present ? refusedField(phase.send) : undefined,
    blocked,
    remembered,
    press,
    lead,
    confirm: () => {
      if (phase.kind === 'confirming') void run(phase.send, phase.send.plan);
    },
    cancel: () => setPhase({ kind: 'idle' }),
    retry: () => {
      if (phase.kind === 'ended') void run(phase.send, retryPlan(phase.send.plan, phase.send.outcomes));
    },
    stop: () => delivery.current?.stop(),
    startNew: () => {
      store.clear();
      setPhase({ kind: 'idle' });
      setAttempted(false);
    },
    dismiss: () => setPhase({ kind: 'idle' }),
  };
}
