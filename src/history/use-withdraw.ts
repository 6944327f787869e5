import { useEffect, useState } from 'react';
import type { Call, CallResult, PortalError } from '#portal/call.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import type { Portal } from '#portal/portal.ts';
import { sleep } from '#portal/sleep.ts';
import { runCalls } from '#store/entity/run-calls.ts';
import type { StoreFailure } from '#store/entity/store-failure.ts';
import { historyOf } from '#store/history/portal-history.ts';
import { recordKey, type SendHeader, type SendRecord } from '#store/history/send-record.ts';
import { isLaterOf } from './standing.ts';
import { hasOwnSubTag, planWithdrawal, type Withdrawal, withdrawByHeader } from './withdrawal.ts';

export type WithdrawPhase =
  | { readonly kind: 'looking' }
  /** The history could not say who else would lose a notice. */
  | { readonly kind: 'blind'; readonly failure?: StoreFailure }
  /** `unseen`: so many other sends under the tag were not looked at. */
  | { readonly kind: 'ready'; readonly plan: Withdrawal; readonly unseen: number }
  | { readonly kind: 'working'; readonly plan: Withdrawal }
  | {
      readonly kind: 'failed';
      readonly plan: Withdrawal;
      /** Undefined if Herald itself failed. */
      readonly error: PortalError | undefined;
      readonly count: number;
    }
  /** Taken back; `noted` is false where the history did not take it. */
  | { readonly kind: 'done'; readonly noted: boolean };

type Subject = {
  readonly header: SendHeader;
  readonly record: SendRecord | undefined;
};

async function look(portal: Portal, { header, record }: Subject): Promise<WithdrawPhase> {
  if (record === undefined) return lookAtHeaders(portal, header);
  const found = await lookAtOthers(portal, record);
  // A SUB_TAG of its own touches no other send: without an answer only later versions are not named.
  if (found.kind === 'blind' && hasOwnSubTag(header)) {
    return { kind: 'ready', plan: planWithdrawal(record, [], portal.context.user.id), unseen: 0 };
  }
  return found;
}

/**
 * For a portal that stores headers alone: without a SUB_TAG of its own nobody knows what to delete. A header whose
 * record was not read may be somebody else's words.
 */
async function lookAtHeaders(portal: Portal, header: SendHeader): Promise<WithdrawPhase> {
  if (header.itemId !== 0) return { kind: 'blind', failure: { ok: false, reason: 'unreachable' } };
  if (!hasOwnSubTag(header)) return { kind: 'blind', failure: { ok: false, reason: 'noScope' } };
  const page = header.sendId === '' ? undefined : await historyOf(portal).list({ sendId: header.sendId });
  const others = page?.ok === true ? page.headers : [];
  const corrections = others.filter((one) => isLaterOf(one, header));
  return { kind: 'ready', plan: withdrawByHeader(header, corrections), unseen: 0 };
}

async function lookAtOthers(portal: Portal, record: SendRecord): Promise<WithdrawPhase> {
  const { header } = record;
  const history = historyOf(portal);
  const viewerId = portal.context.user.id;
  const later = await history.later(header);
  if (!later.ok) return { kind: 'blind', failure: later };
  if (hasOwnSubTag(header) || header.tag === '') {
    return { kind: 'ready', plan: planWithdrawal(record, later.records, viewerId), unseen: 0 };
  }
  // Earlier sends under the typed tag may have gone to other people under the same wire tag.
  const page = await history.list({ tag: header.tag });
  if (!page.ok) return { kind: 'blind', failure: page };
  const known = new Set([header, ...later.records.map((one) => one.header)].map(recordKey));
  const found = await history.readAll(
    page.headers.filter((one) => !known.has(recordKey(one)) && one.state !== 'withdrawn'),
  );
  if (!found.ok) return { kind: 'blind', failure: found };
  const unseen = Math.max(0, (page.total ?? 0) - page.headers.length);
  return {
    kind: 'ready',
    plan: planWithdrawal(record, [...later.records, ...found.records], viewerId),
    unseen,
  };
}

/** Notes it in the record, and in those of its corrections: they went with the same SUB_TAG. */
async function noteWithdrawn(portal: Portal, header: SendHeader): Promise<boolean> {
  const history = historyOf(portal);
  const corrections = await readCorrections(portal, header);
  const written = await Promise.all([header, ...(corrections ?? [])].map((one) => history.withdrawn(one)));
  return corrections !== undefined && written.every(({ ok }) => ok);
}

/** Later versions that are noted as not withdrawn; undefined if the history does not answer. */
async function readCorrections(
  portal: Portal,
  header: SendHeader,
): Promise<readonly SendHeader[] | undefined> {
  if (!hasOwnSubTag(header)) return [];
  const history = historyOf(portal);
  const isOfSend = (one: SendHeader) => isLaterOf(one, header) && one.state !== 'withdrawn' && !one.changed;
  if (header.itemId === 0) {
    const page = await history.list({ sendId: header.sendId });
    return page.ok ? page.headers.filter(isOfSend) : undefined;
  }
  const later = await history.later(header);
  return later.ok ? later.records.map((one) => one.header).filter(isOfSend) : undefined;
}

const failed = (result: CallResult) => (result.ok ? [] : [result.error]);

/** Looks who else would lose a notice, takes the notices back, and notes that in the history. */
export function useWithdraw(subject: Subject, onDone: (noted: boolean) => void) {
  const portal = usePortal();
  const [phase, setPhase] = useState<WithdrawPhase>({ kind: 'looking' });

  // What is asked about is what was open when the question was put.
  const [asked] = useState(subject);
  useEffect(() => {
    let current = true;
    const show = (found: WithdrawPhase) => {
      if (current) setPhase(found);
    };
    look(portal, asked).then(show, (error: unknown) => {
      reportError(error);
      show({ kind: 'blind' });
    });
    return () => {
      current = false;
    };
  }, [portal, asked]);

  async function withdraw(plan: Withdrawal, withShared: boolean): Promise<void> {
    setPhase({ kind: 'working', plan });
    const calls = withShared ? [...plan.calls, ...plan.sharedCalls] : plan.calls;
    try {
      await take(plan, calls, withShared);
    } catch (error) {
      reportError(error);
      setPhase({ kind: 'failed', plan, error: undefined, count: calls.length });
    }
  }

  async function take(plan: Withdrawal, calls: readonly Call[], withShared: boolean): Promise<void> {
    const access = { call: portal.call, callBatch: portal.callBatch, wait: sleep };
    const errors = (await runCalls(access, calls)).flatMap(failed);
    const [error] = errors;
    if (error !== undefined) return setPhase({ kind: 'failed', plan, error, count: errors.length });
    // With notices left under shared tags the send is not taken back as a whole.
    const whole = withShared || plan.shared.length === 0;
    const noted = !whole || (await noteWithdrawn(portal, asked.header).catch(() => false));
    setPhase({ kind: 'done', noted });
    onDone(noted);
  }

  return { phase, withdraw };
}
