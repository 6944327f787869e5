import * as z from 'zod/mini';
import type { Call, PortalError } from './call.ts';
import { callPatiently, type PatientAccess } from './call-patiently.ts';
import { portalError } from './errors.ts';
import { COMMANDS, startsAfter } from './pages.ts';

export const PageRows = z.array(z.unknown());

/** Every page of a list. The first tells how many there are, and the others come in batches. */
export async function readPages(
  access: PatientAccess,
  page: (start: number) => Call,
): Promise<
  | { readonly ok: true; readonly rows: readonly unknown[] }
  | { readonly ok: false; readonly error: PortalError }
> {
  const rows: unknown[] = [];
  let starts: readonly number[] = [0];
  while (starts.length > 0) {
    const replies = await callPatiently(access, starts.map(page));
    for (const reply of replies) {
      if (!reply.ok) return reply;
      const read = PageRows.safeParse(reply.result);
      if (!read.success) return { ok: false, error: portalError('ERROR_UNEXPECTED_ANSWER', '', 200) };
      rows.push(...read.data);
    }
    const last = replies.at(-1);
    starts = last?.ok === true ? startsAfter(last, starts.at(-1) ?? 0).slice(0, COMMANDS) : [];
  }
  return { ok: true, rows };
}
