import { aPerson } from '#people/testing/a-person.ts';
import type { Outcome } from '../../src/delivery/outcome.ts';
import { createHistory } from '../../src/store/history/history.ts';
import type { NewRecord } from '../../src/store/history/send-record.ts';
import type { StorePortal } from './a-store-portal.ts';

let ids = 0;
/** The history as one manager's page has it. */
export async function aHistory(
  portal: StorePortal,
  userId: number,
  scopes: readonly string[] = ['im', 'entity'],
) {
  return createHistory({
    ...(await portal.open(userId)),
    scopes: new Set(scopes),
    user: { id: userId, name: `Manager ${userId}` },
    appVersion: '0.3.0',
    now: Date.now,
    newId: () => `id${(ids += 1)}`,
  });
}

/** A send to so many people, before its first call. */
export function aRecord(change: Partial<NewRecord> = {}, count = 3): NewRecord {
  const tag = change.tag ?? 'TASK';
  return {
    sendId: 'send1',
    tag,
    subTag: '',
    wireSubTag: 'HERALD_send1',
    wire: { TYPE: 'USER', MESSAGE: 'Quarterly numbers' },
    people: Array.from({ length: count }, (_, index) => ({
      person: aPerson(index + 1),
      wireTag: `${tag}|${index + 1}`,
    })),
    ...change,
  };
}

export const delivered = (people: readonly number[]): ReadonlyMap<number, Outcome> =>
  new Map(people.map((id) => [id, { kind: 'delivered', id: 1000 + id }]));

/** A record that has to be there, as somebody else's page reads it. */
export async function read(portal: StorePortal, id: string, userId = 1) {
  const found = await (await aHistory(portal, userId)).read(id);
  if (!found.ok || found.record === undefined) throw new Error('There is no record');
  return found.record;
}
