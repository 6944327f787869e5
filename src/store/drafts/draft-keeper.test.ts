import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDraftStore } from '../draft-store.ts';
import type { WorkingDraft } from '../working-draft.ts';
import { BROWSER_WITHIN, createDraftKeeper, PORTAL_WITHIN } from './draft-keeper.ts';
import { keptLine } from './kept-line.ts';
import { aPlace, type TestPlace } from './testing/a-place.ts';

let ids = 0;
const newId = () => `id${(ids += 1)}`;
let clock = 1_000;

type Places = {
  readonly browser?: TestPlace;
  readonly portal?: TestPlace;
  readonly device?: string;
  readonly fresh?: boolean;
};

/** A page of a device, with timers that run when the test says so. */
async function aPage({ browser = aPlace(), portal = aPlace(), device = 'A', fresh = true }: Places = {}) {
  const store = createDraftStore({ now: () => (clock += 1), newId });
  let timers: { readonly callback: () => void; readonly ms: number }[] = [];
  const waits: number[] = [];
  const keeper = createDraftKeeper({
    store,
    browser: browser.place,
    portal: portal.place,
    device: { name: device, fresh },
    newId,
    now: () => 5_000,
    wait: () => new Promise(() => {}),
    later: (callback, ms) => {
      timers.push({ callback, ms });
      waits.push(ms);
    },
  });
  const lines: string[] = [];
  keeper.subscribe(() => lines.push(keptLine(keeper.status()).kind));
  const settle = async () => {
    for (let turn = 0; turn < 40; turn += 1) await Promise.resolve();
  };
  /** Lets timers of up to so many ms run. */
  const pass = async (ms = Infinity) => {
    const due = timers.filter((timer) => timer.ms <= ms);
    timers = timers.filter((timer) => timer.ms > ms);
    for (const timer of due) timer.callback();
    await settle();
  };
  let ready = false;
  void keeper.begin().then(() => {
    ready = true;
  });
  await settle();
  const write = (message: string) =>
    store.edit((draft: WorkingDraft) => ({ ...draft, notice: { ...draft.notice, message } }), 'message');
  const text = () => store.get().timeline.present.notice.message;
  return { store, keeper, pass, settle, write, text, lines, waits, isReady: () => ready, browser, portal };
}

describe('keeping a draft', () => {
  it('starts to write within a second and ten, however long the typing goes on', async () => {
    const page = await aPage();
    page.write('H');
    page.write('He');
    expect(page.waits).toEqual([BROWSER_WITHIN, PORTAL_WITHIN]);
    expect(BROWSER_WITHIN).toBeLessThan(1_000);
    expect(PORTAL_WITHIN).toBeLessThan(10_000);
    await page.pass(BROWSER_WITHIN);
    expect(page.browser.texts()).toEqual(['He']);
    expect(keptLine(page.keeper.status())).toEqual({ kind: 'saved', at: 5_000 });
    await page.pass();
    expect(page.portal.texts()).toEqual(['He']);
  });

  it('does not say "saved" while something is not', async () => {
    const page = await aPage();
    page.write('Hello');
    await page.pass();
    page.write('Hello again');
    expect(page.lines.at(-1)).toBe('saving');
    expect(page.lines).not.toContain('failed');
  });

  it('writes again what was typed during a writing', async () => {
    const page = await aPage();
    const release = page.browser.hold();
    page.write('first');
    await page.pass(BROWSER_WITHIN);
    page.write('second');
    expect(page.keeper.status().browser.kind).toBe('saving');
    release();
    await page.settle();
    await page.pass(BROWSER_WITHIN);
    await page.pass(BROWSER_WITHIN);
    expect(page.browser.texts()).toEqual(['second']);
    expect(page.keeper.status().browser.kind).toBe('saved');
  });

  it('needs no people, and keeps nothing of a draft without anything in it', async () => {
    const page = await aPage();
    await page.pass();
    expect(page.browser.drafts.size + page.portal.drafts.size).toBe(0);
  });

  it('does not come back once it went out to everybody, also when it was being written just then', async () => {
    const page = await aPage();
    page.write('Hello');
    await page.pass();
    page.store.finish();
    await page.settle();
    expect(page.browser.texts()).toEqual([]);
    expect(page.portal.texts()).toEqual([]);

    page.write('Hello 2');
    const release = page.portal.hold();
    await page.pass();
    page.store.finish();
    release();
    await page.settle();
    // Without a timer: the page may be closed at any moment now.
    expect(page.browser.texts()).toEqual([]);
    expect(page.portal.texts()).toEqual([]);
  });
});

