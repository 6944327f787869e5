import { afterEach, beforeEach, expect, it } from 'vitest';
import { aPerson } from '#people/testing/a-person.ts';
import type { Outcome } from '../../src/delivery/outcome.ts';
import type { NewRecord } from '../../src/store/history/send-record.ts';
import { aHistory, read } from './a-history.ts';
import { aStorePortal, type StorePortal } from './a-store-portal.ts';

let portal: StorePortal;
beforeEach(async () => {
  portal = await aStorePortal({ switches: { bucket: false } });
});
afterEach(() => portal.close());

const onDevice = (device: string, userId = 1) => aHistory(portal, userId, { device });

const SEND: NewRecord = {
  sendId: 'send1',
  tag: '',
  subTag: '',
  wireSubTag: 'HERALD_send1',
  wire: { TYPE: 'USER', MESSAGE: 'Once' },
  people: [5, 6, 7].map((id) => ({
    person: aPerson(id),
    wireTag: `HERALD_send1|${id}`,
  })),
};
const reached = (...people: readonly number[]): ReadonlyMap<number, Outcome> =>
  new Map(people.map((id) => [id, { kind: 'delivered', id: 1000 + id }]));

it('of two devices that send the same draft the first goes on, and the second leaves nothing behind', async () => {
  const [one, two] = [await onDevice('desk'), await onDevice('phone')];
  await one.setUp();
  const first = one.begin(SEND);
  expect(await first.claim).toEqual({ kind: 'mine' });
  const second = two.begin(SEND);
  expect(await second.claim).toMatchObject({ kind: 'taken', by: { userId: 1 } });
  await first.note(reached(5, 6, 7), false);
  expect(await one.list({})).toMatchObject({ total: 1 });
  expect((await read(portal, first.id)).header.state).toBe('done');
});

it('who was not there when it was looked at, and has ended since, is met as well', async () => {
  const [one, two] = [await onDevice('desk'), await onDevice('phone')];
  const first = one.begin(SEND, []);
  await first.note(reached(5, 6, 7), false);
  expect(await two.begin(SEND, []).claim).toMatchObject({ kind: 'taken' });
  expect(await two.begin(SEND, [first.id]).claim).toEqual({ kind: 'mine' });
});

it('of many that begin at the very same moment exactly one goes on', async () => {
  const devices = await Promise.all([1, 2, 3, 4, 5].map((n) => onDevice(`device${n}`)));
  await devices[0]?.setUp();
  const claims = await Promise.all(devices.map((history) => history.begin(SEND).claim));
  expect(claims.filter(({ kind }) => kind === 'mine')).toHaveLength(1);
});

it('of two that go on with the same stopped send at once one does', async () => {
  const dead = (await onDevice('desk')).begin(SEND);
  await dead.begun;
  portal.later(200);
  const record = await read(portal, dead.id);
  const claims = await Promise.all(
    ['phone', 'tablet'].map(async (name) => (await onDevice(name)).resume(record).claim),
  );
  expect(claims.map(({ kind }) => kind).toSorted()).toEqual(['mine', 'taken']);
});

it('a page that died holds a send for two minutes, and in its own browser not at all', async () => {
  const dead = (await onDevice('desk')).begin(SEND);
  await dead.begun;
  const record = await read(portal, dead.id);
  expect(await (await onDevice('phone')).resume(record).claim).toMatchObject({ kind: 'taken' });
  expect(await (await onDevice('desk')).resume(record).claim).toEqual({ kind: 'mine' });
  portal.later(200);
  expect(await (await onDevice('phone')).resume(record).claim).toEqual({ kind: 'mine' });
});

it('a lease that is renewed in time stays; who slept too long finds that somebody went on', async () => {
  const desk = await onDevice('desk');
  let clock = 0;
  const slow = (await aHistory(portal, 1, { now: () => clock, device: 'laptop' })).begin(SEND);
  expect(await slow.claim).toEqual({ kind: 'mine' });
  for (let minute = 0; minute < 4; minute += 1) {
    portal.later(60);
    clock += 60_000;
    expect(await slow.renew(reached(5))).toEqual({ kind: 'mine' });
  }
  expect(await desk.resume(await read(portal, slow.id)).claim).toMatchObject({ kind: 'taken' });

  portal.later(200);
  clock += 200_000;
  const desks = desk.resume(await read(portal, slow.id));
  expect(await desks.claim).toEqual({ kind: 'mine' });
  expect(await slow.renew(reached(5, 6))).toMatchObject({ kind: 'taken' });
  await desks.note(reached(7), false);
  // The one that stood back does not write over what the other has noted.
  await slow.note(reached(5, 6), false);
  const record = await read(portal, slow.id);
  expect(record.header).toMatchObject({ state: 'running', counts: { delivered: 2, left: 1 } });
  expect(new Set(record.outcomes.keys())).toEqual(new Set([5, 6, 7]));
});

it('taking the lease costs no request of its own', async () => {
  const history = await onDevice('desk');
  await history.setUp();
  portal.requests();
  await history.begin(SEND).claim;
  expect(portal.requests()).toBe(1);
});

it('what stopped in the middle is found again, and nothing else', async () => {
  const history = await onDevice('desk');
  await history.setUp();
  portal.requests();
  expect(await history.unfinished()).toEqual({ ok: true, records: [] });
  expect(portal.requests()).toBe(1);

  const send = (sendId: string) => history.begin({ ...SEND, sendId });
  const killed = send('killed');
  await killed.begun;
  const stopped = send('stopped');
  await stopped.note(reached(5), false);
  await send('done').note(reached(5, 6, 7), false);
  await send('refused').note(
    new Map([...reached(5, 6), [7, { kind: 'refused', code: 'ACCESS_DENIED', message: '' }]]),
    false,
  );
  const withdrawn = send('withdrawn');
  await withdrawn.note(reached(5), false);
  await history.withdrawn((await read(portal, withdrawn.id)).header);
  await send('again').note(reached(5), false);
  await send('again').note(reached(5, 6, 7), false);
  await (await onDevice('other', 5)).begin({ ...SEND, sendId: 'others' }).begun;

  const found = await history.unfinished();
  expect(found.ok && found.records.map(({ header }) => header.sendId)).toEqual(['stopped', 'killed']);
  expect(found.ok && found.records.map(({ outcomes }) => outcomes.size)).toEqual([1, 0]);
});
