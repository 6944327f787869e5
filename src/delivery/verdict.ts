import type { Counts } from './counts.ts';

/**
 * How a send is judged as a whole. A person with notifications turned off is no failure: sending again does not help.
 * failed: somebody was refused, or nobody knows; incomplete: somebody is left, or could not be reached; muted: there is
 * nothing but people with notifications turned off.
 */
export type Verdict = 'sent' | 'muted' | 'incomplete' | 'failed';

export function verdictOf(counts: Counts): Verdict {
  if (counts.refused + counts.unknown > 0) return 'failed';
  if (counts.left + counts.notCreated > 0) return 'incomplete';
  return counts.delivered > 0 ? 'sent' : 'muted';
}
