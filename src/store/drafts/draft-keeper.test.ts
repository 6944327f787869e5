import { describe, expect, it } from 'vitest';
import { BROWSER_WITHIN, PORTAL_WITHIN } from './draft-keeper.ts';
import { keptLine, LATE_AFTER } from './kept-line.ts';
import { aPage, NOW } from './testing/a-page.ts';
import { aPlace } from './testing/a-place.ts';

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
    expect(keptLine(page.keeper.status(), NOW)).toEqual({ kind: 'saved', at: NOW, trouble: {} });
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
    expect(keptLine(page.keeper.status(), NOW)).toEqual({ kind: 'saving', trouble: { browser: reason } });
    await page.pass(PORTAL_WITHIN);
    expect(keptLine(page.keeper.status(), NOW)).toEqual({
      kind: 'saved',
      at: NOW,
      trouble: { browser: reason },
    });
  });

  it.each(['noScope', 'noRights', 'busy', 'unreachable', 'refused'] as const)(
    'portal %s: the browser alone keeps it',
    async (reason) => {
      const page = await aPage();
      page.portal.fail(reason);
      page.write('Hello');
      await page.pass(PORTAL_WITHIN);
      expect(keptLine(page.keeper.status(), NOW)).toEqual({
        kind: 'saved',
        at: NOW,
        trouble: { portal: reason },
      });
      page.portal.fail(undefined);
      await page.pass();
      expect(keptLine(page.keeper.status(), NOW)).toEqual({ kind: 'saved', at: NOW, trouble: {} });
    },
  );

  it('both fail: it is being saved for half a minute, then late, with both reasons, and tried again', async () => {
    const page = await aPage();
    page.browser.fail('full');
    page.portal.fail('unreachable');
    page.write('Hello');
    await page.pass(PORTAL_WITHIN);
    const trouble = { browser: 'full', portal: 'unreachable' };
    const line = (now: number) => keptLine(page.keeper.status(), now);
    expect(line(NOW + LATE_AFTER - 1)).toEqual({ kind: 'saving', trouble });
    expect(line(NOW + LATE_AFTER)).toEqual({ kind: 'late', trouble });
    // Another change makes it no younger.
    page.write('Hello again');
    expect(line(NOW + LATE_AFTER)).toEqual({ kind: 'late', trouble });
    page.browser.fail(undefined);
    await page.pass();
    expect(page.browser.texts()).toEqual(['Hello again']);
    expect(line(NOW + LATE_AFTER)).toMatchObject({ kind: 'saved' });
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
