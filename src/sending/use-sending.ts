/** The way of a send on the screen: prepared, asked about, in its undo window, sent, repeated. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { type Plan, plannedNotices, retryPlan } from '#delivery/plan.ts';
import { isEmptyAudience } from '#people/audience.ts';
import type { Person } from '#people/person.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import type { Lease } from '#store/history/send-record.ts';
import { useAppNameLength } from '#store/use-app-name-length.ts';
import { useDraft, useDraftStore } from '#store/use-draft.ts';
import { usePolicy } from '#store/use-policy.ts';
import type { HeldTags } from '#store/working-draft.ts';
import { fieldOfError } from './field-of-error.ts';
import type { IssuePath, RefusedField } from './issue-path.ts';
import { countNight } from './night.ts';
import { type Preparation, prepare } from './prepare.ts';
import { prepareRest } from './prepare-rest.ts';
import { needsQuestion, sameTextBefore } from './question.ts';
import { timeZonesOfFew } from './read-time-zones.ts';
import type { Send } from './send.ts';
import type { Sending, SendingPhase } from './sending.ts';
import { useLeaveGuard } from './use-leave-guard.ts';
import { useRun } from './use-run.ts';

type Options = {
  /** Length of the undo window. */
  readonly undoSeconds: number;
  /** Recent texts, as the habits keep them. */
  readonly recent: unknown;
  readonly onSent: (send: Send) => void;
  readonly onIssue: (path: IssuePath) => void;
};

const IDLE: SendingPhase = { kind: 'idle' };

/** The field that the portal itself found wrong, where its code names one. */
function refusedField({ outcomes }: Send): RefusedField | undefined {
  for (const outcome of outcomes.values()) {
    const path = outcome.kind === 'refused' ? fieldOfError(outcome.code) : undefined;
    if (path !== undefined && outcome.kind === 'refused') return { path, code: outcome.code };
  }
  return undefined;
}

const countOf = (plan: Plan) => plannedNotices(plan).length;

const idsOf = (people: readonly Person[]) => people.map(({ id }) => id);

/** A page began this send, and no record says how far it came. */
function isBlind(
  { send, recordsKnown }: Extract<Preparation, { readonly kind: 'ready' }>,
  held: HeldTags,
): boolean {
  const begun = send.outcomes.size === 0 && Object.keys(held.wire).length > 0;
  return begun && !recordsKnown;
}

