import * as z from 'zod/mini';
import { fromStoredJson, toStoredJson } from '../entity/stored-json.ts';
import type { Withdrawal } from './send-record.ts';

const NoteV1 = z.object({
  v: z.literal(1),
  kind: z.literal('withdrawn'),
  at: z.number(),
  name: z.catch(z.string(), ''),
  last: z.catch(z.number(), 0),
});

export type WithdrawalNote = {
  readonly withdrawal: Withdrawal;
  /** The highest id of a notification of the send that was known then; the portal counts up. */
  readonly last: number;
};

/** That a send was taken back; by whom is the portal's own CREATED_BY. */
export function writeNote({ withdrawal: { at, byName }, last }: WithdrawalNote): string {
  return toStoredJson({ v: 1, kind: 'withdrawn', at, name: byName, last });
}

/** Undefined where it is no note that this version knows. Never throws. */
export function readNote(stored: string, byId: number): WithdrawalNote | undefined {
  const read = NoteV1.safeParse(fromStoredJson(stored));
  if (!read.success) return undefined;
  const { at, name, last } = read.data;
  return { withdrawal: { at, byName: name, byId }, last };
}
