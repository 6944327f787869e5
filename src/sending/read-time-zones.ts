import { type QueryClient, queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import type { Portal } from '#portal/portal.ts';
import { sleep } from '#portal/sleep.ts';
import { ASKS_ABOVE } from './question.ts';

/** user.get gives pages of 50 people, a batch takes 50 commands (portal-rest.md, 1 and 3). */
const PAGE = 50;
const COMMANDS = 50;
/** Above this many people the question costs more than its answer is worth: it is asked while somebody waits. */
const MOST_PEOPLE = 5000;
/** A send that asks nothing else waits for the answer no longer than this, ms. */
const PATIENCE = 2000;

const Rows = z.array(z.object({ ID: z.coerce.number(), TIME_ZONE: z.catch(z.string(), '') }));

/** The time zones of people, for the question before a send and for the decision whether it asks. */
export function timeZonesQuery(portal: Pick<Portal, 'callBatch' | 'context'>, ids: readonly number[]) {
  return queryOptions({ queryKey: ['timeZones', ids], queryFn: () => readTimeZones(portal, ids) });
}

/** The time zones of so few people that only the night could make their send ask; none if the portal is slow. */
export async function timeZonesOfFew(
  client: QueryClient,
  portal: Pick<Portal, 'callBatch' | 'context'>,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (ids.length > ASKS_ABOVE) return new Map();
  const zones = await Promise.race([client.fetchQuery(timeZonesQuery(portal, ids)), sleep(PATIENCE)]);
  return zones ?? new Map();
}

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
