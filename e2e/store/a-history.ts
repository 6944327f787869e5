import { aPerson } from '#people/testing/a-person.ts';
import type { Outcome } from '../../src/delivery/outcome.ts';
import { peopleByIds } from '../../src/portal/people.ts';
import { createHistory, type History, type HistoryOptions } from '../../src/store/history/history.ts';
import type { NewRecord } from '../../src/store/history/send-record.ts';
import type { StorePortal } from './a-store-portal.ts';

type Page = Awaited<ReturnType<StorePortal['open']>>;

let ids = 0;
/** The history over a page that this person has open; `more` says what is otherwise. */
export const historyOn = (page: Page, userId: number, more: Partial<HistoryOptions> = {}): History =>
  createHistory({
    ...page,
    scopes: new Set(['im', 'entity']),
    user: { id: userId, name: `Manager ${userId}`, isAdmin: userId === 1 },
    readNames: async (people) => {
      const found = await peopleByIds({ call: page.call, scopes: new Set(['im']) }, people);
      return found.ok ? new Map(found.people.map(({ id, name }) => [id, name])) : undefined;
    },
    appOption: () => undefined,
    appVersion: '0.3.0',
    now: Date.now,
    newId: () => `id${(ids += 1)}`,
    ...more,
  });

/** The same on a page of its own. */
export const aHistory = async (
  portal: StorePortal,
  userId: number,
  more: Partial<HistoryOptions> = {},
): Promise<History> => historyOn(await portal.open(userId), userId, more);

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
