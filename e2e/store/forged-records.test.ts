import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/delivery/outcome.ts';
import { planWithdrawal } from '../../src/history/withdrawal.ts';
import type { NewRecord, SendHeader } from '../../src/store/history/send-record.ts';
import { aHistory, aRecord, delivered, read } from './a-history.ts';
import { aStorePortal, type StorePortal } from './a-store-portal.ts';
import { ATTACKER, anAttacker, forged } from './an-attacker.ts';

/** The victim; user 1 is an administrator. */
const VICTIM = 5;

let portal: StorePortal;
beforeEach(async () => {
  portal = await aStorePortal({ switches: { bucket: false } });
});
afterEach(() => portal.close());

const refused: Outcome = { kind: 'refused', code: 'ACCESS_DENIED', message: '' };
const heads = { entity: 'herald_hist', where: {} } as const;
const plans = { entity: 'herald_body', where: { KIND: 'plan' } } as const;

async function sent(
  outcomes: ReadonlyMap<number, Outcome>,
  change: Partial<NewRecord> = {},
  userId = VICTIM,
): Promise<SendHeader> {
  const memory = (await aHistory(portal, userId)).begin(aRecord(change));
  await memory.begun;
  await memory.note(outcomes, false);
  return (await read(portal, memory.id, userId)).header;
}

async function list(userId = VICTIM) {
  const page = await (await aHistory(portal, userId)).list({});
  if (!page.ok) throw new Error('The list failed');
  return page.headers;
}

async function unfinished(userId = VICTIM) {
  const found = await (await aHistory(portal, userId)).unfinished();
  if (!found.ok) throw new Error('Nothing was answered');
  return found.records;
}

/** Writes into all headers. */
const forgeHeads = async (change: object, values: Readonly<Record<string, string>> = {}) =>
  (await anAttacker(portal)).rewrite(heads, ({ HEAD }) => ({ HEAD: forged(HEAD, change), ...values }));

const REARMED = {
  state: 'open',
  counts: { delivered: 1, muted: 0, notCreated: 0, refused: 0, unknown: 0, left: 2, total: 3 },
};
const FORGED_TEXT = { wire: { TYPE: 'USER', MESSAGE: 'FORGED' } };

