import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SendHeader } from '../../src/store/history/send-record.ts';
import { aHistory, aRecord, delivered, read } from './a-history.ts';
import { aStorePortal, type StorePortal } from './a-store-portal.ts';
import { ATTACKER, anAttacker } from './an-attacker.ts';

const SENDER = 5;
const ADMIN = 1;
const MINUTES = 60;

let portal: StorePortal;
beforeEach(async () => {
  portal = await aStorePortal({ switches: { bucket: false } });
});
afterEach(() => portal.close());

async function sent(people: readonly number[] = [1, 2, 3]): Promise<SendHeader> {
  const memory = (await aHistory(portal, SENDER)).begin(aRecord());
  await memory.begun;
  await memory.note(delivered(people), false);
  return (await read(portal, memory.id, SENDER)).header;
}

const withdraw = async (header: SendHeader, userId = SENDER) =>
  (await aHistory(portal, userId)).withdrawn(header);

/** The state as its sender sees it, in the list and in the details. */
async function stateOf({ id }: SendHeader) {
  const { header } = await read(portal, id, SENDER);
  const page = await (await aHistory(portal, SENDER)).list({});
  const listed = page.ok ? page.headers.find((one) => one.id === id) : undefined;
  expect(listed?.state).toBe(header.state);
  return header.state;
}

describe('a withdrawal', () => {
  it.each([
    ['the sender', SENDER, 'withdrawn'],
    ['an administrator', ADMIN, 'withdrawn'],
    ['anybody else', ATTACKER, 'done'],
  ])('by %s counts to everybody as %s says', async (_, userId, state) => {
    const header = await sent();
    expect(await withdraw(header, userId)).toEqual({ ok: true });
    expect(await stateOf(header)).toBe(state);
    expect((await read(portal, header.id, 6)).header.state).toBe(state);
  });

  it('by an administrator counts although its note got lost, and one that others wrote does not', async () => {
    const header = await sent();
    await withdraw(header, ADMIN);
    const attacker = await anAttacker(portal);
    await attacker.remove({ entity: 'herald_body', where: { KIND: 'note' } });
    expect(await stateOf(header)).toBe('withdrawn');
    await attacker.rewrite({ entity: 'herald_hist', where: {} }, ({ RESULT }) => ({
      RESULT: String(RESULT),
    }));
    expect(await stateOf(header)).toBe('done');
  });

  it('in which somebody else has written counts nothing', async () => {
    const header = await sent();
    await withdraw(header);
    const attacker = await anAttacker(portal);
    await attacker.rewrite({ entity: 'herald_body', where: { KIND: 'note' } }, ({ NO }) => ({
      NO: Number(NO),
    }));
    await attacker.rewrite({ entity: 'herald_hist', where: {} }, ({ RESULT }) => ({
      RESULT: String(RESULT),
    }));
    expect(await stateOf(header)).toBe('done');
  });

  it('that the portal lets no administrator vouch for is told as not noted', async () => {
    const header = await sent();
    await portal.fault({ kind: 'error', code: 'AccessException', status: 403, method: 'app.option.set' });
    expect(await withdraw(header, ADMIN)).toMatchObject({ ok: false, reason: 'noRights' });
    expect(await stateOf(header)).toBe('done');
    expect(await withdraw(header, ADMIN)).toEqual({ ok: true });
    expect(await stateOf(header)).toBe('withdrawn');
  });

  it('asks who is an administrator only where somebody else has written, and notes one once', async () => {
    const header = await sent();
    const admin = await aHistory(portal, ADMIN);
    const noted = () => portal.portal.memory.calls.filter(({ method }) => method === 'app.option.set').length;
    await admin.withdrawn(header);
    await admin.withdrawn(await sent());
    expect(noted()).toBe(1);
    const sender = await aHistory(portal, SENDER);
    await sender.list({});
    portal.requests();
    await sender.list({});
    // Headers, the records of those that others wrote.
    expect(portal.requests()).toBe(2);
  });
});

describe('a send after a withdrawal', () => {
  it.each([SENDER, ADMIN, ATTACKER])('by %i is there to be withdrawn', async (userId) => {
    const header = await sent([1, 2]);
    const stale = await read(portal, header.id, userId);
    await withdraw(header);
    portal.later(MINUTES);
    const memory = (await aHistory(portal, userId)).resume(stale);
    await memory.begun;
    // So far nothing has left.
    expect((await read(portal, header.id, SENDER)).header.state).toBe('withdrawn');
    await memory.note(new Map([...delivered([1, 2]), [3, { kind: 'delivered', id: 9_003 }]]), false);
    expect(await stateOf(header)).not.toBe('withdrawn');
    portal.later(MINUTES);
    await withdraw((await read(portal, header.id, SENDER)).header);
    expect(await stateOf(header)).toBe('withdrawn');
  });

  it('that was on its way is there to be withdrawn, also where its page was closed then', async () => {
    const memory = (await aHistory(portal, SENDER)).begin(aRecord());
    await memory.begun;
    await memory.note(delivered([1]), true);
    const { header } = await read(portal, memory.id, SENDER);
    await withdraw(header);
    expect(await stateOf(header)).toBe('running');
    portal.later(5 * MINUTES);
    expect(await stateOf(header)).toBe('running');
    await withdraw(header);
    expect(await stateOf(header)).toBe('withdrawn');
  });

  it('that had ended before is none: its end may be told again', async () => {
    const memory = (await aHistory(portal, SENDER)).begin(aRecord());
    await memory.begun;
    await memory.note(delivered([1, 2, 3]), false);
    const { header } = await read(portal, memory.id, SENDER);
    await withdraw(header, ADMIN);
    portal.later(10);
    await memory.note(delivered([1, 2, 3]), false);
    expect((await read(portal, memory.id, SENDER)).header.state).toBe('withdrawn');
  });
});
