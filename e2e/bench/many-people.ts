import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Frame } from '@playwright/test';
import type { ComposerPage } from '../pages/ComposerPage.ts';
import { frameOf } from '../pages/frame-of.ts';
import { RecipientPicker } from '../pages/RecipientPicker.ts';
import { type RunningPortal, startPortal } from '../portal/server.ts';
import { DIST } from '../scripts/first-load.ts';
import { heapOf } from './heap.ts';
import { aHeraldPage } from './herald-page.ts';
import { openPlain, slowDown } from './open-slowly.ts';
import { PaintClock } from './paint-clock.ts';
import { countRow, paceOf, type Row, timeRow } from './row.ts';
import { median, p95 } from './samples.ts';
import { startPlainPortal } from './yardsticks.ts';

// A company of 50,000: finding people in it, typing while the processor is slowed, and a pasted list of 5,000 of them.

const EMPLOYEES = 50_000;
const LINES = 5_000;
const KEYS = 8;
/** From one key to the next, ms: a fast typist. */
const KEY_TO_KEY = 120;
const SETTLED_AFTER = 1500;
/** Searches whose answers could pile up in the memory. */
const SEARCHES = 40;

const KEY_TARGET = { targetValue: 60 };
const ANSWER_TARGET = { targetValue: 100 };
const LIST_TARGET = { targetValue: 2000 };
/** What forty searches may leave behind, as a share of what was there before. */
const MEMORY_TARGET = { targetRatio: 1.5 };

const WORDS = [
  'smith',
  'maria',
  'oliver',
  'john',
  'anna',
  'brown',
  'emma',
  'davis',
  'lucy',
  'james',
  'garcia',
  'miller',
] as const;

/** Marks when the last answer to a search, or to a batch, has come whole; in the page's own clock. */
async function watchAnswers(frame: Frame, method: RegExp): Promise<() => Promise<number>> {
  const watcher = await frame.evaluateHandle((source) => {
    const wanted = new RegExp(source);
    const seen = { at: 0 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry instanceof PerformanceResourceTiming && wanted.test(entry.name)) {
          seen.at = Math.max(seen.at, entry.responseEnd);
        }
      }
    }).observe({ type: 'resource', buffered: true });
    return seen;
  }, method.source);
  return () => watcher.evaluate(({ at }) => at);
}

/** Marks when the options that were last put into the list of people were painted; in the page's own clock. */
async function watchOptions(frame: Frame): Promise<() => Promise<number>> {
  const watcher = await frame.evaluateHandle(() => {
    const seen = { at: 0 };
    new MutationObserver((changes) => {
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
      if (!added.some((node) => node instanceof Element && node.matches('[role="option"]'))) return;
      requestAnimationFrame(() => {
        const heard = new MessageChannel();
        heard.port1.addEventListener('message', () => (seen.at = performance.now()));
        heard.port1.start();
        heard.port2.postMessage('painted');
      });
    }).observe(document.body, { subtree: true, childList: true });
    return seen;
  });
  return () => watcher.evaluate(({ at }) => at);
}

/** When an element is there and painted; in the page's own clock. */
const painted = (frame: Frame, selector: string, text: string): Promise<number> =>
  frame.evaluate(
    ([place, wanted]) =>
      new Promise<number>((resolve) => {
        const look = {
          again() {
            const found = document.querySelector(place)?.textContent ?? '';
            if (!found.includes(wanted)) return requestAnimationFrame(() => this.again());
            const heard = new MessageChannel();
            heard.port1.addEventListener('message', () => resolve(performance.now()));
            heard.port1.start();
            return requestAnimationFrame(() => heard.port2.postMessage('painted'));
          },
        };
        look.again();
      }),
    [selector, text] as const,
  );

async function typeKeys(page: ComposerPage['page'], clock: PaintClock, text: string): Promise<number[]> {
  const times: number[] = [];
  for (const key of text) {
    const next = performance.now() + KEY_TO_KEY;
    times.push(await clock.time('keydown', () => page.keyboard.press(key)));
    await pause(Math.max(0, next - performance.now()));
  }
  return times;
}

