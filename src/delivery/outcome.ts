import type { CallResult, ReplyTime } from '#portal/call.ts';

/** What became of one notice: the closed list of product.md. */
export type Outcome =
  | { readonly kind: 'delivered'; readonly id: number }
  | { readonly kind: 'muted' }
  | { readonly kind: 'notCreated' }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }
  | { readonly kind: 'unknown'; readonly code: string; readonly message: string };

export type OutcomeKind = Outcome['kind'];

/**
 * How far from the reply's clock an integer is still a time, in seconds. For a person who switched
 * such notices off the portal stores nothing and answers with its own unix time (portal-rest.md, 4).
 */
export const MUTED_WINDOW_SECONDS = 120;

/** Judges the reply to one im.notify by the closed list; never by this computer's clock. */
export function outcomeOf(reply: CallResult): Outcome {
  if (!reply.ok) {
    const { code, message, executed } = reply.error;
    return { kind: executed === 'no' ? 'refused' : 'unknown', code, message };
  }
  const { result } = reply;
  if (result === false) return { kind: 'notCreated' };
  if (typeof result === 'number' && Number.isInteger(result) && result > 0) {
    return isNear(result, reply.time) ? { kind: 'muted' } : { kind: 'delivered', id: result };
  }
  // Neither a number nor false is documented; the portal's own name for such an answer fits.
  return { kind: 'unknown', code: 'ERROR_UNEXPECTED_ANSWER', message: JSON.stringify(result) ?? '' };
}

/** Whether repeating may be offered: the same wire TAG leaves exactly one notice. */
export function mayRepeat(outcome: Outcome): boolean {
  return outcome.kind === 'refused' || outcome.kind === 'unknown';
}

/**
 * What is known of a notice after a repeat. A refusal proves that the repeat did nothing, not that the try before it
 * did not: whose first answer was lost may have the notice, and stays unknown.
 */
export function outcomeAfter(before: Outcome | undefined, since: Outcome): Outcome {
  return since.kind === 'refused' && before?.kind === 'unknown' ? before : since;
}

/**
 * What is known after a try that another page may have made before, and never told of: a refusal proves only that this
 * try did nothing, so whether the person has the notice nobody knows.
 */
export function afterUnseenTry(outcome: Outcome): Outcome {
  return outcome.kind === 'refused' ? { ...outcome, kind: 'unknown' } : outcome;
}

/** What stays known while a repeat is on its way: whoever was refused is written to once more. */
export function knownDuringRepeat(outcomes: ReadonlyMap<number, Outcome>): ReadonlyMap<number, Outcome> {
  return new Map([...outcomes].filter(([, { kind }]) => kind !== 'refused'));
}

/** What is known of everybody after a repeat, by person. */
export function afterRepeat(
  before: ReadonlyMap<number, Outcome>,
  since: ReadonlyMap<number, Outcome>,
): ReadonlyMap<number, Outcome> {
  const all = new Map(before);
  for (const [id, outcome] of since) all.set(id, outcomeAfter(before.get(id), outcome));
  return all;
}

function isNear(result: number, time: ReplyTime | undefined): boolean {
  if (time === undefined) return false;
  return result >= time.start - MUTED_WINDOW_SECONDS && result <= time.finish + MUTED_WINDOW_SECONDS;
}
