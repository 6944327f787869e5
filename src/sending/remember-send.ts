import { knownDuringRepeat } from '#delivery/outcome.ts';
import type { Plan } from '#delivery/plan.ts';
import type { Portal } from '#portal/portal.ts';
import type { Claim } from '#store/history/lease.ts';
import { historyOf, recordOfPlan } from '#store/history/portal-history.ts';
import type { Remembered, SendMemory } from '#store/history/send-memory.ts';
import { soon } from '#store/history/soon.ts';
import type { Send } from './send.ts';

/** By the plan of the whole send: a repeat goes on with the same record. */
const memories = new WeakMap<Plan, SendMemory>();
/** How often each was gone on with or ended: what a repeat has begun to tell, the end before it tells no more. */
const turns = new WeakMap<object, number>();

/** Pauses before the end of a send is told once more to a history that did not take it, ms. */
const AGAIN = [10_000, 60_000, 300_000] as const;
const MAY_PASS: ReadonlySet<string> = new Set(['busy', 'unreachable', 'refused']);

function nextTurn(memory: object): number {
  const turn = (turns.get(memory) ?? 0) + 1;
  turns.set(memory, turn);
  return turn;
}

/** Notes in the history that this page sends, and whether it may; settles when that is there, or waiting is too long. */
export async function rememberSend(
  portal: Portal,
  { plan, sent, sendId, people, template, record, knows, outcomes }: Send,
): Promise<{ readonly memory: SendMemory; readonly claim: Claim } | undefined> {
  const known = memories.get(plan);
  if (known !== undefined) {
    nextTurn(known);
    return { memory: known, claim: await soon(known.renew(knownDuringRepeat(outcomes))) };
  }
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

/**
 * Notes how a send ended, and again for some minutes where the history does not take it: a send that the history does
 * not know is neither found nor replaced by its tag. `onTold` hears of each try.
 */
export async function noteEnd(
  memory: Pick<SendMemory, 'note'>,
  outcomes: Send['outcomes'],
  wait: (ms: number) => Promise<void>,
  onTold: (remembered: Remembered) => void,
): Promise<void> {
  const turn = nextTurn(memory);
  for (const pause of [0, ...AGAIN]) {
    if (pause > 0) await wait(pause);
    if (turns.get(memory) !== turn) return;
    const remembered = await memory.note(outcomes, false);
    onTold(remembered);
    if (remembered.ok || !MAY_PASS.has(remembered.reason)) return;
  }
}
