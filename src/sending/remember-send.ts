import { knownDuringRepeat } from '#delivery/outcome.ts';
import type { Plan } from '#delivery/plan.ts';
import type { Portal } from '#portal/portal.ts';
import type { Claim } from '#store/history/lease.ts';
import { historyOf, recordOfPlan } from '#store/history/portal-history.ts';
import type { SendMemory } from '#store/history/send-memory.ts';
import type { SendHeader } from '#store/history/send-record.ts';
import { soon } from '#store/history/soon.ts';
import type { Send } from './send.ts';

/** By the plan of the whole send: a repeat goes on with the same record. */
const memories = new WeakMap<Plan, SendMemory>();

/** The record that a send has in the portal; undefined where it has none. */
export async function recordOf({ plan, record }: Send): Promise<SendHeader | undefined> {
  if (record !== undefined) return record.header;
  const memory = memories.get(plan);
  const begun = await memory?.begun;
  return begun?.ok === true && begun.where === 'portal' ? begun.header : undefined;
}

/** Notes in the history that this page sends, and whether it may; settles when that is there, or waiting is too long. */
export async function rememberSend(
  portal: Portal,
  { plan, sent, sendId, people, template, record, knows, outcomes }: Send,
): Promise<{ readonly memory: SendMemory; readonly claim: Claim } | undefined> {
  const known = memories.get(plan);
  if (known !== undefined)
    return { memory: known, claim: await soon(known.renew(knownDuringRepeat(outcomes))) };
  const history = historyOf(portal);
  const fresh = recordOfPlan({ plan, sendId, notice: sent.notice, people, template });
  if (fresh === undefined) return undefined;
  const memory = record === undefined ? history.begin(fresh, knows) : history.resume(record);
  memories.set(plan, memory);
  const claim = await soon(memory.claim);
  // What it had written is gone again.
  if (claim.kind === 'taken') memories.delete(plan);
  return { memory, claim };
}
