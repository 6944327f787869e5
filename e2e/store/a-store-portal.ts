/** The emulator with the calls that Herald's store makes, for tests in which the two meet. */

import * as z from 'zod/mini';
import type { Call, CallPortal, CallPortalBatch } from '../../src/portal/call.ts';
import { readBatchEnvelope, readEnvelope } from '../../src/portal/envelope.ts';
import { portalError } from '../../src/portal/errors.ts';
import type { Fault, Opening, Switches } from '../portal/api.ts';
import { type PortalOptions, startPortal } from '../portal/server.ts';

const Body = z.looseObject({ error: z.optional(z.string()), error_description: z.optional(z.string()) });

/** As the SDK writes a command of a batch: brackets encoded, null empty, undefined and empty lists left out. */
function formPairs(value: unknown, key: string): string[] {
  if (value === undefined) return [];
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, inner]) =>
      formPairs(inner, key === '' ? name : `${key}[${name}]`),
    );
  }
  const text = typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
  return [`${encodeURIComponent(key)}=${encodeURIComponent(text)}`];
}

export async function aStorePortal(options: PortalOptions = {}) {
  let ahead = 0;
  const running = await startPortal({ page: false, clock: () => Date.now() + ahead, ...options });
  const base = `http://127.0.0.1:${running.port}`;
  let requests = 0;

  const emulator = async (path: string, body: object): Promise<unknown> => {
    const reply = await fetch(`${base}/emulator/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
    });
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
    return reply.json();
  };

  /** The calls of one person's page. */
  async function open(userId: number) {
    // What comes back is what the route was written to give (api.ts).
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const { initData } = (await emulator('open', { userId })) as Opening;
    const ask = async (method: string, body: object) => {
      requests += 1;
      try {
        const reply = await fetch(`${base}/rest/${method}`, {
          method: 'POST',
          body: JSON.stringify({ ...body, auth: initData.AUTH_ID }),
          headers: { 'Content-Type': 'application/json' },
        });
        const text = await reply.text();
        if (!text.startsWith('{')) return { error: portalError('ERR_BAD_RESPONSE', '', reply.status) };
        const json = Body.parse(JSON.parse(text));
        if (reply.ok) return { json };
        return { error: portalError(json.error ?? '', json.error_description ?? '', reply.status) };
      } catch {
        return { error: portalError('NETWORK_ERROR', '', 0) };
      }
    };
    const unreadable = { ok: false, error: portalError('JSSDK_UNKNOWN_ERROR', '', 200) } as const;
    const call: CallPortal = async ({ method, params }) => {
      const { json, error } = await ask(method, params);
      return error === undefined ? (readEnvelope(json) ?? unreadable) : { ok: false, error };
    };
    const callBatch: CallPortalBatch = async (calls: readonly Call[]) => {
      const cmd = calls.map(({ method, params }) => `${method}?${formPairs(params, '').join('&')}`);
      const { json, error } = await ask('batch', { halt: 0, cmd });
      if (error !== undefined) return calls.map(() => ({ ok: false, error }));
      return readBatchEnvelope(json, calls.length) ?? calls.map(() => unreadable);
    };
    return { call, callBatch, wait: () => Promise.resolve() };
  }

  return {
    running,
    portal: running.portal,
    open,
    /** Requests since the last time that this was asked. */
    requests() {
      const count = requests;
      requests = 0;
      return count;
    },
    fault: (fault: Fault) => emulator('faults', fault),
    switches: (change: Partial<Switches>) => emulator('switches', change),
    /** Moves the portal's clock on by so many seconds. */
    later(seconds: number) {
      ahead += seconds * 1000;
    },
    close: () => running.close(),
  };
}

export type StorePortal = Awaited<ReturnType<typeof aStorePortal>>;