describe('a send that somebody else wrote over', () => {
  const byHeader = [
    ['the tags in its header', () => forgeHeads({ wireSubTag: 'HERALD_0123456789' })],
    ['the id in its header', () => forgeHeads({ id: 'another' })],
    ['the id of the send in its header', () => forgeHeads({ send: 'another' }, { SEND: 'another' })],
    ['its tag', () => forgeHeads({ tag: 'OTHER' }, { TAG: 'OTHER' })],
    ['its text in the list', () => forgeHeads({ line: 'FORGED' })],
    [
      'its header, so that nobody can read it',
      async () => (await anAttacker(portal)).rewrite(heads, () => ({ HEAD: 'FORGED' })),
    ],
  ] as const;
  const byPlan = [
    ['its plan', async () => forgePlan()],
    [
      'its plan and its header',
      async () => {
        await forgeHeads({ ...REARMED, line: 'FORGED', names: ['FORGED'] }, { RESULT: 'open' });
        await forgePlan();
      },
    ],
    [
      'everything, with parts of his own',
      async () => {
        const attacker = await anAttacker(portal);
        const [plan] = attacker.itemsOf(plans);
        await attacker.remove(plans);
        await attacker.add('herald_body', {
          REC: String(plan?.values['REC']),
          KIND: 'plan',
          NO: 0,
          BODY: forged(plan?.values['BODY'], FORGED_TEXT),
        });
      },
    ],
  ] as const;

  it.each([...byHeader, ...byPlan])(
    '(%s) is shown as changed, with nothing of his in it',
    async (_, attack) => {
      const header = await sent(delivered([1]));
      expect(await unfinished()).toHaveLength(1);
      await attack();
      expect(await unfinished()).toEqual([]);
      const record = await read(portal, header.id, VICTIM);
      expect(record).toMatchObject({ header: { changed: true }, incomplete: true });
      expect(JSON.stringify([record.header, record.wire])).not.toContain('FORGED');
      expect(JSON.stringify(await list())).not.toContain('FORGED');
    },
  );

  it.each(byPlan)('(%s) does nothing', async (_, attack) => {
    const header = await sent(delivered([1]));
    await attack();
    const record = await read(portal, header.id, VICTIM);
    expect(record.people).toEqual([]);
    expect(planWithdrawal(record, [], VICTIM).calls).toEqual([]);
    const holders = await (await aHistory(portal, VICTIM)).holders('TASK');
    expect(holders.ok && holders.wireTags.size).toBe(0);
    expect((await (await aHistory(portal, VICTIM)).withdrawn(header)).ok).toBe(false);
  });

  it.each(byHeader)('(%s) can be withdrawn, by the plan of its sender', async (_, attack) => {
    const header = await sent(delivered([1]));
    const before = planWithdrawal(await read(portal, header.id, VICTIM), [], VICTIM);
    await attack();
    const record = await read(portal, header.id, VICTIM);
    expect(planWithdrawal(record, [], VICTIM)).toEqual(before);
    expect((await (await aHistory(portal, VICTIM)).withdrawn(record.header)).ok).toBe(true);
    const withdrawn = (await read(portal, header.id, VICTIM)).header;
    expect(withdrawn).toMatchObject({ state: 'withdrawn', sendId: header.sendId, tag: 'TASK' });
    expect(withdrawn.changed).toBeUndefined();
  });

  it('is not armed again: the state that others wrote counts nothing', async () => {
    const header = await sent(delivered([1, 2, 3]));
    await forgeHeads(REARMED, { RESULT: 'open' });
    const told = { state: 'done', counts: { delivered: 3, left: 0, total: 3 } };
    expect(await unfinished()).toEqual([]);
    expect((await list())[0]).toMatchObject(told);
    expect((await read(portal, header.id, VICTIM)).header).toMatchObject(told);
    expect((await list())[0]?.changed).toBeUndefined();
  });

  it.each(['done', 'withdrawn'])('is not hidden from its sender as %s, among many others', async (state) => {
    const header = await sent(delivered([1]));
    for (let n = 0; n < 12; n += 1) await sent(delivered([1, 2, 3]), { sendId: `other${n}` });
    await forgeHeads({ state, withdrawn: { at: 1, byId: VICTIM, byName: 'x' } }, { RESULT: state });
    expect((await unfinished()).map((record) => record.header.id)).toEqual([header.id]);
    expect((await read(portal, header.id, VICTIM)).header).toMatchObject({ state: 'open', sendId: 'send1' });
  });

  it('stays its sender’s where somebody adds parts of his own to it', async () => {
    const header = await sent(delivered([1]));
    const attacker = await anAttacker(portal);
    const [plan] = attacker.itemsOf(plans);
    await attacker.add('herald_body', {
      REC: header.id,
      KIND: 'plan',
      NO: 0,
      BODY: forged(plan?.values['BODY'], FORGED_TEXT),
    });
    const record = await read(portal, header.id, VICTIM);
    expect(record).toMatchObject({ wire: { MESSAGE: 'Quarterly numbers' }, incomplete: false });
    expect(record.header.changed).toBeUndefined();
  });

  it('of Herald 0.1, whose plan names no send, is believed as far as tags and text agree', async () => {
    const plain = await sent(delivered([1, 2, 3]));
    const { memory } = portal.portal;
    for (const { values } of memory.entities.get('herald_body')?.items.values() ?? []) {
      if (values['KIND'] === 'plan') values['BODY'] = forged(values['BODY'], { of: undefined });
    }
    expect(await read(portal, plain.id, VICTIM)).toMatchObject({ header: plain, incomplete: false });
    await forgeHeads({ line: 'FORGED' });
    expect((await list())[0]).toMatchObject({ changed: true, firstLine: 'Quarterly numbers' });
  });
});

