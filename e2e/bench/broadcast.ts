import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import * as z from 'zod/mini';
import { BODIES, HEADERS } from '#store/history/storages.ts';
import { frameOf } from '../pages/frame-of.ts';
import type { CallRecord, PortalEvent } from '../portal/api.ts';
import { addFault } from '../portal/faults.ts';
import { type RunningPortal, startPortal } from '../portal/server.ts';
import { DIST } from '../scripts/first-load.ts';
import { exportReport } from '../soak/report.ts';
import { aHeraldPage, startBrowser } from './herald-page.ts';
import { askToSend, LONGEST, reachable } from './large-send.ts';
import { countRow, type Row, timeRow } from './row.ts';
import { buildYardstick } from './yardsticks.ts';

// A notice to 5,000 people through the documented bucket, by Herald and by the SDK's own way to make many calls; each
// under the same single command that fails.

const PEOPLE = 5000;
const EMPLOYEES = 5700;
/** What the portal takes for a batch, ms. */
const BATCH_MS = 400;
const BUCKET = { threshold: 50, perSecond: 2 };
const MOST_IN_FLIGHT = 4;
/** What was asked while people were chosen has run out of the bucket by then, ms. */
const BUCKET_EMPTIES = 20_000;
/** The last note is written at once when the last answer is there, ms. */
const NOTED_AFTER = 3000;
/** About 15 KB when a batch has encoded it: six bytes a letter. */
const TEXT = 'Ж'.repeat(2400);
/** The place of the one whose command fails. */
const FAILING = 120;

const IDS = reachable(EMPLOYEES, PEOPLE);

type Broadcast = {
  readonly ms: number;
  readonly requests: number;
  /** People of whom it is not known, or wrongly, which notice is theirs; who has none is known to have none. */
  readonly lost: number;
  readonly bucketErrors: number;
};

async function withPortal<Result>(
  appDir: string,
  use: (portal: RunningPortal) => Promise<Result>,
): Promise<Result> {
  const portal = await startPortal({ appDir, employees: EMPLOYEES });
  try {
    return await use(portal);
  } finally {
    await portal.close();
  }
}

function makeSlow({ portal }: RunningPortal): void {
  addFault(portal, { kind: 'slow', method: 'batch', ms: BATCH_MS, when: 'before', times: LONGEST });
  const where = { USER_ID: String(IDS[FAILING]) };
  addFault(portal, { kind: 'row-error', method: 'im.notify', where, code: 'ATTACH_ERROR' });
}

/** How many of these people really hold another notice than they are said to; undefined: said to have none. */
function countLost(
  { portal }: RunningPortal,
  said: (id: number, index: number) => number | undefined,
): number {
  return IDS.filter((id, index) => portal.memory.centres.get(id)?.at(-1)?.id !== said(id, index)).length;
}

async function byHerald(browser: Browser): Promise<Broadcast> {
  return withPortal(DIST, async (running) => {
    const composer = await aHeraldPage(browser, running);
    await composer.open({ user: 1 });
    const sending = await askToSend(composer, IDS, TEXT);
    await pause(BUCKET_EMPTIES);
    makeSlow(running);
    const calls: { readonly call: CallRecord; readonly at: number }[] = [];
    const listen = (event: PortalEvent) => {
      if (event.kind === 'call') calls.push({ call: event.call, at: performance.now() });
    };
    running.portal.listeners.add(listen);
    await sending.sendNow.click();
    await sending.status.filter({ hasText: /^(Sent to|Not sent)/ }).waitFor({ timeout: LONGEST });
    await pause(NOTED_AFTER);
    running.portal.listeners.delete(listen);
    const lines = new Map(
      (await exportReport(composer.page, sending.button('Export CSV'))).map((line) => [line.id, line]),
    );
    await composer.page.context().close();

    const isWrite = ({ call }: (typeof calls)[number]) =>
      /^entity\.item\.(add|update)$/.test(call.method) &&
      [HEADERS.entity, BODIES.entity].some((entity) => entity === call.params['ENTITY']);
    const requestOf = (write: (typeof calls)[number] | undefined) =>
      calls.findIndex(({ call }) => call.n === (write?.call.batch ?? write?.call.n));
    const [first, last] = [requestOf(calls.find(isWrite)), requestOf(calls.findLast(isWrite))];
    const between = calls.slice(first, last + 1).filter(({ call }) => call.via === 'single');
    const [begin, end] = [between[0], between.at(-1)];
    if (begin === undefined || end === undefined) throw new Error('Nothing was noted in the history.');
    return {
      ms: end.at - begin.at + begin.call.durationMs,
      requests: between.length,
      lost: countLost(running, (id) => lines.get(id)?.notice || undefined),
      bucketErrors: [...lines.values()].filter(({ code }) => code === 'QUERY_LIMIT_EXCEEDED').length,
    };
  });
}

const SdkAnswer = z.object({ ms: z.number(), results: z.array(z.unknown()) });

async function bySdk(browser: Browser): Promise<Pick<Broadcast, 'ms' | 'lost'>> {
  return withPortal(await buildYardstick('sdk'), async (running) => {
    const page = await aHeraldPage(browser, running);
    await page.visit();
    await page.app.getByText('Ready').waitFor();
    makeSlow(running);
    const frame = await frameOf(page.page);
    const answer: unknown = await frame.evaluate(
      `broadcast(${JSON.stringify(IDS)}, ${JSON.stringify(TEXT)})`,
    );
    await page.page.context().close();
    const { ms, results } = SdkAnswer.parse(answer);
    // Nothing but its place says whose a result is.
    return { ms, lost: countLost(running, (_id, index) => Number(results[index]) || undefined) };
  });
}

export async function measureBroadcast(): Promise<Row[]> {
  const browser = await startBrowser();
  try {
    const herald = await byHerald(browser);
    const sdk = await bySdk(browser);
    const batches = Math.ceil(PEOPLE / 50);
    // The last batch may leave when the bucket lets it, and is answered a little later.
    const byBucket = ((batches - BUCKET.threshold) / BUCKET.perSecond) * 1000 + BATCH_MS;
    const bestMs = Math.max(byBucket, Math.ceil(batches / MOST_IN_FLIGHT) * BATCH_MS);
    const to = `to ${PEOPLE.toLocaleString('en')}`;
    const only = ([value]: readonly number[]): number => value ?? 0;
    const time = [herald.ms];
    return [
      countRow(`requests ${to}`, 'requests', herald.requests, '50 people each', batches, {
        targetRatio: 1.1,
      }),
      timeRow(`time ${to}`, time, 'bucket and 4 in flight', [bestMs], { targetRatio: 1.2 }, only),
      timeRow(`time ${to}`, time, 'batchByChunk', [sdk.ms], {}, only),
      countRow(`errors by the bucket ${to}`, 'people', herald.bucketErrors, 'all', PEOPLE, {
        targetValue: 0,
      }),
      countRow('outcomes lost by one failure', 'people', herald.lost, 'batchByChunk', sdk.lost, {
        targetValue: 0,
      }),
    ];
  } finally {
    await browser.close();
  }
}
