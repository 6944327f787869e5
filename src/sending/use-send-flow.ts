/**
 * The one way of a send on the screen, for Compose and for the history: prepared, asked about, in its undo window,
 * sent, repeated. Callers differ only in what a send is made of.
 */
import { useCallback, useEffect, useState } from 'react';
import { type Plan, plannedNotices, retryPlan } from '#delivery/plan.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { useAppNameLength } from '#store/use-app-name-length.ts';
import { usePolicy } from '#store/use-policy.ts';
import type { RecordRef } from './check-record.ts';
import { prepareRest } from './prepare-rest.ts';
import type { Send } from './send.ts';
import { type SendFlow, type SendingPhase, type Subject, standBack } from './sending.ts';
import { useLeaveGuard } from './use-leave-guard.ts';
import { useRun } from './use-run.ts';

/** The result of a preparation: a phase, or a send that needs no question. */
export type Prepared = SendingPhase | { readonly kind: 'unasked'; readonly send: Send; readonly plan: Plan };

type Options = {
  /** Length of the undo window. */
  readonly undoSeconds: number;
  /** Also where it stopped early. */
  readonly onSent: (send: Send) => void;
  /** The portal knows more of the record than screens of the history show. */
  readonly onStale?: () => void;
};

const IDLE: SendingPhase = { kind: 'idle' };

export const countOf = (plan: Plan) => plannedNotices(plan).length;

export type OpenFlow = Omit<SendFlow, 'retry'> & {
  readonly setPhase: (change: (now: SendingPhase) => SendingPhase) => void;
  /** Prepares one send at a time; a failure of any kind becomes a phase. */
  readonly start: (subject: Subject, prepare: () => Promise<Prepared>) => void;
  /** Repeats the report, or what failed; false for a draft, which its own screen prepares. */
  readonly repeat: () => boolean;
  /** A preparation, an undo window or a run is under way. */
  readonly isBusy: () => boolean;
};

export function useSendFlow({ undoSeconds, onSent, onStale }: Options): OpenFlow {
  const portal = usePortal();
  const appNameLength = useAppNameLength();
  const rules = usePolicy();
  const [phase, setPhase] = useState<SendingPhase>(IDLE);
  const { gate, run, remembered, pause, resume, stop } = useRun({ setPhase, onEnded: onSent, onStale });

  const wait = (send: Send, plan: Plan) => {
    if (undoSeconds === 0) void run(send, plan);
    else setPhase({ kind: 'waiting', send, plan, until: Date.now() + undoSeconds * 1000 });
  };

  async function prepared(subject: Subject, prepare: () => Promise<Prepared>): Promise<void> {
    setPhase({ kind: 'preparing' });
    const next = await gate.alone<Prepared>(prepare, { kind: 'unprepared', subject, error: undefined });
    if (next.kind === 'unasked') wait(next.send, next.plan);
    else setPhase(next);
  }

  const start = (subject: Subject, prepare: () => Promise<Prepared>) => {
    if (gate.isBusy() || phase.kind === 'waiting') return;
    if (navigator.onLine) void prepared(subject, prepare);
    else setPhase({ kind: 'offline', subject });
  };

  async function lookAtRecord(of: RecordRef): Promise<SendingPhase> {
    const rest = await prepareRest(portal, { of, appNameLength, ...rules });
    if (rest.kind === 'barred' || rest.kind === 'sentAlready') onStale?.();
    switch (rest.kind) {
      case 'taken':
        return standBack(rest.lease.userId, portal.context.user.id);
      case 'sentAlready':
        return { kind: 'idle', note: 'sentAlready' };
      case 'failed':
        return { kind: 'unprepared', subject: { kind: 'record', of }, error: rest.error };
      case 'problems':
        return { kind: 'impossible', problems: rest.problems };
      case 'barred':
        return rest;
      case 'ready': {
        const { send, plan, inactive, holdersKnown } = rest;
        return { kind: 'confirming', send, plan, inactive, holdersKnown, report: undefined, blind: false };
      }
    }
  }

  const proceed = (of: RecordRef) => start({ kind: 'record', of }, () => lookAtRecord(of));

  const waiting = phase.kind === 'waiting' ? phase : undefined;
  useEffect(() => {
    if (waiting === undefined) return;
    const timer = setTimeout(() => void run(waiting.send, waiting.plan), waiting.until - Date.now());
    return () => clearTimeout(timer);
  }, [waiting, run]);

  useLeaveGuard(phase.kind === 'running' || phase.kind === 'waiting');

  const repeat = () => {
    const subject: Subject | undefined =
      phase.kind === 'ended'
        ? { kind: 'report', report: phase }
        : phase.kind === 'unprepared' || phase.kind === 'offline'
          ? phase.subject
          : undefined;
    if (subject?.kind === 'draft') return false;
    if (subject?.kind === 'record') proceed(subject.of);
    if (subject?.kind !== 'report') return true;
    const { send } = subject.report;
    // A record asks anew: its people and its rules are those of this moment.
    if (!send.ofDraft && send.record !== undefined) proceed(send.record.header);
    else void run(send, retryPlan(send.plan, send.outcomes), subject.report);
    return true;
  };

  return {
    phase,
    setPhase,
    remembered,
    start,
    proceed,
    repeat,
    isBusy: () => gate.isBusy() || phase.kind === 'waiting',
    confirm: () => {
      if (phase.kind === 'confirming') wait(phase.send, phase.plan);
    },
    sendNow: () => {
      if (phase.kind === 'waiting') void run(phase.send, phase.plan);
    },
    prolong: (seconds) => {
      const until = Date.now() + seconds * 1000;
      setPhase((now) => (now.kind === 'waiting' ? { ...now, until: Math.max(now.until, until) } : now));
    },
    cancel: useCallback(
      () =>
        setPhase((now) => {
          if (now.kind === 'waiting') return { kind: 'idle', note: 'cancelled' };
          return now.kind === 'confirming' ? IDLE : now;
        }),
      [],
    ),
    pause,
    resume,
    stop,
    dismiss: useCallback(
      () =>
        setPhase((now) =>
          now.kind === 'unprepared' && now.subject.kind === 'report' ? now.subject.report : IDLE,
        ),
      [],
    ),
  };
}
