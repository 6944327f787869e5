import type { Calls, Centre, Json, Opening } from './api.ts';
import { parseLoose } from './loose-json.ts';
import { isMap } from './php.ts';
import { type PortalOptions, startPortal } from './server.ts';

export type Reply = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: { readonly [key: string]: Json };
  readonly result: Json | undefined;
  readonly error: string | undefined;
};

/** A portal on a free port with a clock of its own, and one frame that is open as the administrator. */
export async function aPortal(options: PortalOptions = {}) {
  let now = Date.UTC(2026, 9, 9, 8, 53, 20);
  const running = await startPortal({ page: false, clock: () => now, ...options });
  const base = `http://127.0.0.1:${running.port}`;

  async function send(path: string, init: RequestInit = {}): Promise<Reply> {
    const response = await fetch(base + path, { redirect: 'manual', ...init });
    const text = await response.text();
    const parsed = parseLoose(text);
    // Not every answer is JSON; those tests look at the text.
    const json = isMap(parsed) ? parsed : {};
    const error = typeof json['error'] === 'string' ? json['error'] : undefined;
    return { status: response.status, headers: response.headers, text, json, result: json['result'], error };
  }
  const post = (path: string, value: Json) =>
    send(path, {
      method: 'POST',
      body: JSON.stringify(value),
      headers: { 'Content-Type': 'application/json' },
    });
  const emulator = async <T>(path: string, value?: object): Promise<T> => {
    const init = value === undefined ? {} : { method: 'POST', body: JSON.stringify(value) };
    const response = await fetch(`${base}/emulator${path}`, init);
    // What comes back is the very type that the route was written to give (api.ts).
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return (await response.json()) as T;
  };
  const open = (userId = 1) => emulator<Opening>('/open', { userId });
  const opening = await open();

  return {
    running,
    portal: running.portal,
    base,
    send,
    post,
    emulator,
    open,
    opening,
    /** A REST call with JSON, by default with the administrator's token. */
    rest: (method: string, params: { readonly [key: string]: Json } = {}, auth = opening.initData.AUTH_ID) =>
      post(`/rest/${method}`, { ...params, auth }),
    centre: (userId: number) => emulator<Centre>(`/notices?userId=${userId}`),
    calls: (since = 0) => emulator<Calls>(`/calls?since=${since}`),
    fault: (fault: object) => emulator('/faults', fault),
    switches: (change: object) => emulator('/switches', change),
    /** Moves the portal's clock on by so many seconds. */
    wait(seconds: number) {
      now += seconds * 1000;
    },
    nowSeconds: () => Math.floor(now / 1000),
    close: () => running.close(),
  };
}

export type TestPortal = Awaited<ReturnType<typeof aPortal>>;