describe('what is told', () => {
  it.each(['blocked', 'full', 'noKey'] as const)('browser %s: the portal alone keeps it', async (reason) => {
    const page = await aPage();
    page.browser.fail(reason);
    page.write('Hello');
    await page.pass(BROWSER_WITHIN);
    expect(keptLine(page.keeper.status())).toEqual({ kind: 'waiting', reason });
    await page.pass(PORTAL_WITHIN);
    expect(keptLine(page.keeper.status())).toEqual({ kind: 'portalOnly', at: 5_000, reason });
  });

  it.each(['noScope', 'noRights', 'busy', 'unreachable', 'refused'] as const)(
    'portal %s: the browser alone keeps it',
    async (reason) => {
      const page = await aPage();
      page.portal.fail(reason);
      page.write('Hello');
      await page.pass(PORTAL_WITHIN);
      expect(keptLine(page.keeper.status())).toEqual({ kind: 'browserOnly', at: 5_000, reason });
      page.portal.fail(undefined);
      await page.pass();
      expect(keptLine(page.keeper.status())).toEqual({ kind: 'saved', at: 5_000 });
    },
  );

  it('both fail: not saved, with both reasons, and it is tried again', async () => {
    const page = await aPage();
    page.browser.fail('full');
    page.portal.fail('unreachable');
    page.write('Hello');
    await page.pass(PORTAL_WITHIN);
    expect(keptLine(page.keeper.status())).toEqual({
      kind: 'failed',
      browser: 'full',
      portal: 'unreachable',
    });
    page.browser.fail(undefined);
    await page.pass();
    expect(page.browser.texts()).toEqual(['Hello']);
  });
});

describe('coming back', () => {
  it('opens the latest draft of this browser', async () => {
    const first = await aPage();
    first.write('one');
    await first.pass();
    first.keeper.startNew();
    first.write('two');
    await first.pass();
    const again = await aPage(first);
    expect(again.text()).toBe('two');
    expect((await again.keeper.list()).drafts.map(({ record }) => record.notice.message)).toEqual([
      'two',
      'one',
    ]);
  });

  it('opens the portal’s where the browser has none, with people, tags and identity', async () => {
    const first = await aPage({ device: 'A' });
    first.write('from home');
    await first.pass();
    const office = await aPage({ portal: first.portal, device: 'B' });
    expect(office.text()).toBe('from home');
    expect(office.store.get().sendId).toBe(first.store.get().sendId);
    office.write('from home and office');
    await office.pass();
    expect(first.portal.texts()).toEqual(['from home and office']);
  });

  it('never puts a draft over what somebody has begun to write', async () => {
    const first = await aPage();
    first.write('old');
    await first.pass();
    const release = first.portal.hold();
    const page = await aPage({ portal: first.portal, device: 'B' });
    page.write('new');
    release();
    await page.settle();
    expect(page.text()).toBe('new');
    await page.pass();
    expect(first.portal.texts().toSorted()).toEqual(['new', 'old']);
  });

  it('waits for the portal only where this browser has kept nothing before', async () => {
    const first = await aPage();
    first.write('old');
    await first.pass();
    const release = first.portal.hold();
    const fresh = await aPage({ portal: first.portal, device: 'B' });
    const known = await aPage({ portal: first.portal, device: 'C', fresh: false });
    expect([fresh.isReady(), known.isReady()]).toEqual([false, true]);
    release();
    await fresh.settle();
    expect(fresh.isReady()).toBe(true);
    expect([fresh.text(), known.text()]).toEqual(['old', 'old']);
  });

  it('writes to the portal what only the browser has', async () => {
    const first = await aPage();
    first.portal.fail('unreachable');
    first.write('offline');
    await first.pass(PORTAL_WITHIN);
    const portal = aPlace();
    const again = await aPage({ browser: first.browser, portal });
    await again.pass();
    expect(portal.texts()).toEqual(['offline']);
  });
});

/** Device A and B have both written the draft; B last. */
async function twoDevices() {
  const portal = aPlace();
  const a = await aPage({ portal, device: 'A' });
  a.write('by A');
  await a.pass();
  const b = await aPage({ portal, device: 'B' });
  b.write('by B');
  await b.pass();
  return { portal, a, b };
}

