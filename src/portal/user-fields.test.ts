import { expect, it } from 'vitest';
import type { Call, CallResult } from './call.ts';
import { portalError } from './errors.ts';
import { readUserTitles } from './user-fields.ts';

function answering(reply: CallResult) {
  const calls: Call[] = [];
  return {
    calls,
    async call(call: Call) {
      calls.push(call);
      return reply;
    },
  };
}

it('gives the field of each title of the portal', async () => {
  const portal = answering({ ok: true, result: { LAST_NAME: 'Surname', EMAIL: 'Mail', ODD: 7 } });
  expect([...(await readUserTitles(portal))]).toEqual([
    ['Surname', 'LAST_NAME'],
    ['Mail', 'EMAIL'],
  ]);
  expect(portal.calls).toEqual([{ method: 'user.fields', params: {} }]);
});

it.each<[string, CallResult]>([
  ['refuses', { ok: false, error: portalError('insufficient_scope', '', 401) }],
  ['answers with a list', { ok: true, result: ['LAST_NAME'] }],
  ['answers with nothing', { ok: true, result: null }],
])('gives no titles if the portal %s', async (_what, reply) => {
  expect(await readUserTitles(answering(reply))).toEqual(new Map());
});
