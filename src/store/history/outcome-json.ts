import * as z from 'zod/mini';
import type { Outcome } from '#delivery/outcome.ts';
import { fromStoredJson, toStoredJson } from '../entity/stored-json.ts';
import * as values from '../stored-values.ts';
import { decodeOutcomes, encodeOutcomes } from './outcome-text.ts';

/** People whose outcomes share one item: at most about 9,000 bytes, so that it can ride along with every batch. */
export const PEOPLE_PER_ITEM = 1_000;

const OutcomesV1 = z.object({
  v: z.literal(1),
  writer: z.string(),
  open: z.catch(z.boolean(), false),
  /** Place in the plan of the first person. */
  from: values.neededCount,
  codes: z.catch(z.array(z.tuple([values.line, values.line])), []),
  text: z.string(),
});

export type WrittenOutcomes = {
  /** The device and page that writes; each has items of its own. */
  readonly writer: string;
  /** It has not said that it ended. */
  readonly open: boolean;
  readonly from: number;
  readonly outcomes: ReadonlyMap<number, Outcome>;
};

/** `people`: ids of the whole plan, in its order. */
export function writeOutcomes(people: readonly number[], written: WrittenOutcomes): string {
  const { writer, open, from, outcomes } = written;
  const some = people.slice(from, from + PEOPLE_PER_ITEM);
  return toStoredJson({ v: 1, writer, open, from, ...encodeOutcomes(some, outcomes) });
}

/** Undefined where it holds no outcomes. Never throws. */
export function readOutcomes(people: readonly number[], stored: string): WrittenOutcomes | undefined {
  const read = OutcomesV1.safeParse(fromStoredJson(stored));
  if (!read.success) return undefined;
  const { writer, open, from, codes, text } = read.data;
  const some = people.slice(from, from + PEOPLE_PER_ITEM);
  return { writer, open, from, outcomes: decodeOutcomes(some, { text, codes }) };
}
