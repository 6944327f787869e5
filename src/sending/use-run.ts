/** One send at a time on its way: noted, started, paused, stopped, ended. */
import { type Dispatch, type SetStateAction, useCallback, useRef, useState } from 'react';
import { isDone } from '#delivery/counts.ts';
import type { Delivery } from '#delivery/engine.ts';
import { type Plan, plannedNotices } from '#delivery/plan.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { sleep } from '#portal/sleep.ts';
import type { DraftStore } from '#store/draft-store.ts';
import { runRemembered } from '#store/history/remembered-run.ts';
import type { Remembered } from '#store/history/send-memory.ts';
import { useDraftStore } from '#store/use-draft.ts';
import { PATIENCE, recheck } from './check-record.ts';
import { createGate, type Gate } from './gate.ts';
import { isShownDraft } from './is-shown-draft.ts';
import { recordOf, rememberSend } from './remember-send.ts';
import { createRunLock } from './run-lock.ts';
import { pauseClock, type RunningClock, resumeClock, startClock } from './running-clock.ts';
import { type Send, withOutcomes } from './send.ts';
import { type Ended, type SendingPhase, type Subject, standBack } from './sending.ts';

type Options = {
  readonly setPhase: Dispatch<SetStateAction<SendingPhase>>;
  readonly onEnded: (send: Send) => void;
  /** The portal knows more of the record than screens of the history show. */
  readonly onStale?: (() => void) | undefined;
};

export type Run = {
  /** Preparations go through it as well as runs. */
  readonly gate: Gate;
  /** `report`: the one on the screen that is repeated from; a stop before the first call leads back to it. */
  readonly run: (send: Send, plan: Plan, report?: Ended) => Promise<void>;
  readonly remembered: Remembered | undefined;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly stop: () => void;
};

const lock = createRunLock();

/** Notes under which wire tags people may hold the draft on the screen, before the first call. */
function hold(store: DraftStore, send: Send, plan: Plan): void {
  if (store.get().sendId !== send.sendId) return;
  const wire = plannedNotices(plan).map(({ userId, tag }) => [String(userId), tag] as const);
  store.hold({ typedTag: send.sent.notice.tag, wire: Object.fromEntries(wire) });
}

/** The draft on the screen went out to everybody, unless it has become another meanwhile. */
function finish(store: DraftStore, send: Send): void {
  const { sendId, timeline } = store.get();
  if (sendId !== send.sendId) return;
  store.finish(isShownDraft(timeline.present, send) ? timeline.present : send.sent);
}

function subjectOf({ ofDraft, record }: Send, report: Ended | undefined): Subject {
  if (report !== undefined) return { kind: 'report', report };
  return ofDraft || record === undefined ? { kind: 'draft' } : { kind: 'record', of: record.header };
}

export function useRun({ setPhase, onEnded, onStale }: Options): Run {
  const portal = usePortal();
  const store = useDraftStore();
  const [remembered, setRemembered] = useState<Remembered>();
  const delivery = useRef<Delivery>(undefined);
  const [gate] = useState(() => createGate(reportError));
  const stopped = useRef(false);
  /** The send that is spoken of. */
  const shown = useRef<Plan>(undefined);

  /** From the last look to the end of the delivery; gives the phase that follows. */
  const carryOut = useCallback(
    async (asked: Send, askedPlan: Plan, report: Ended | undefined): Promise<SendingPhase> => {
      const of = (await Promise.race([recordOf(asked), sleep(PATIENCE)])) ?? undefined;
      const now = await recheck(portal, { send: asked, plan: askedPlan, of });
      if (now.kind === 'barred') {
        onStale?.();
        return now;
      }
      if (now.kind === 'failed') {
        return { kind: 'unprepared', subject: subjectOf(asked, report), error: now.error };
      }
      const { send, plan } = now;
      if (plan.requests.length === 0) return { kind: 'idle', note: 'sentAlready' };
      hold(store, send, plan);
      setRemembered(undefined);
      shown.current = send.plan;
      const noted = await rememberSend(portal, send);
      if (noted?.claim.kind === 'taken') return standBack(noted.claim.by.userId, portal.context.user.id);
      const memory = noted?.memory;
      if (stopped.current) {
        void memory?.end(send.outcomes);
        return report ?? { kind: 'idle', note: 'cancelled' };
      }
      const running = runRemembered(portal, {
        plan,
        memory,
        before: send.outcomes,
        onStep: (state) =>
          setPhase((before) => ({
            kind: 'running',
            send: withOutcomes(send, state.outcomes),
            delivery: state,
            clock: before.kind === 'running' ? before.clock : startClock(Date.now()),
          })),
      });
      delivery.current = running;
      // A defect must not hide how far it came.
      const last = await running.ended.catch(() => running.state());
      delivery.current = undefined;
      const ended = withOutcomes(send, last.outcomes);
      if (isDone(ended.counts)) finish(store, ended);
      const tell = (told: Remembered) => {
        if (shown.current === send.plan) setRemembered(told);
        onStale?.();
      };
      void memory?.end(ended.outcomes, tell).then(tell);
      onEnded(ended);
      return { kind: 'ended', send: ended, delivery: last, taken: running.takenBy() !== undefined };
    },
    [portal, store, setPhase, onEnded, onStale],
  );

  const run = useCallback(
    async (send: Send, plan: Plan, report?: Ended) => {
      if (gate.isBusy()) return;
      stopped.current = false;
      // Before the lock answers: from here on the undo window must not offer to cancel.
      setPhase({ kind: 'running', send, delivery: undefined, clock: startClock(Date.now()) });
      const broken: SendingPhase = {
        kind: 'unprepared',
        subject: subjectOf(send, report),
        error: undefined,
      };
      const { memberId, user } = portal.context;
      const name = `${memberId}:${user.id}:${send.sendId}`;
      const work = () =>
        lock.during<SendingPhase>(name, () => carryOut(send, plan, report), {
          kind: 'idle',
          note: 'elsewhere',
        });
      setPhase(await gate.alone(work, broken));
    },
    [portal, gate, setPhase, carryOut],
  );

  const setClock = (change: (clock: RunningClock, at: number) => RunningClock) =>
    setPhase((now) => (now.kind === 'running' ? { ...now, clock: change(now.clock, Date.now()) } : now));

  return {
    gate,
    run,
    remembered,
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
  };
}
