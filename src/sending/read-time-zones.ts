import * as z from 'zod/mini';
import type { Portal } from '#portal/portal.ts';

/** user.get gives pages of 50 people, a batch takes 50 commands (portal-rest.md, 1 and 3). */
const PAGE = 50;
const COMMANDS = 50;
/** Above this many people the question costs more than its answer is worth: it is asked while somebody waits. */
const MOST_PEOPLE = 5000;

const Rows = z.array(z.object({ ID: z.coerce.number(), TIME_ZONE: z.catch(z.string(), '') }));

/** The time zones that people chose in their profiles, by id; who chose none, or whom the portal hides, is not in it. */
export async function readTimeZones(
  { callBatch, context }: Pick<Portal, 'callBatch' | 'context'>,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const zones = new Map<number, string>();
  if (!context.scopes.has('user') || ids.length > MOST_PEOPLE) return zones;
  for (let start = 0; start < ids.length; start += PAGE * COMMANDS) {
    const some = ids.slice(start, start + PAGE * COMMANDS);
    const pages = Array.from({ length: Math.ceil(some.length / PAGE) }, (_, page) =>
      some.slice(page * PAGE, (page + 1) * PAGE),
    );
    const replies = await callBatch(
      pages.map((ID) => ({ method: 'user.get', params: { FILTER: { ID }, select: ['ID', 'TIME_ZONE'] } })),
    );
    for (const reply of replies) {
      const rows = reply.ok ? Rows.safeParse(reply.result) : undefined;
      for (const { ID, TIME_ZONE } of rows?.success ? rows.data : []) {
        if (TIME_ZONE !== '') zones.set(ID, TIME_ZONE);
      }
    }
  }
  return zones;
}
