import { describe, expect, it } from 'vitest';
import type { Call, CallResult } from '#portal/call.ts';
import { portalError } from '#portal/errors.ts';
import { agreeOnKey } from './agree-on-key.ts';
import { obtainDraftKey } from './draft-key.ts';
import { newSealKey } from './new-seal-key.ts';

const KEY = 'herald_seal';
const done = (result: unknown): CallResult => ({ ok: true, result });
const REFUSED: CallResult = { ok: false, error: portalError('NETWORK_ERROR', '', 0) };

/** The portal's options of one person, which a page reads and writes one request at a time. */
function aPortal(before: unknown = null) {
  const options = new Map<string, unknown>([[KEY, before]]);
  const calls: string[] = [];
  const answer = ({ method, params }: Call): CallResult => {
    calls.push(method);
    if (method === 'user.option.get') return done(options.get(KEY) ?? null);
    const written: unknown = Object.getOwnPropertyDescriptor(params, 'options')?.value;
    for (const [name, value] of Object.entries({ ...Object(written) })) options.set(name, value);
    return done(true);
  };
  return { options, calls, answer };
}

const together = <Value>(work: () => Promise<Value>) => work();
const none = () => undefined;

/** A page whose requests wait until they are let go. */
function aTab(portal: ReturnType<typeof aPortal>, alone = together) {
  const waiting: (() => void)[] = [];
  const call = (one: Call) =>
    new Promise<CallResult>((resolve) => void waiting.push(() => resolve(portal.answer(one))));
  let key: string | undefined;
  const obtained = agreeOnKey(call, 5, crypto, alone).then((found) => (key = found));
  const settle = async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  };
  return {
    obtained,
    key: () => key,
    async step() {
      await settle();
      waiting.shift()?.();
      await settle();
    },
  };
}

/** Every order in which two pages can make three requests each. */
function orders(left: number, right: number): readonly string[] {
  if (left === 0 && right === 0) return [''];
  return [
    ...(left > 0 ? orders(left - 1, right).map((rest) => `1${rest}`) : []),
    ...(right > 0 ? orders(left, right - 1).map((rest) => `2${rest}`) : []),
  ];
}

/** The one order that no page can see through: it has read its key back before another, that found none, writes. */
function isBlind(order: string, first: string, second: string): boolean {
  const [, written = 0, readBack = 0] = [...order.matchAll(new RegExp(first, 'g'))].map(({ index }) => index);
  const [found = 0, overwritten = 0] = [...order.matchAll(new RegExp(second, 'g'))].map(({ index }) => index);
  return found < written && readBack < overwritten;
}

/** As the browser's lock: one piece of work after the other. */
function aLock() {
  let last: Promise<unknown> = Promise.resolve();
  return <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(work);
    last = turn;
    return turn;
  };
}

describe('the key of a person', () => {
  it('is one and the same for two tabs that begin at once, in whatever order their requests come', async () => {
    for (const order of orders(3, 3)) {
      const portal = aPortal();
      const alone = aLock();
      const tabs = [aTab(portal, alone), aTab(portal, alone)];
      // Whoever waits for the other one makes its requests later.
      for (const nth of order.repeat(3)) await tabs[Number(nth) - 1]?.step();
      await Promise.all(tabs.map(({ obtained }) => obtained));
      const [first, second] = tabs.map((tab) => tab.key());
      expect([order, first, second]).toEqual([order, portal.options.get(KEY), first]);
    }
  });

  it('is the one that is there in the end for two devices whose requests cross', async () => {
    for (const order of orders(3, 3).filter((one) => !isBlind(one, '1', '2') && !isBlind(one, '2', '1'))) {
      const portal = aPortal();
      const tabs = [aTab(portal), aTab(portal)];
      for (const nth of order) await tabs[Number(nth) - 1]?.step();
      const [first, second] = tabs.map((tab) => tab.key());
      expect([order, second]).toEqual([order, portal.options.get(KEY)]);
      expect([order, first]).toEqual([order, second]);
    }
  });

  it('is written again where another page has taken it away, but not for ever', async () => {
    const portal = aPortal();
    let lost = 1;
    const call = async (one: Call) => {
      const reply = portal.answer(one);
      if (one.method === 'user.option.set' && lost > 0) portal.options.delete(KEY);
      if (one.method === 'user.option.set') lost -= 1;
      return reply;
    };
    const key = await obtainDraftKey({ call, userOption: none }, 5, crypto, together);
    expect(key).toBe(portal.options.get(KEY));
    lost = Infinity;
    portal.options.delete(KEY);
    expect(await obtainDraftKey({ call, userOption: none }, 5, crypto, together)).toBeUndefined();
  });

  it('costs no request where the page brought it, and one where the portal has it', async () => {
    const known = newSealKey(crypto);
    const portal = aPortal(known);
    const call = async (one: Call) => portal.answer(one);
    expect(await obtainDraftKey({ call, userOption: () => known }, 5, crypto, together)).toBe(known);
    expect(portal.calls).toEqual([]);
    expect(await obtainDraftKey({ call, userOption: none }, 5, crypto, together)).toBe(known);
    expect(portal.calls).toEqual(['user.option.get']);
  });

  it.each([[''], ['no key'], ['A'.repeat(44)], [[]]])(
    'takes the place of what is none: %j',
    async (damaged) => {
      const portal = aPortal(damaged);
      const call = async (one: Call) => portal.answer(one);
      const key = await obtainDraftKey({ call, userOption: none }, 5, crypto, together);
      expect(key).toMatch(/^[A-Za-z0-9+/]{43}=$/);
      expect(portal.options.get(KEY)).toBe(key);
    },
  );

  it.each([
    ['an error', REFUSED],
    ['an error in the place of a result', done({ error: 'INTERNAL_SERVER_ERROR' })],
    ['a list', done(['x'])],
    ['a number', done(7)],
    ['true', done(true)],
  ])('is not overwritten after %s, which does not say what is there', async (_what, reply) => {
    const calls: string[] = [];
    const call = async ({ method }: Call) => {
      calls.push(method);
      return reply;
    };
    expect(await obtainDraftKey({ call, userOption: none }, 5, crypto, together)).toBeUndefined();
    expect(calls).toEqual(['user.option.get']);
  });

  it('is used although the answer to its writing got lost', async () => {
    const portal = aPortal();
    const call = async (one: Call) => {
      const reply = portal.answer(one);
      return one.method === 'user.option.set' ? REFUSED : reply;
    };
    expect(await obtainDraftKey({ call, userOption: none }, 5, crypto, together)).toBe(
      portal.options.get(KEY),
    );
  });
});
