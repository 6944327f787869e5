import type { DeliveryIo } from '#delivery/engine.ts';
import { afterRepeat, type Outcome } from '#delivery/outcome.ts';
import type { Plan } from '#delivery/plan.ts';
import type { Portal } from '#portal/portal.ts';
import type { SendMemory } from '#store/history/history.ts';
import { historyOf, recordOfPlan } from '#store/history/portal-history.ts';
import type { Send } from './send.ts';

/** A storage that does not answer must not hold up a send for longer than this, ms. */
const PATIENCE = 8_000;

/** By the plan of the whole send: a repeat goes on with the same record. */
const memories = new WeakMap<Plan, SendMemory>();

/** Puts the plan of a send into the history, once; settles when it is there, or when waiting would hold up the send. */
export async function rememberSend(
  portal: Portal,
  { plan, sent, sendId, people, template }: Send,
): Promise<SendMemory | undefined> {
  const known = memories.get(plan);
  if (known !== undefined) return known;
  const record = recordOfPlan({ plan, sendId, notice: sent.notice, people, template });
  if (record === undefined) return undefined;
  const memory = historyOf(portal).begin(record);
  memories.set(plan, memory);
  await Promise.race([memory.begun, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  return memory;
}

/** What delivery needs so that the journal rides along; nothing for a plan that keeps no room for it. */
export function journalOf(
  plan: Plan,
  memory: SendMemory | undefined,
  before: ReadonlyMap<number, Outcome>,
): Pick<DeliveryIo, 'journal'> {
  if (memory === undefined || plan.reserve.commands === 0) return {};
  return { journal: ({ outcomes }) => memory.journalCall(afterRepeat(before, outcomes)) };
}
