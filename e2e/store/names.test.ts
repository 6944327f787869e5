import { afterEach, beforeEach, expect, it } from 'vitest';
import { peopleByIds } from '../../src/portal/people.ts';
import { aHistory, aRecord, delivered } from './a-history.ts';
import { aStorePortal, type StorePortal } from './a-store-portal.ts';
import { ATTACKER, anAttacker, forged } from './an-attacker.ts';

let portal: StorePortal;
beforeEach(async () => {
  portal = await aStorePortal({ switches: { bucket: false } });
});
afterEach(() => portal.close());

async function sent(userId: number, name: string) {
  const history = await aHistory(portal, userId, { user: { id: userId, name, isAdmin: false } });
  const memory = history.begin(aRecord());
  await memory.begun;
  await memory.note(delivered([1, 2, 3]), false);
  return memory.id;
}

it('the name of a sender is the portal’s, whatever the record says, and is read once', async () => {
  for (let n = 0; n < 3; n += 1) await sent(ATTACKER, 'The Chief Executive');
  await sent(6, 'Somebody');
  const history = await aHistory(portal, 5);
  portal.requests();
  const page = await history.list({});
  expect(portal.requests()).toBe(2);
  const found = await peopleByIds({ call: (await portal.open(5)).call, scopes: new Set(['im']) }, [
    6,
    ATTACKER,
  ]);
  const names = found.ok ? found.people.map(({ id, name }) => [id, name]) : [];
  expect(names).toHaveLength(2);
  expect(new Map(page.ok ? page.headers.map((one) => [one.senderId, one.senderName]) : [])).toEqual(
    new Map(names.map(([id, name]) => [Number(id), String(name)])),
  );
  portal.requests();
  await history.list({});
  expect(portal.requests()).toBe(1);
});

it('one’s own sends cost no request for names', async () => {
  await sent(5, 'Me');
  const history = await aHistory(portal, 5);
  portal.requests();
  await history.list({});
  await history.unfinished();
  expect(portal.requests()).toBe(2);
});

it('a person whom the portal no longer has keeps the name of the record, unless others wrote it', async () => {
  const readNames = () => Promise.resolve(new Map<number, string>());
  await sent(6, 'Long Gone');
  const shown = async () => {
    const page = await (await aHistory(portal, 5, { readNames })).list({});
    return page.ok ? page.headers[0]?.senderName : undefined;
  };
  expect(await shown()).toBe('Long Gone');
  const attacker = await anAttacker(portal);
  await attacker.rewrite({ entity: 'herald_hist', where: {} }, ({ HEAD }) => ({
    HEAD: forged(HEAD, { name: 'The Chief Executive' }),
  }));
  expect(await shown()).toBe('#6');
});

it('names that cannot be read are numbers, and are asked for again', async () => {
  await sent(6, 'The Chief Executive');
  let answers = false;
  const history = await aHistory(portal, 5, {
    readNames: () => Promise.resolve(answers ? new Map([[6, 'Six']]) : undefined),
  });
  const shown = async () => {
    const page = await history.list({});
    return page.ok ? page.headers[0]?.senderName : undefined;
  };
  expect(await shown()).toBe('#6');
  answers = true;
  expect(await shown()).toBe('Six');
});
