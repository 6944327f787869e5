import type { Counts } from '#delivery/counts.ts';
import { NO_COUNTS, type SendRecord } from './send-record.ts';

/**
 * Everybody of a send once, by what is known now; the header's own counts are those of its last writing, and hold
 * where a part of the record is missing.
 */
export function countsOf({ header, people, outcomes, incomplete }: SendRecord): Counts {
  if (incomplete) return header.counts;
  return count(people, outcomes);
}

/** The same by sure outcomes alone: everybody who would be written to again. */
export function sureCountsOf({ people, sureOutcomes }: SendRecord): Counts {
  return count(people, sureOutcomes);
}

function count(people: SendRecord['people'], outcomes: SendRecord['outcomes']): Counts {
  const counts = { ...NO_COUNTS, total: people.length };
  for (const { person } of people) counts[outcomes.get(person.id)?.kind ?? 'left'] += 1;
  return counts;
}
