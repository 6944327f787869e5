import { expect, it } from 'vitest';
import type { Call, CallResult } from './call.ts';
import { portalError } from './errors.ts';
import { rememberAnswers } from './remember-answers.ts';

const find = (FIND: string): Call => ({ method: 'user.search', params: { FIND } });
const texts = (calls: readonly Call[]) => calls.map(({ params }) => JSON.stringify(params));

it('asks again only for what is new or failed, and keeps the order of the calls', async () => {
  const lost = find('lost');
  const batches: (readonly string[])[] = [];
  const call = rememberAnswers(async (calls) => {
    batches.push(texts(calls));
    const failure: CallResult = { ok: false, error: portalError('INTERNAL_SERVER_ERROR', '', 500) };
    return calls.map((one) =>
      batches.length === 1 && one === lost ? failure : { ok: true, result: JSON.stringify(one.params) },
    );
  });
  const first = await call([find('a'), lost, find('b')]);
  expect(first.map(({ ok }) => ok)).toEqual([true, false, true]);
  const again = [find('new'), find('b'), lost, find('a')];
  const second = await call(again);
  expect(batches[1]).toEqual(texts([find('new'), lost]));
  expect(second.map((reply) => reply.ok && reply.result)).toEqual(texts(again));
  await call([find('a')]);
  expect(batches).toHaveLength(2);
});
