import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Outcome } from '../../src/delivery/outcome.ts';
import { aPerson } from '../../src/people/testing/a-person.ts';
import type { SendMemory } from '../../src/store/history/send-memory.ts';
import { clearFaults } from '../portal/faults.ts';
import { aHistory } from './a-history.ts';
import { aStorePortal, type StorePortal } from './a-store-portal.ts';

let portal: StorePortal;
beforeEach(async () => {
  portal = await aStorePortal({ switches: { bucket: false } });
});
afterEach(() => portal.close());

const REACHED: ReadonlyMap<number, Outcome> = new Map([[5, { kind: 'delivered', id: 1005 }]]);
/** What the history itself waits before a call that was put off, ms. */
const LONGEST_PUT_OFF = 3_000;

/** A page whose pauses end when the test says so, with a send of it on its way. */
async function aSend() {
  let clock = 1_790_000_000_000;
  const pauses: { readonly ms: number; readonly over: () => void }[] = [];
  const history = await aHistory(portal, 1, {
    wait: (ms) =>
      ms <= LONGEST_PUT_OFF ? Promise.resolve() : new Promise((over) => pauses.push({ ms, over })),
    now: () => clock,
  });
  await history.setUp();
  const begin = () =>
    history.begin({
      sendId: 'send1',
      tag: 'TASK',
      subTag: '',
      wireSubTag: 'HERALD_send1',
      wire: { TYPE: 'USER', MESSAGE: 'Once' },
      people: [{ person: aPerson(5), wireTag: 'TASK' }],
    });
  /** Ends a send and lets its pauses go by; what it was told, in its order. */
  async function end(memory: SendMemory, duringPause = () => {}) {
    const told: boolean[] = [];
    told.push((await memory.end(REACHED, (later) => told.push(later.ok))).ok);
    const waited: number[] = [];
    for (let quiet = 0; quiet < 5; quiet += 1) {
      const pause = pauses.shift();
      if (pause !== undefined) {
        waited.push(pause.ms);
        clock += pause.ms;
        duringPause();
        pause.over();
        quiet = 0;
      }
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return { told, waited };
  }
  return {
    history,
    begin,
    end,
    sleep: (ms: number) => {
      clock += ms;
    },
  };
}

const breaks = (times: number) =>
  portal.fault({ kind: 'error', code: 'INTERNAL_SERVER_ERROR', status: 500, method: 'batch', times });

it('a send that the history never took is told again at its end, until it is found by its tag', async () => {
  const { begin, end, history } = await aSend();
  await breaks(3);
  const memory = begin();
  expect(await memory.begun).toMatchObject({ ok: false });
  expect(await end(memory)).toEqual({ told: [false, false, true], waited: [10_000, 45_000] });
  expect(await history.list({ tag: 'TASK' })).toMatchObject({ total: 1, headers: [{ state: 'done' }] });
});

it('an end is not told for ever, and not again where the right is missing', async () => {
  const { begin, end } = await aSend();
  const memory = begin();
  await memory.begun;
  await breaks(50);
  expect(await end(memory)).toEqual({ told: [false, false, false], waited: [10_000, 45_000] });

  clearFaults(portal.portal);
  await portal.fault({ kind: 'error', code: 'ACCESS_DENIED', status: 403, method: 'batch', times: 1 });
  expect(await end(memory)).toEqual({ told: [false], waited: [] });
});

it('an end is not told any more once a repeat has begun', async () => {
  const { begin, end } = await aSend();
  const memory = begin();
  await memory.begun;
  await breaks(1);
  const { told } = await end(memory, () => void memory.renew(REACHED));
  expect(told).toEqual([false]);
});

it('an end is not told after a sleep in which somebody else may have gone on', async () => {
  const { begin, end, sleep } = await aSend();
  const memory = begin();
  await memory.begun;
  await breaks(1);
  expect((await end(memory, () => sleep(120_000))).told).toEqual([false]);
});