describe('results that somebody else wrote', () => {
  it('are shown, and leave nobody out', async () => {
    const header = await sent(delivered([1]));
    const foreign = (await aHistory(portal, ATTACKER)).resume(await read(portal, header.id, ATTACKER));
    await foreign.note(delivered([1, 2, 3]), false);
    const [record] = await unfinished();
    expect(record?.outcomes.size).toBe(3);
    expect([...(record?.sureOutcomes.keys() ?? [])]).toEqual([1]);
    // To a colleague who goes on his own count, and the sender's.
    expect((await read(portal, header.id, ATTACKER)).sureOutcomes.size).toBe(3);
    expect((await read(portal, header.id, 6)).sureOutcomes.size).toBe(1);
  });

  it('do not say that a delivered notification was refused', async () => {
    const header = await sent(delivered([1, 2]));
    const foreign = (await aHistory(portal, ATTACKER)).resume(await read(portal, header.id, ATTACKER));
    await foreign.note(new Map([1, 2, 3].map((id) => [id, refused])), false);
    expect((await read(portal, header.id, VICTIM)).header.counts).toMatchObject({ delivered: 2, refused: 1 });
  });

  it.each(['written over', 'deleted'])(
    'in place of the sender’s own, which were %s, hide nobody',
    async (how) => {
      const typed = { subTag: 'GROUP', wireSubTag: 'GROUP' };
      const header = await sent(delivered([1, 2]), typed);
      const attacker = await anAttacker(portal);
      const outcomes = { entity: 'herald_body', where: { KIND: 'out' } } as const;
      if (how === 'deleted') await attacker.remove(outcomes);
      else await attacker.rewrite(outcomes, ({ BODY }) => ({ BODY: forged(BODY, { text: 'n~3' }) }));
      const record = await read(portal, header.id, VICTIM);
      expect([...record.outcomes.values()].map(({ kind }) => kind)).toEqual([
        'unknown',
        'unknown',
        'unknown',
      ]);
      expect(record.sureOutcomes.size).toBe(0);
      expect(planWithdrawal(record, [], VICTIM).calls).toHaveLength(3);
      const holders = await (await aHistory(portal, VICTIM)).holders('TASK');
      expect(holders.ok && holders.wireTags.size).toBe(3);
    },
  );

  it('hold no send up: neither a lease nor a header of the same send stops its sender or an administrator', async () => {
    const header = await sent(delivered([1]));
    const record = await read(portal, header.id, ATTACKER);
    await (await aHistory(portal, ATTACKER, { device: 'his' })).resume(record).begun;
    for (const userId of [VICTIM, 1]) {
      const own = await read(portal, header.id, userId);
      expect(own.leases.filter(({ userId: by }) => by === ATTACKER)).toEqual([]);
      const memory = (await aHistory(portal, userId, { device: `of${userId}` })).resume(own);
      expect(await memory.claim).toEqual({ kind: 'mine' });
      await memory.note(delivered([1]), false);
    }
    // A colleague who is no administrator stands back for everybody.
    expect((await read(portal, header.id, 6)).leases.some(({ open }) => open)).toBe(true);

    await (await aHistory(portal, ATTACKER)).begin(aRecord({ sendId: 'begun' }), []).begun;
    const memory = (await aHistory(portal, VICTIM)).begin(aRecord({ sendId: 'begun' }), []);
    expect(await memory.claim).toEqual({ kind: 'mine' });
  });
});

async function forgePlan() {
  const attacker = await anAttacker(portal);
  await attacker.rewrite(plans, ({ BODY }) => ({ BODY: forged(BODY, FORGED_TEXT) }));
}