async function typeInPlain(browser: Browser, portal: RunningPortal, fields: number): Promise<number[]> {
  const { plain, frame } = await openPlain(browser, portal, fields);
  const clock = await PaintClock.in(frame);
  await plain.app.getByRole('textbox', { name: 'Text 1', exact: true }).focus();
  const times = await typeKeys(plain.page, clock, 'm'.repeat(KEYS * 4));
  await plain.page.context().close();
  return times;
}

async function measureSearch(herald: ComposerPage, frame: Frame) {
  const clock = await PaintClock.in(frame);
  const answered = await watchAnswers(frame, /user\.search|im\.search/);
  const drawn = await watchOptions(frame);
  const keys: number[] = [];
  const answers: number[] = [];
  for (const [round, word] of WORDS.entries()) {
    const before = await answered();
    await herald.recipients.fill('');
    await herald.recipients.focus();
    const typed = await typeKeys(herald.page, clock, word);
    await herald.app.getByRole('option').first().waitFor();
    await pause(SETTLED_AFTER / 3);
    const [shown, at] = [await drawn(), await answered()];
    // The first one warms up.
    if (round === 0) continue;
    keys.push(...typed);
    // An answer that was known already is no answer of the portal.
    if (at !== before && shown >= at) answers.push(shown - at);
  }
  return { keys, answers };
}

async function measureMemory(herald: ComposerPage, frame: Frame): Promise<Row> {
  const before = await heapOf(frame);
  for (let search = 0; search < SEARCHES; search += 1) {
    await herald.recipients.fill(`user${100 + search}`);
    await pause(350);
  }
  await herald.recipients.fill('');
  await pause(SETTLED_AFTER);
  const after = await heapOf(frame);
  const name = `memory after ${SEARCHES} searches`;
  return countRow(name, 'bytes', after, 'before them', before, MEMORY_TARGET);
}

async function measureList(herald: ComposerPage, frame: Frame): Promise<Row> {
  const picker = new RecipientPicker(herald);
  const answered = await watchAnswers(frame, /rest\/batch/);
  await picker.openList();
  const lines = Array.from({ length: LINES }, (_, at) => `U${31 + at * 9}`).join('\n');
  await picker.openFile('ids.txt', Buffer.from(lines));
  const begun = await frame.evaluate(() => performance.now());
  await picker.list.getByRole('button', { name: 'Check' }).click();
  const shown = await painted(frame, 'dialog[open]', 'Adds ');
  const at = await answered();
  return timeRow(
    `list of ${LINES} lines, from the last answer`,
    [Math.max(0, shown - at)],
    'the answers themselves',
    [at - begun],
    LIST_TARGET,
    median,
  );
}

export async function measureManyPeople(browser: Browser): Promise<Row[]> {
  const portal = await startPortal({ appDir: DIST, employees: EMPLOYEES, switches: { bucket: false } });
  const plainPortal = await startPlainPortal();
  try {
    const base = await typeInPlain(browser, plainPortal, 5);
    const pace = paceOf(await typeInPlain(browser, plainPortal, 200));

    const herald = await aHeraldPage(browser, portal, { viewport: { width: 1280, height: 900 } });
    await herald.open();
    const frame = await frameOf(herald.page);
    await pause(SETTLED_AFTER);
    const { answers } = await measureSearch(herald, frame);
    const memory = await measureMemory(herald, frame);
    await slowDown(frame);
    await pause(SETTLED_AFTER);
    const { keys } = await measureSearch(herald, frame);
    const list = await measureList(herald, frame);
    await herald.page.context().close();
    const than = 'a plain field';
    return [
      timeRow(
        `key to paint in Recipients, ${EMPLOYEES} employees, p95`,
        keys,
        than,
        base,
        { ...KEY_TARGET, pace },
        p95,
      ),
      timeRow(
        `answer to paint at full speed, ${EMPLOYEES} employees, p95`,
        answers,
        than,
        base,
        ANSWER_TARGET,
        p95,
      ),
      memory,
      list,
    ];
  } finally {
    await portal.close();
    await plainPortal.close();
  }
}
