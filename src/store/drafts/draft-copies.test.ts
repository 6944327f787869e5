import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BROWSER_WITHIN, PORTAL_WITHIN } from './draft-keeper.ts';
import { keptLine } from './kept-line.ts';
import { aPage, NOW } from './testing/a-page.ts';
import { twoDevices } from './testing/two-copies.ts';

describe('two copies', () => {
  it('an older one does not overwrite what another device wrote, but is saved beside it, and asks', async () => {
    const { a, b, portal } = await twoDevices();
    a.write('by A again');
    await a.pass();
    const { sendId } = b.store.get();
    expect(portal.drafts.get(sendId)?.record.notice.message).toBe('by B');
    expect(portal.texts()).toEqual(['by B', 'by A again']);
    expect(a.keeper.question()?.record.notice.message).toBe('by B');
    expect(keptLine(a.keeper.status(), NOW)).toMatchObject({ kind: 'saved' });
    a.write('by A once more');
    await a.pass();
    expect(portal.texts()).toEqual(['by B', 'by A once more']);
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
    expect(keptLine(a.keeper.status(), NOW)).toMatchObject({ kind: 'saved' });
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
    expect(one.browser.texts()).toEqual(['start two', 'start one']);
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
