import { afterEach, beforeEach, expect, it } from 'vitest';
import { aPerson } from '#people/testing/a-person.ts';
import { runDelivery } from '../../src/delivery/engine.ts';
import { planDelivery } from '../../src/delivery/plan.ts';
import { wireTags } from '../../src/delivery/tags.ts';
import { JOURNAL_RESERVE } from '../../src/store/history/history.ts';
import { recordOfPlan } from '../../src/store/history/portal-history.ts';
import { historyOn } from './a-history.ts';
import { aStorePortal, type StorePortal } from './a-store-portal.ts';

let portal: StorePortal;
beforeEach(async () => {
  portal = await aStorePortal({ employees: 5000, switches: { bucket: false } });
});
afterEach(() => portal.close());

async function aSend(count: number) {
  const access = await portal.open(1);
  const history = historyOn(access, 1);
  const people = Array.from({ length: count }, (_, index) => aPerson(index + 1));
  const notice = { tag: 'TASK', subTag: '' };
  const tags = wireTags({
    typedTag: 'TASK',
    typedSubTag: '',
    sendId: 'send1',
    people,
    held: new Map(),
  });
  const wire = { TYPE: 'USER', MESSAGE: 'Ready' } as const;
  const plan = planDelivery({ wire, people, tags, reserve: JOURNAL_RESERVE });
  const record = recordOfPlan({
    plan,
    sendId: 'send1',
    notice,
    people: new Map(people.map((one) => [one.id, one])),
  });
  if (record === undefined) throw new Error('Nobody is in the plan');
  const memory = history.begin(record);
  await memory.begun;
  return { access, history, memory, plan };
}

it('what a killed page had noted is known to the next one: at most the batches in flight are missing', async () => {
  const { access, history, memory, plan } = await aSend(300);
  let sent = 0;
  let known = 0;
  const delivery = runDelivery(plan, {
    callOne: ({ ...params }) => access.call({ method: 'im.notify', params }),
    callBatch: (calls) => {
      sent += 1;
      // The page dies: nothing is heard of this batch and none follows.
      return sent > 4 ? new Promise<never>(() => {}) : access.callBatch(calls);
    },
    clock: { now: Date.now, sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) },
    bucket: { threshold: 50, perSecond: 2 },
    journal: ({ outcomes }) => memory.journalCall(outcomes),
    onStep: ({ outcomes }) => {
      known = outcomes.size;
    },
  });
  await expect.poll(() => known, { timeout: 20_000 }).toBe(4 * 49);
  delivery.stop();
  const found = await history.read(memory.id);
  if (!found.ok || found.record === undefined) throw new Error('There is no record');
  const { outcomes, header, people } = found.record;
  expect(people).toHaveLength(300);
  expect(header.state).toBe('running');
  // Each batch carries what was known when it left: of four answered ones at least one is noted, at most three.
  expect(outcomes.size).toBeGreaterThanOrEqual(49);
  expect(outcomes.size).toBeLessThanOrEqual(4 * 49);
  const heard = delivery.state().outcomes;
  for (const [id, outcome] of outcomes) expect(outcome).toEqual(heard.get(id));
}, 30_000);

it('costs no request of its own between the first and the last batch', async () => {
  const { access, memory, plan } = await aSend(300);
  portal.requests();
  const delivery = runDelivery(plan, {
    callOne: ({ ...params }) => access.call({ method: 'im.notify', params }),
    callBatch: access.callBatch,
    clock: { now: Date.now, sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) },
    bucket: { threshold: 50, perSecond: 2 },
    journal: ({ outcomes }) => memory.journalCall(outcomes),
  });
  const { outcomes } = await delivery.ended;
  await memory.note(outcomes, false);
  expect(portal.requests()).toBe(Math.ceil(300 / 49) + 1);
  expect(outcomes.size).toBe(300);
}, 30_000);

it('costs 5,000 people at most a tenth more requests than 50 people each', async () => {
  portal.requests();
  const { access, memory, plan } = await aSend(5000);
  // The storages are made once in a portal's life: look, and make.
  const making = 2;
  const delivery = runDelivery(plan, {
    callOne: ({ ...params }) => access.call({ method: 'im.notify', params }),
    callBatch: access.callBatch,
    clock: { now: Date.now, sleep: () => Promise.resolve() },
    bucket: { threshold: 1000, perSecond: 1000 },
    journal: ({ outcomes }) => memory.journalCall(outcomes),
  });
  const { outcomes } = await delivery.ended;
  await memory.note(outcomes, false);
  expect(outcomes.size).toBe(5000);
  expect(portal.requests() - making).toBeLessThanOrEqual(1.1 * Math.ceil(5000 / 50));
}, 60_000);
