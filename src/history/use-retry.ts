import { useCallback, useEffect, useRef, useState } from 'react';
import type { Delivery } from '#delivery/engine.ts';
import { afterRepeat } from '#delivery/outcome.ts';
import type { PortalError } from '#portal/call.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { continueRecord } from '#store/history/continue-record.ts';
import { historyOf } from '#store/history/portal-history.ts';
import { runRemembered } from '#store/history/remembered-run.ts';
import type { SendRecord } from '#store/history/send-record.ts';
import { soon } from '#store/history/soon.ts';

/** Gives the function that ends the hold on a send, or undefined while another page sends it. */
export type TakeRun = (sendId: string) => Promise<(() => void) | undefined>;

export type RetryPhase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'preparing' }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'failed'; readonly error: PortalError }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  /** `record`: with all that is known now. */
  | { readonly kind: 'ended'; readonly kept: boolean; readonly record: SendRecord };

export type Retry = {
  readonly phase: RetryPhase;
  /** The record that the phase is about. */
  readonly recordId: string | undefined;
  readonly start: (record: SendRecord) => void;
  readonly stop: () => void;
};

/** Sends a kept notice again to those who may lack it, and goes on with its record. One at a time. */
export function useRetry(takeRun: TakeRun, onEnded: () => void): Retry {
  const portal = usePortal();
  const [phase, setPhase] = useState<RetryPhase>({ kind: 'idle' });
  const [recordId, setRecordId] = useState<string>();
  const delivery = useRef<Delivery>(undefined);
  const busy = useRef(false);

  const run = useCallback(
    async (record: SendRecord) => {
      const release = await takeRun(record.header.sendId);
      if (release === undefined) return setPhase({ kind: 'elsewhere' });
      const continued = await continueRecord(portal, record);
      if (!continued.ok) {
        release();
        return setPhase({ kind: 'failed', error: continued.error });
      }
      const plan = continued.rest;
      const memory = historyOf(portal).resume(record);
      const claim = await soon(memory.claim);
      if (claim.kind === 'taken') {
        release();
        return setPhase({ kind: 'elsewhere' });
      }
      const total = plan.requests.reduce((sum, { notices }) => sum + notices.length, 0);
      const running = runRemembered(portal, {
        plan,
        memory,
        before: record.sureOutcomes,
        onStep: ({ outcomes }) => setPhase({ kind: 'running', done: outcomes.size, total }),
      });
      delivery.current = running;
      const { outcomes } = await running.ended;
      delivery.current = undefined;
      release();
      const known = afterRepeat(record.sureOutcomes, outcomes);
      const kept = await memory.end(known);
      setPhase(
        running.takenBy() === undefined
          ? { kind: 'ended', kept: kept.ok, record: { ...record, outcomes: known, sureOutcomes: known } }
          : { kind: 'elsewhere' },
      );
      onEnded();
    },
    [portal, takeRun, onEnded],
  );

  const isRunning = phase.kind === 'running' || phase.kind === 'preparing';
  useEffect(() => {
    if (!isRunning) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isRunning]);

  return {
    phase,
    recordId,
    start: (record) => {
      // A second click finds this set, however fast it comes.
      if (busy.current) return;
      busy.current = true;
      setRecordId(record.header.id);
      setPhase({ kind: 'preparing' });
      void run(record).finally(() => {
        busy.current = false;
      });
    },
    stop: () => delivery.current?.stop(),
  };
}