export function useSending({ undoSeconds, recent, onSent, onIssue }: Options): Sending {
  const portal = usePortal();
  const client = useQueryClient();
  const { user } = portal.context;
  const store = useDraftStore();
  // Not the draft itself: all of the outbox would be drawn with each key.
  const nobody = useDraft((state) => isEmptyAudience(state.timeline.present));
  const finished = useDraft((state) => state.finished);
  const appNameLength = useAppNameLength();
  const [phase, setPhase] = useState<SendingPhase>(IDLE);
  const [attempted, setAttempted] = useState(false);
  const { policy, learn } = usePolicy();
  const [previous, setPrevious] = useState<Send>();
  const ended = phase.kind === 'ended' ? phase.send : undefined;
  const isAsSent = useDraft((state) => state.timeline.present === ended?.sent);

  const onEnded = useCallback(
    (send: Send) => {
      setPrevious(send);
      onSent(send);
      const refused = refusedField(send);
      if (refused !== undefined) onIssue(refused.path);
    },
    [onSent, onIssue],
  );
  const { isBusy, alone, run, remembered, pause, resume, stop } = useRun({ setPhase, onEnded });

  const lead = (path: IssuePath) => {
    setAttempted(true);
    onIssue(path);
  };
  const standBack = ({ userId }: Lease) =>
    setPhase({ kind: 'idle', note: userId === user.id ? 'otherDevice' : 'somebodyElse' });

  const wait = (send: Send, plan: Plan) => {
    if (undoSeconds === 0) void run(send, plan);
    else setPhase({ kind: 'waiting', send, plan, until: Date.now() + undoSeconds * 1000 });
  };

  async function look(alwaysAsks: boolean): Promise<void> {
    const { timeline, sendId, held } = store.get();
    const draft = timeline.present;
    setPhase({ kind: 'preparing' });
    const [prepared, zones] = await alone(() =>
      Promise.all([
        prepare(portal, { draft, sendId, held, appNameLength, previous, policy, learn }),
        timeZonesOfFew(client, portal, idsOf(draft.people)),
      ]),
    );
    // Nothing else may be sent than what was prepared.
    if (store.get().timeline.present !== draft) return setPhase(IDLE);
    if (prepared.kind === 'failed') return setPhase({ kind: 'unprepared', error: prepared.error });
    if (prepared.kind === 'taken') return standBack(prepared.lease);
    if (prepared.kind === 'problems') {
      setPhase({ kind: 'impossible', problems: prepared.problems });
      return lead(prepared.problems[0]?.path ?? ['people']);
    }
    const { send, report, holdersKnown } = prepared;
    const plan = retryPlan(send.plan, send.outcomes);
    if (countOf(plan) === 0) {
      store.finish(draft);
      return setPhase({ kind: 'idle', note: 'sentAlready' });
    }
    const blind = isBlind(prepared, held);
    const now = Date.now();
    const asks = needsQuestion({
      count: countOf(plan),
      hasDepartments: draft.departments.length > 0,
      isEdit: held.editedAt !== undefined,
      replaced: Math.max(send.replaces?.count ?? 0, send.outcomes.size === 0 ? send.holders : 0),
      holdersKnown,
      isBlind: blind,
      night: countNight(zones.values(), now),
      sameText: sameTextBefore({ send, plan }, recent, now)?.count ?? 0,
      isBeyondLimit: policy.mostPeople > 0 && countOf(plan) > policy.mostPeople,
    });
    if (asks || alwaysAsks) setPhase({ kind: 'confirming', send, plan, report, holdersKnown, blind });
    else wait(send, plan);
  }

  async function proceed(recordId: string): Promise<void> {
    if (isBusy()) return;
    if (!navigator.onLine) return setPhase({ kind: 'offline' });
    setPhase({ kind: 'preparing' });
    const prepared = await alone(() => prepareRest(portal, recordId));
    if (prepared.kind === 'taken') return standBack(prepared.lease);
    if (prepared.kind === 'unread') return setPhase({ kind: 'idle', note: 'unread' });
    const { send, plan } = prepared;
    if (countOf(plan) === 0) return setPhase({ kind: 'idle', note: 'sentAlready' });
    setPhase({ kind: 'confirming', send, plan, report: undefined, holdersKnown: true, blind: false });
  }

  const begin = (alwaysAsks: boolean) => {
    if (isBusy() || phase.kind === 'waiting' || store.get().finished) return;
    setAttempted(false);
    if (navigator.onLine) void look(alwaysAsks);
    else setPhase({ kind: 'offline' });
  };

  // What was confirmed is what is sent: a change of the draft makes the question void, and a send that still waits.
  // A report goes when another draft takes the place of the one that it tells of.
  useEffect(() => {
    let seen = store.get().opened;
    return store.subscribe(() => {
      const { present: draft } = store.get().timeline;
      const another = store.get().opened !== seen;
      seen = store.get().opened;
      setPhase((now) => {
        if (now.kind === 'impossible' || (now.kind === 'ended' && another)) return IDLE;
        if (now.kind !== 'confirming' && now.kind !== 'waiting') return now;
        if (!now.send.ofDraft || now.send.sent === draft) return now;
        return now.kind === 'confirming' ? IDLE : { kind: 'idle', note: 'changed' };
      });
    });
  }, [store]);

  const waiting = phase.kind === 'waiting' ? phase : undefined;
  useEffect(() => {
    if (waiting === undefined) return;
    const timer = setTimeout(() => void run(waiting.send, waiting.plan), waiting.until - Date.now());
    return () => clearTimeout(timer);
  }, [waiting, run]);

  useLeaveGuard(phase.kind === 'running' || phase.kind === 'waiting');

  return {
    phase,
    attempted,
    nobody,
    finished,
    refused: ended !== undefined && isAsSent ? refusedField(ended) : undefined,
    remembered,
    press: () => begin(false),
    ask: () => begin(true),
    proceed: (recordId) => void proceed(recordId),
    lead,
    confirm: () => {
      if (phase.kind !== 'confirming') return;
      wait(phase.send, phase.plan);
    },
    sendNow: () => {
      if (phase.kind === 'waiting') void run(phase.send, phase.plan);
    },
    prolong: (seconds) => {
      const until = Date.now() + seconds * 1000;
      setPhase((now) => (now.kind === 'waiting' ? { ...now, until: Math.max(now.until, until) } : now));
    },
    cancel: () =>
      setPhase((now) => {
        if (now.kind === 'waiting') return { kind: 'idle', note: 'cancelled' };
        return now.kind === 'confirming' ? IDLE : now;
      }),
    retry: () => {
      // A repeat that is stopped before its first call leaves the report as it was.
      if (phase.kind === 'ended')
        void run(phase.send, retryPlan(phase.send.plan, phase.send.outcomes), phase);
      else if (phase.kind === 'unprepared' || phase.kind === 'offline') begin(false);
    },
    pause,
    resume,
    stop,
    startNew: () => {
      store.clear();
      setPhase(IDLE);
      setAttempted(false);
    },
    dismiss: () => setPhase(IDLE),
  };
}
