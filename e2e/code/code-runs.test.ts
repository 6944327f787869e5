import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callsOf } from '#delivery/plan.ts';
import { CODE_FORMS, type CodeFormId } from '#notice/code/code-forms.ts';
import type { RequestParams } from '#notice/code/request-params.ts';
import type { JsonValue } from '#notice/json.ts';
import { normaliseAttach } from '#notice/normalise.ts';
import { imNotifyParams } from '#notice/wire.ts';
import { NO_AUDIENCE } from '#people/audience.ts';
import { aPerson } from '#people/testing/a-person.ts';
import { valuesOf } from '#people/values-of.ts';
import { prepareSend } from '#sending/send.ts';
import { NOTHING_HELD } from '#store/working-draft.ts';
import { hasPhp } from './php.ts';
import { aDraft, anyText, hostileJson } from './random-notices.ts';
import { runJs } from './run-js.ts';
import { phpValue, runInPhp } from './run-php.ts';
import { runInShell, sentByCurl } from './run-shell.ts';

// What is copied runs: each form of the code is run by what it is written for, and calls im.notify with what Herald
// sends. Notices are other ones each time; the seed of a failure is in its message.

const NOTICES = 200;
const SEED = Number(process.env['CODE_SEED'] ?? Date.now() % 1_000_000);
const PERSON = aPerson(42);

/** What Herald's own engine hands to the SDK, for notices that it would send. */
const sent: readonly RequestParams[] = fc
  .sample(aDraft, { seed: SEED, numRuns: 3 * NOTICES })
  .flatMap((notice) => {
    const prepared = prepareSend({
      draft: { ...NO_AUDIENCE, people: [PERSON], notice },
      people: [PERSON],
      sendId: 'aaaaaaaaaa',
      held: NOTHING_HELD,
      heldKnown: true,
      appNameLength: 6,
      valuesOf: (person) => valuesOf(person),
    });
    if (!prepared.ok) return [];
    const { plan } = prepared.send;
    return plan.requests
      .flatMap((request) => callsOf(plan, request))
      .map(({ params }) => params as RequestParams);
  })
  .filter((params) => !/\\ud[89a-f]/.test(JSON.stringify(params)))
  .slice(0, NOTICES);

/** What no notice may hold, but a draft: halves of characters, blanks, an attachment that is no list. */
const unsent: readonly RequestParams[] = fc
  .sample(fc.tuple(anyText, anyText, hostileJson), { seed: SEED, numRuns: 30 })
  .map(([text, tag, attach]) =>
    imNotifyParams(
      { TYPE: 'USER', MESSAGE: text, MESSAGE_OUT: `${text}\ud83d`, ATTACH: attach },
      { userId: 7, tag, subTag: `${tag}\udc00` },
    ),
  );

const all = [...sent, ...unsent];

/** As JSON carries it: -0 is 0 there. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function codeOf(id: CodeFormId, params: RequestParams): string {
  const form = CODE_FORMS.find((one) => one.id === id);
  if (form === undefined) throw new Error(id);
  return form.write(params);
}

/** Called parameters, an ATTACH that went as JSON text read again. */
function withAttachRead(called: object, ATTACH: unknown): object {
  const { ATTACH: written, ...rest } = called as { readonly ATTACH?: unknown };
  if (typeof written !== 'string' || typeof ATTACH === 'string') return called;
  return { ...rest, ATTACH: JSON.parse(written) };
}

/** A value with the place where to find it again. */
const of = <Value>(at: number, value: Value) => ({ seed: SEED, at, value });

it('has 200 notices to check', () => {
  expect(sent).toHaveLength(NOTICES);
  expect(sent.filter(({ ATTACH }) => ATTACH !== undefined).length).toBeGreaterThan(50);
});

const shells = ['sh', 'bash', 'zsh'].filter((shell) => spawnSync(shell, ['-c', ':']).status === 0);

