/** One send at a time on its way: noted, started, paused, stopped, ended. */
import { type Dispatch, type SetStateAction, useCallback, useRef, useState } from 'react';
import { isDone } from '#delivery/counts.ts';
import type { Delivery } from '#delivery/engine.ts';
import { type Plan, plannedNotices } from '#delivery/plan.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import type { DraftStore } from '#store/draft-store.ts';
import { runRemembered } from '#store/history/remembered-run.ts';
import type { Remembered } from '#store/history/send-memory.ts';
import { useDraftStore } from '#store/use-draft.ts';
import { isShownDraft } from './is-shown-draft.ts';
import { rememberSend } from './remember-send.ts';
import { createRunLock } from './run-lock.ts';
import { pauseClock, type RunningClock, resumeClock, startClock } from './running-clock.ts';
import { type Send, withOutcomes } from './send.ts';
import type { SendingPhase } from './sending.ts';

type Options = {
  readonly setPhase: Dispatch<SetStateAction<SendingPhase>>;
  readonly onEnded: (send: Send) => void;
};

export type Run = {
  /** While something is being asked or sent; a second click finds it so, however fast it comes. */
  readonly isBusy: () => boolean;
  /** Asks something beside which nothing else may begin. */
  readonly alone: <Answer>(work: () => Promise<Answer>) => Promise<Answer>;
  /** `whenStopped`: where a stop before the first call leads. */
  readonly run: (send: Send, plan: Plan, whenStopped?: SendingPhase) => Promise<void>;
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

export function useRun({ setPhase, onEnded }: Options): Run {
  const portal = usePortal();
  const store = useDraftStore();
  const [remembered, setRemembered] = useState<Remembered>();
  const delivery = useRef<Delivery>(undefined);
  const busy = useRef(false);
  const stopped = useRef(false);
  /** The send that is spoken of. */
  const shown = useRef<Plan>(undefined);

  const run = useCallback(
    async (send: Send, plan: Plan, whenStopped: SendingPhase = { kind: 'idle', note: 'cancelled' }) => {
      if (busy.current) return;
      busy.current = true;
      stopped.current = false;
      // Before the lock answers: from here on the undo window must not offer to cancel.
      setPhase({ kind: 'running', send, delivery: undefined, clock: startClock(Date.now()) });
      const { memberId, user } = portal.context;
      const release = await lock.take(`${memberId}:${user.id}:${send.sendId}`);
      const leave = (note: Extract<SendingPhase, { kind: 'idle' }>['note']) => {
        busy.current = false;
        release?.();
        setPhase(note === undefined ? { kind: 'idle' } : { kind: 'idle', note });
      };
      if (release === undefined) return leave('elsewhere');
      hold(store, send, plan);
      setRemembered(undefined);
      shown.current = send.plan;
      const noted = await rememberSend(portal, send);
      if (noted?.claim.kind === 'taken') {
        return leave(noted.claim.by.userId === user.id ? 'otherDevice' : 'somebodyElse');
      }
      const memory = noted?.memory;
      if (stopped.current) {
        void memory?.end(send.outcomes);
        leave(undefined);
        return setPhase(whenStopped);
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
      const last = await running.ended;
      delivery.current = undefined;
      busy.current = false;
      release();
      const ended = withOutcomes(send, last.outcomes);
      if (isDone(ended.counts)) finish(store, ended);
      setPhase({ kind: 'ended', send: ended, delivery: last, taken: running.takenBy() !== undefined });
      const tell = (told: Remembered) => {
        if (shown.current === send.plan) setRemembered(told);
      };
      void memory?.end(ended.outcomes, tell).then(tell);
      onEnded(ended);
    },
    [portal, store, setPhase, onEnded],
  );

  const setClock = (change: (clock: RunningClock, at: number) => RunningClock) =>
    setPhase((now) => (now.kind === 'running' ? { ...now, clock: change(now.clock, Date.now()) } : now));

  return {
    isBusy: () => busy.current,
    async alone(work) {
      busy.current = true;
      try {
        return await work();
      } finally {
        busy.current = false;
      }
    },
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
