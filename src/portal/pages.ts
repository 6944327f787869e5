import * as z from 'zod/mini';
import type { Call, PortalError } from './call.ts';
import { callPatiently, type PatientAccess } from './call-patiently.ts';
import { portalError } from './errors.ts';

/** Rows of a page; the portal's own size (portal-rest.md, 1). */
export const PAGE = 50;
/** Commands of one batch at most. */
export const COMMANDS = 50;

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

type Page = { readonly total?: number | undefined; readonly next?: number | undefined };

/** Where the pages after this one start: all of them by the portal's count, only the next one without it. */
export function startsAfter({ total, next }: Page, start: number): readonly number[] {
  // A page that leads back would be read for ever.
  if (total === undefined) return next !== undefined && next > start ? [next] : [];
  return Array.from(
    { length: Math.max(0, Math.ceil((total - start - PAGE) / PAGE)) },
    (_, nth) => start + (nth + 1) * PAGE,
  );
}
