import { useCallback, useEffect, useRef, useState } from 'react';
import { type Delivery, runDelivery } from '#delivery/engine.ts';
import { afterRepeat } from '#delivery/outcome.ts';
import { findVariables } from '#notice/variables.ts';
import { valuesOf } from '#people/values-of.ts';
import type { PortalError } from '#portal/call.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import type { Portal } from '#portal/portal.ts';
import { readDepartmentNames } from '#store/department-names.ts';
import { historyOf } from '#store/history/portal-history.ts';
import type { SendRecord } from '#store/history/send-record.ts';
import { noticeOf, peopleOf } from './draft-of-record.ts';
import { planRetry } from './retry.ts';

/** A storage that does not answer must not hold up a send for longer than this, ms. */
const PATIENCE = 8_000;

/** Gives the function that ends the hold on a send, or undefined while another page sends it. */
export type TakeRun = (sendId: string) => Promise<(() => void) | undefined>;

export type RetryPhase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'preparing' }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'failed'; readonly error: PortalError }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'ended'; readonly kept: boolean };

export type Retry = {
  readonly phase: RetryPhase;
  /** The record that the phase is about. */
  readonly recordId: string | undefined;
  readonly start: (record: SendRecord) => void;
  readonly stop: () => void;
};

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, Math.max(0, ms)));

async function departmentNames(portal: Portal, record: SendRecord) {
  const { uses } = findVariables(noticeOf(record, () => ''));
  if (!uses.some(({ name }) => name === 'department'))
    return { ok: true, names: new Map<number, string>() } as const;
  const { callBatch, context } = portal;
  return readDepartmentNames(
    { callBatch, sleep, scopes: context.scopes },
    peopleOf(record).map(({ id }) => id),
  );
}

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
      const departments = await departmentNames(portal, record);
      if (!departments.ok) {
        release();
        return setPhase({ kind: 'failed', error: departments.error });
      }
      const plan = planRetry(record, (person) => valuesOf(person, departments.names.get(person.id)));
      const memory = historyOf(portal).resume(record);
      await Promise.race([memory.begun, sleep(PATIENCE)]);
      const total = plan.requests.reduce((sum, { notices }) => sum + notices.length, 0);
      const running = runDelivery(plan, {
        callOne: portal.notify,
        callBatch: portal.callBatch,
        clock: { now: Date.now, sleep },
        bucket: portal.context.bucket,
        ...(plan.reserve.commands === 0
          ? {}
          : { journal: ({ outcomes }) => memory.journalCall(afterRepeat(record.outcomes, outcomes)) }),
        onStep: ({ outcomes }) => setPhase({ kind: 'running', done: outcomes.size, total }),
      });
      delivery.current = running;
      const { outcomes } = await running.ended;
      delivery.current = undefined;
      release();
      const kept = await memory.note(outcomes, false);
      setPhase({ kind: 'ended', kept: kept.ok });
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
