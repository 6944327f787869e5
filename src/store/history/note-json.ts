import * as z from 'zod/mini';
import { fromStoredJson, toStoredJson } from '../entity/stored-json.ts';
import * as values from '../stored-values.ts';
import type { Withdrawal } from './send-record.ts';

const NoteV1 = z.object({
  v: z.literal(1),
  kind: z.literal('withdrawn'),
  at: values.moment,
  name: values.line,
});

/** That a send was taken back; by whom is the portal's own CREATED_BY. */
export function writeNote({ at, byName }: Withdrawal): string {
  return toStoredJson({ v: 1, kind: 'withdrawn', at, name: byName });
}

/** Undefined where it is no note that this version knows. Never throws. */
export function readNote(stored: string, byId: number): Withdrawal | undefined {
  const read = NoteV1.safeParse(fromStoredJson(stored));
  return read.success ? { at: read.data.at, byName: read.data.name, byId } : undefined;
}