describe.each(shells)('cURL in %s', (shell) => {
  it.each([
    [
      'curlWebhook',
      'https://YOUR_PORTAL/rest/YOUR_USER_ID/YOUR_WEBHOOK_CODE/im.notify',
      { CLIENT_ID: 'YOUR_CLIENT_ID' },
    ],
    ['curlOAuth', 'https://YOUR_PORTAL/rest/im.notify', { auth: 'YOUR_ACCESS_TOKEN' }],
  ] as const)('%s sends what Herald sends', (id, address, more) => {
    const calls = runInShell(
      shell,
      all.map((params) => codeOf(id, params)),
    );
    expect(calls).toHaveLength(all.length);
    for (const [at, params] of all.entries()) {
      const call = calls[at];
      if (call === undefined) throw new Error(`no call ${at}`);
      expect(of(at, sentByCurl(call))).toEqual(
        of(at, {
          address,
          body: { ...(asJson(params) as object), ...more },
        }),
      );
      expect(of(at, call.args.slice(0, 6))).toEqual(
        of(at, ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'Accept: application/json']),
      );
    }
  });

  it('takes the longest notice that Herald sends', () => {
    const params: RequestParams = {
      USER_ID: 1,
      TYPE: 'USER',
      MESSAGE: '漢'.repeat(20_000),
      MESSAGE_OUT: `${'\u2028'.repeat(19_000)}'"\\JSON\n`,
      TAG: 'T',
      SUB_TAG: 'S',
      ATTACH: [{ MESSAGE: 'я'.repeat(15_000) }],
    };
    const [call] = runInShell(shell, [codeOf('curlOAuth', params)]);
    if (call === undefined) throw new Error('no call');
    expect(sentByCurl(call).body).toEqual({ ...params, auth: 'YOUR_ACCESS_TOKEN' });
  });
});

describe('JavaScript', () => {
  it.each(['jsSdk', 'jsSdkMake', 'bx24'] as const)('%s calls with what Herald sends', async (id) => {
    for (const [at, params] of all.entries()) {
      const { method, params: called } = await runJs(codeOf(id, params));
      expect(method).toBe('im.notify');
      const read = id === 'bx24' ? withAttachRead(called, params.ATTACH) : called;
      expect(of(at, read)).toEqual(of(at, asJson(params)));
    }
  });

  it.each(['jsSdk', 'jsSdkMake', 'bx24'] as const)('%s may stand in a page', (id) => {
    for (const [at, params] of all.entries()) {
      expect(of(at, /<\/script|<script|<!--/i.exec(codeOf(id, params)))).toEqual(of(at, null));
    }
  });
});

// Where no PHP is and none could be installed, the tests are skipped, and the run says so.
describe.runIf(hasPhp())('PHP', () => {
  it('the SDK is called with what Herald sends', () => {
    const calls = runInPhp(all.map((params) => codeOf('phpSdk', params)));
    for (const [at, params] of all.entries()) {
      expect(calls[at]?.method).toBe('im.notify');
      expect(of(at, calls[at]?.params)).toEqual(of(at, phpValue(asJson(params))));
    }
  });

  it('CRest is called with what Herald sends', () => {
    const calls = runInPhp(all.map((params) => codeOf('crest', params)));
    for (const [at, params] of all.entries()) {
      const { ATTACH, ...texts } = asJson(params) as { ATTACH?: JsonValue };
      const called = calls[at]?.params;
      if (called === undefined || !('map' in called)) throw new Error(`no parameters ${at}`);
      const fields = called.map.filter(([key]) => Buffer.from(key, 'hex').toString() !== 'ATTACH');
      expect(of(at, { map: fields })).toEqual(of(at, phpValue(texts)));
      const attach = called.map.find(([key]) => Buffer.from(key, 'hex').toString() === 'ATTACH')?.[1];
      const read =
        attach !== undefined && 'text' in attach && typeof ATTACH !== 'string'
          ? phpValue(JSON.parse(Buffer.from(attach.text, 'hex').toString()))
          : attach;
      // PHP has no JSON for halves of characters; no portal would take such a notice.
      if (/\\ud[89a-f]/.test(JSON.stringify(ATTACH ?? ''))) continue;
      expect(of(at, read)).toEqual(of(at, ATTACH === undefined ? undefined : phpValue(ATTACH)));
    }
  });

  it('the portal keeps the same attachment of CRest’s form', () => {
    const calls = runInPhp(sent.map((params) => codeOf('crest', params)));
    for (const [at, { ATTACH }] of sent.entries()) {
      if (ATTACH === undefined) continue;
      const { ATTACH: received } = (calls[at]?.received ?? {}) as { ATTACH?: JsonValue };
      const kept = normaliseAttach(typeof received === 'string' ? JSON.parse(received) : received);
      expect(of(at, kept.ok)).toEqual(of(at, true));
      expect(of(at, kept)).toEqual(of(at, normaliseAttach(ATTACH)));
    }
  });
});

it.each(CODE_FORMS.map(({ id }) => [id] as const))('%s shows every sign that it holds', (id) => {
  for (const [at, params] of all.entries()) {
    expect(of(at, /(?!\n)\p{C}|(?! )\p{Z}/u.exec(codeOf(id, params)))).toEqual(of(at, null));
  }
});
