/** Carries out what the manager decided: asks, confirms, waits, sends, repeats. The rules are delivery's; this is its hook. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { isDone } from '#delivery/counts.ts';
import type { Delivery } from '#delivery/engine.ts';
import { type Plan, plannedNotices, retryPlan } from '#delivery/plan.ts';
import { isEmptyAudience, needsResolving } from '#people/audience.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import type { Remembered } from '#store/history/history.ts';
import { useDraft, useDraftStore } from '#store/use-draft.ts';
import { fieldOfError } from './field-of-error.ts';
import type { IssuePath, RefusedField } from './issue-path.ts';
import { prepare } from './prepare.ts';
import { journalOf, rememberSend } from './remember-send.ts';
import { createRunLock } from './run-lock.ts';
import { pauseClock, type RunningClock, resumeClock, startClock } from './running-clock.ts';
import { type Send, withOutcomes } from './send.ts';
import type { Sending, SendingPhase } from './sending.ts';
import { startDelivery } from './start-delivery.ts';
import { useAppNameLength } from './use-app-name-length.ts';
import { useLeaveGuard } from './use-leave-guard.ts';
import { useSendIssues } from './use-send-issues.ts';

type Options = {
  /** Length of the undo window, for several people. */
  readonly undoSeconds: number;
  readonly onSent: (send: Send) => void;
  readonly onIssue: (path: IssuePath) => void;
};

const IDLE: SendingPhase = { kind: 'idle' };
const lock = createRunLock();

/** The field that the portal itself found wrong, where its code names one. */
function refusedField({ outcomes }: Send): RefusedField | undefined {
  for (const outcome of outcomes.values()) {
    const path = outcome.kind === 'refused' ? fieldOfError(outcome.code) : undefined;
    if (path !== undefined && outcome.kind === 'refused') return { path, code: outcome.code };
  }
  return undefined;
}

export function useSending({ undoSeconds, onSent, onIssue }: Options): Sending {
  const portal = usePortal();
  const store = useDraftStore();
  const present = useDraft((state) => state.timeline.present);
  const finished = useDraft((state) => state.finished);
  const appNameLength = useAppNameLength();
  const blocked = useSendIssues(appNameLength);
  const [phase, setPhase] = useState<SendingPhase>(IDLE);
  const [attempted, setAttempted] = useState(false);
  const [remembered, setRemembered] = useState<Remembered>();
  const delivery = useRef<Delivery>(undefined);
  const busy = useRef(false);
  const stopped = useRef(false);

  const run = useCallback(
    async (send: Send, plan: Plan) => {
      // A second click finds this set, however fast it comes.
      if (busy.current) return;
      busy.current = true;
      const { memberId, user } = portal.context;
      const release = await lock.take(`${memberId}:${user.id}:${send.sendId}`);
      if (release === undefined) {
        busy.current = false;
        setPhase({ kind: 'idle', note: 'elsewhere' });
        return;
      }
      const wire = plannedNotices(plan).map(({ userId, tag }) => [String(userId), tag] as const);
      store.hold({ typedTag: send.sent.notice.tag, wire: Object.fromEntries(wire) });
      setPhase({ kind: 'running', send, delivery: undefined, clock: startClock(Date.now()) });
      setRemembered(undefined);
      stopped.current = false;
      const memory = await rememberSend(portal, send);
      if (stopped.current) {
        void memory?.note(send.outcomes, false);
        busy.current = false;
        release();
        setPhase({ kind: 'idle', note: 'cancelled' });
        return;
      }
      const running = startDelivery(portal, plan, {
        ...journalOf(plan, memory, send.outcomes),
        onStep: (state) =>
          setPhase((before) => ({
            kind: 'running',
            send: withOutcomes(send, state.outcomes),
            delivery: state,
            clock: before.kind === 'running' ? before.clock : startClock(Date.now()),
          })),
      });
      delivery.current = running;
      const last = await running.ended;
      delivery.current = undefined;
      busy.current = false;
      release();
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

  async function look(mayRun: boolean): Promise<void> {
    const { timeline, sendId, held } = store.get();
    const draft = timeline.present;
    busy.current = true;
    setPhase({ kind: 'preparing' });
    const prepared = await prepare(portal, { draft, sendId, held, appNameLength });
    busy.current = false;
    // What was asked about is what may be sent.
    if (store.get().timeline.present !== draft) return setPhase(IDLE);
    if (prepared.kind === 'failed') return setPhase({ kind: 'unprepared', error: prepared.error });
    if (prepared.kind === 'problems') {
      setPhase({ kind: 'impossible', problems: prepared.problems });
      return lead(prepared.problems[0]?.path ?? ['people']);
    }
    const { send, report, holdersKnown } = prepared;
    if (mayRun && send.counts.total === 1 && !needsResolving(draft)) return run(send, send.plan);
    setPhase({ kind: 'confirming', send, report, holdersKnown });
  }

  const begin = (mayRun: boolean) => {
    if (busy.current || phase.kind === 'waiting' || store.get().finished) return;
    const first = blocked[0];
    if (first !== undefined) return lead(first.path);
    setAttempted(false);
    void look(mayRun);
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
        if (now.send.sent === draft) return now;
        return now.kind === 'confirming' ? IDLE : { kind: 'idle', note: 'changed' };
      });
    });
  }, [store]);

  const waiting = phase.kind === 'waiting' ? phase : undefined;
  useEffect(() => {
    if (waiting === undefined) return;
    const timer = setTimeout(() => void run(waiting.send, waiting.send.plan), waiting.until - Date.now());
    return () => clearTimeout(timer);
  }, [waiting, run]);

  useLeaveGuard(phase.kind === 'running' || phase.kind === 'waiting');

  const setClock = (change: (clock: RunningClock, at: number) => RunningClock) =>
    setPhase((now) => (now.kind === 'running' ? { ...now, clock: change(now.clock, Date.now()) } : now));

  return {
    phase,
    attempted,
    nobody: isEmptyAudience(present),
    finished,
    refused: phase.kind === 'ended' && phase.send.sent === present ? refusedField(phase.send) : undefined,
    blocked,
    remembered,
    press: () => begin(true),
    ask: () => begin(false),
    lead,
    confirm: () => {
      if (phase.kind !== 'confirming') return;
      const { send } = phase;
      if (undoSeconds === 0) void run(send, send.plan);
      else setPhase({ kind: 'waiting', send, until: Date.now() + undoSeconds * 1000 });
    },
    cancel: () => setPhase(phase.kind === 'waiting' ? { kind: 'idle', note: 'cancelled' } : IDLE),
    retry: () => {
      if (phase.kind === 'ended') void run(phase.send, retryPlan(phase.send.plan, phase.send.outcomes));
      else if (phase.kind === 'unprepared') void look(true);
    },
    pause: () => {
      delivery.current?.pause();
      setClock(pauseClock);
    },
    resume: () => {
      setClock(resumeClock);
      delivery.current?.resume();
    },
    stop: () => {
      stopped.current = true;
      delivery.current?.stop();
    },
    startNew: () => {
      store.clear();
      setPhase(IDLE);
      setAttempted(false);
    },
    dismiss: () => setPhase(IDLE),
  };
}
