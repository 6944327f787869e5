import { describe, expect, it } from 'vitest';
import { draftRecord } from '../draft-store.ts';
import type { DraftRecord } from '../working-draft.ts';
import { BROWSER_WITHIN, PORTAL_WITHIN } from './draft-keeper.ts';
import { aPage } from './testing/a-page.ts';
import { aPlace } from './testing/a-place.ts';
import { aSlowPlace } from './testing/a-slow-place.ts';
import { slowPage } from './testing/slow-page.ts';

/** The page with draft A, then draft B on the screen, and A on its way into the portal. */
async function twoPending() {
  const page = await slowPage();
  page.write('A');
  page.keeper.startNew();
  page.write('B');
  await page.pass(PORTAL_WITHIN);
  return page;
}

describe('two drafts that are written one after the other', () => {
  it('take the newest words with them, typed while the other one travelled', async () => {
    const page = await twoPending();
    page.write('B, the last word');
    page.portal.heal();
    await page.settle();
    expect(page.portal.texts()).toEqual(['A', 'B, the last word']);
  });

  it('leave out the one that went out to everybody meanwhile', async () => {
    const page = await twoPending();
    page.store.finish();
    page.portal.heal();
    await page.settle();
    expect(page.portal.texts()).toEqual(['A']);
  });

  it('do not wait for each other: one that is refused each time keeps no other from its place', async () => {
    const page = await slowPage();
    page.browser.heal();
    page.portal.heal();
    const { write } = page.portal.place;
    Object.assign(page.portal.place, {
      write: (...[draft]: Parameters<typeof write>) =>
        draft.record.notice.message === 'A' ? { ok: false, reason: 'refused' } : write(draft),
    });
    page.write('A');
    page.keeper.startNew();
    page.write('B');
    await page.pass();
    expect(page.portal.texts()).toEqual(['B']);
    expect(page.keeper.status().portal).toEqual({ kind: 'failed', reason: 'refused' });
  });
});

describe('a change', () => {
  it('is written in time after a failure, and not only with the next try', async () => {
    const page = await slowPage();
    page.write('first');
    await page.pass(BROWSER_WITHIN);
    page.browser.step('failed');
    await page.settle();
    page.browser.heal();
    page.write('second');
    await page.pass(BROWSER_WITHIN);
    expect(page.browser.texts()).toEqual(['second']);
  });

  it('is seen also within the same millisecond as the one before', async () => {
    const page = await aPage({ clock: () => 7 });
    page.write('first');
    page.write('second');
    await page.pass();
    expect(page.portal.texts()).toEqual(['second']);
    page.store.finish();
    await page.pass();
    expect(page.portal.texts()).toEqual([]);
  });

  it('that was undone to the beginning while the draft went out is a draft', async () => {
    const page = await aPage();
    page.write('start');
    page.store.open({ ...draftRecord(page.store.get()), sendId: 'again' });
    page.write('sent');
    const sent = page.store.get().timeline.present;
    page.store.undo();
    page.store.finish(sent);
    await page.pass();
    expect(page.portal.texts()).toContain('start');
    expect(page.portal.drafts.get(page.store.get().sendId)?.record.notice.message).toBe('start');
  });
});

describe('a draft that went out to everybody', () => {
  it('does not come back by a writing whose answer got lost', async () => {
    const page = await slowPage();
    page.write('Hello');
    await page.pass(PORTAL_WITHIN);
    page.portal.step('fine');
    await page.settle();
    page.portal.step('lost');
    await page.settle();
    page.store.finish();
    await page.comeToRest();
    expect(page.portal.texts()).toEqual([]);
  });

  it('does not come back by a list that was read before and arrives late', async () => {
    const first = await aPage();
    first.write('Hello');
    await first.pass();
    const release = first.portal.hold();
    const page = await aPage({ browser: first.browser, portal: first.portal, fresh: false });
    page.store.finish();
    page.keeper.startNew();
    release();
    await page.pass();
    expect([page.text(), ...page.portal.texts()]).toEqual(['']);
  });

  it('takes the older text of this device with it, which a late list finds', async () => {
    const first = await aPage();
    first.write('Hello');
    await first.pass();
    first.write('Hello again');
    await first.pass(BROWSER_WITHIN);
    const release = first.portal.hold();
    const page = await aPage({ browser: first.browser, portal: first.portal, fresh: false });
    page.store.finish();
    release();
    await page.pass();
    expect(page.portal.texts()).toEqual([]);
  });

  it('is not put on the screen by the list for which a new device waited', async () => {
    const portal = aPlace();
    const release = portal.hold();
    const page = await aPage({ portal });
    page.write('Hello');
    const record = draftRecord(page.store.get());
    page.store.finish();
    page.keeper.startNew();
    portal.drafts.set(record.sendId, { record, rev: 'A.1' });
    release();
    await page.pass();
    expect(page.text()).toBe('');
  });

  it('leaves no second copy where another page’s copy is found while it goes out', async () => {
    const portal = aSlowPlace();
    const page = await aPage({ portal, device: 'A' });
    page.write('by A');
    await page.pass(PORTAL_WITHIN);
    const record = { ...draftRecord(page.store.get()), changedAt: 1 };
    const theirs: DraftRecord = { ...record, notice: { ...record.notice, message: 'by B' } };
    portal.drafts.set(record.sendId, { record: theirs, rev: 'B.1' });
    page.store.finish();
    portal.heal();
    await page.pass();
    expect(portal.texts()).toEqual(['by B']);
  });

  it('is not in the list while its removal is refused', async () => {
    const page = await slowPage();
    page.browser.heal();
    page.portal.heal();
    page.write('Hello');
    await page.pass();
    Object.assign(page.portal.place, { remove: () => ({ ok: false, reason: 'busy' }) });
    page.store.finish();
    await page.settle();
    expect(page.portal.texts()).toEqual(['Hello']);
    expect((await page.keeper.list()).drafts).toEqual([]);
  });
});

describe('flushing', () => {
  it('ends only when what was typed before it is written, however many wait for it', async () => {
    const page = await slowPage();
    page.browser.heal();
    page.write('first');
    await page.pass(PORTAL_WITHIN);
    page.write('second');
    let flushed = 0;
    for (let nth = 0; nth < 3; nth += 1) void page.keeper.flush().then(() => (flushed += 1));
    for (let call = 0; call < 3; call += 1) {
      page.portal.step('fine');
      await page.settle();
    }
    expect([flushed, page.portal.texts()]).toEqual([0, ['first']]);
    page.portal.step('fine');
    await page.settle();
    expect([flushed, page.portal.texts()]).toEqual([3, ['second']]);
  });
});