describe('two copies', () => {
  it('an older one does not overwrite what another device wrote, but asks', async () => {
    const { a, portal } = await twoDevices();
    a.write('by A again');
    await a.pass();
    expect(portal.texts()).toEqual(['by B']);
    expect(a.keeper.question()?.record.notice.message).toBe('by B');
    expect(keptLine(a.keeper.status())).toEqual({ kind: 'question' });
  });

  it('asks at opening too, and not where the other copy is this device’s own', async () => {
    const { a, portal } = await twoDevices();
    const again = await aPage({ browser: a.browser, portal, device: 'A' });
    expect(again.text()).toBe('by A');
    expect(again.keeper.question()?.record.notice.message).toBe('by B');
    const own = await aPage();
    own.write('mine');
    await own.pass();
    own.write('mine, later');
    await own.pass(BROWSER_WITHIN);
    const reopened = await aPage(own);
    expect(reopened.text()).toBe('mine, later');
    expect(reopened.keeper.question()).toBeUndefined();
  });

  it.each([
    ['take', 'by B'],
    ['keep', 'by A again'],
  ] as const)('%s: goes on with %j, and the other copy stays among the drafts', async (choice, text) => {
    const { a, portal } = await twoDevices();
    a.write('by A again');
    await a.pass();
    a.keeper.answer(choice);
    expect(a.text()).toBe(text);
    await a.pass();
    await a.pass();
    expect(a.keeper.question()).toBeUndefined();
    expect(portal.texts().toSorted()).toEqual(['by A again', 'by B']);
    expect(portal.drafts.get(a.store.get().sendId)?.record.notice.message).toBe(text);
    a.write(`${text}!`);
    await a.pass();
    expect(portal.drafts.get(a.store.get().sendId)?.record.notice.message).toBe(`${text}!`);
    expect(keptLine(a.keeper.status())).toMatchObject({ kind: 'saved' });
  });

  it('of two tabs of one browser: the second to write is asked', async () => {
    const one = await aPage();
    one.write('start');
    await one.pass();
    const two = await aPage(one);
    two.write('start two');
    await two.pass();
    one.write('start one');
    await one.pass();
    expect(one.keeper.question()?.record.notice.message).toBe('start two');
    expect(one.browser.texts()).toEqual(['start two']);
  });

  it('an answer that got lost is no other device', async () => {
    const page = await aPage();
    const { write } = page.portal.place;
    let lose = true;
    Object.assign(page.portal.place, {
      write: async (...draft: Parameters<typeof write>) => {
        const answer = await write(...draft);
        return lose ? { ok: false, reason: 'unreachable' } : answer;
      },
    });
    page.write('once');
    await page.pass(PORTAL_WITHIN);
    lose = false;
    page.write('twice');
    await page.pass();
    expect(page.portal.texts()).toEqual(['twice']);
    expect(page.keeper.question()).toBeUndefined();
  });

  it('whatever two devices do in whatever order, what stands on a screen is kept, or asked about', async () => {
    const action = fc.constantFrom('writeA', 'writeB', 'passA', 'passB', 'take', 'keep');
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 25 }), async (actions) => {
        const { a, b, portal } = await twoDevices();
        let written = 0;
        for (const one of [...actions, 'passA', 'passB', 'passA', 'passB'] as const) {
          if (one === 'writeA') a.write(`by A ${(written += 1)}`);
          else if (one === 'writeB') b.write(`by B ${(written += 1)}`);
          else if (one === 'passA') await a.pass();
          else if (one === 'passB') await b.pass();
          else for (const page of [a, b]) page.keeper.answer(one);
        }
        for (const page of [a, b]) {
          expect([...portal.texts(), ...page.browser.texts()]).toContain(page.text());
          if (portal.texts().includes(page.text()) || page.keeper.question() !== undefined) continue;
          // It may have been written over only by somebody who knew it: this page learns of it with its next key.
          page.write('next key');
          await page.pass();
          expect(page.keeper.question()).toBeDefined();
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('several drafts', () => {
  it('opening another one keeps the present one, also what was typed a moment ago', async () => {
    const page = await aPage();
    page.write('first');
    await page.pass();
    page.keeper.startNew();
    page.write('second');
    const { drafts } = await page.keeper.list();
    const first = drafts.find(({ record }) => record.notice.message === 'first');
    if (first === undefined) throw new Error('The first draft is gone');
    page.write('second, and more');
    page.keeper.open(first);
    expect(page.text()).toBe('first');
    await page.pass();
    expect(page.portal.texts().toSorted()).toEqual(['first', 'second, and more']);
    page.write('first, and more');
    await page.pass();
    expect(page.keeper.question()).toBeUndefined();
    expect(page.portal.texts().toSorted()).toEqual(['first, and more', 'second, and more']);
  });

  it('a deleted one is gone in both places, and comes back by undo', async () => {
    const page = await aPage();
    page.write('first');
    await page.pass();
    const [draft] = (await page.keeper.list()).drafts;
    if (draft === undefined) throw new Error('There is no draft');
    page.keeper.remove(draft);
    await page.settle();
    expect(page.text()).toBe('');
    expect([...page.browser.texts(), ...page.portal.texts()]).toEqual([]);
    page.keeper.restore(draft);
    await page.pass();
    expect([...page.browser.texts(), ...page.portal.texts()]).toEqual(['first', 'first']);
  });

  it('a deletion that the portal refused is tried again', async () => {
    const page = await aPage();
    page.write('first');
    await page.pass();
    const [draft] = (await page.keeper.list()).drafts;
    page.portal.fail('busy');
    if (draft !== undefined) page.keeper.remove(draft);
    await page.settle();
    expect(page.portal.texts()).toEqual(['first']);
    page.portal.fail(undefined);
    await page.pass();
    expect(page.portal.texts()).toEqual([]);
  });
});
