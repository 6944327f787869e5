import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPage } from './testing/a-page.ts';
import { listOf, MODES, twoDevices, unanswered } from './testing/two-copies.ts';

describe('the end of a question', () => {
  it('goes when the draft leaves the screen: both copies are drafts', async () => {
    for (const mode of MODES) {
      const { page, reload } = await unanswered(mode);
      page.keeper.startNew();
      page.write('new');
      await page.pass();
      expect(page.keeper.question()).toBeUndefined();
      const again = await reload();
      expect((await listOf(again)).toSorted()).toEqual(['mine', 'new · on the screen', 'theirs']);
      const mine = (await again.keeper.list()).drafts.find(({ record }) => record.notice.message === 'mine');
      if (mine !== undefined) again.keeper.open(mine);
      again.write('mine, later');
      await again.pass();
      await again.pass();
      expect((await listOf(again)).toSorted()).toEqual(['mine, later · on the screen', 'new', 'theirs']);
    }
  });

  it('ends when the other copy is opened in the list, or deleted there', async () => {
    for (const mode of MODES) {
      for (const way of ['open', 'remove'] as const) {
        const { page } = await unanswered(mode);
        const { drafts } = await page.keeper.list();
        const theirs = drafts.find(({ record }) => record.notice.message === 'theirs');
        if (theirs === undefined) throw new Error('The other copy is gone');
        page.keeper[way](theirs);
        await page.pass();
        await page.pass();
        expect(page.keeper.question()).toBeUndefined();
        expect((await listOf(page)).toSorted()).toEqual(
          way === 'open' ? ['mine', 'theirs · on the screen'] : ['mine · on the screen'],
        );
        if (way === 'open') continue;
        page.keeper.restore(theirs);
        await page.pass();
        expect((await listOf(page)).toSorted()).toEqual(['mine · on the screen', 'theirs']);
      }
    }
  });

  it('ends when the copy on the screen is deleted or sent; the other one stays', async () => {
    for (const mode of MODES) {
      for (const way of ['delete', 'send', 'empty'] as const) {
        const { page } = await unanswered(mode);
        const { sendId } = page.store.get();
        const { drafts } = await page.keeper.list();
        const mine = drafts.find(({ record }) => record.sendId === sendId);
        if (mine === undefined) throw new Error('The copy on the screen is gone');
        if (way === 'delete') page.keeper.remove(mine);
        else if (way === 'send') page.store.finish();
        else page.write('');
        await page.pass();
        expect((await page.keeper.list()).drafts.map(({ record }) => record.notice.message)).toEqual([
          'theirs',
        ]);
      }
    }
  });

  it('is answered by opening one of the two on another page', async () => {
    const { other, reloadOther } = await unanswered('portal alone');
    const mine = (await other.keeper.list()).drafts.find(({ record }) => record.notice.message === 'mine');
    if (mine === undefined) throw new Error('The copy is gone');
    other.keeper.open(mine);
    await other.pass();
    const again = await reloadOther();
    expect([again.text(), again.keeper.question()]).toEqual(['mine', undefined]);
    expect(await listOf(again)).toEqual(['mine · on the screen', 'theirs']);
  });

  it('can be asked and answered again; former copies stay', async () => {
    const { page, other } = await unanswered('two devices');
    page.keeper.answer('keep');
    await page.pass();
    await page.pass();
    other.write('theirs again');
    await other.pass();
    other.keeper.answer('keep');
    await other.pass();
    page.write('mine, later');
    await page.pass();
    page.keeper.answer('keep');
    await page.pass();
    const texts = await listOf(page);
    for (const text of ['theirs', 'theirs again', 'mine, later · on the screen'])
      expect(texts).toContain(text);
  });

  it('leaves nothing behind when the other copy is gone', async () => {
    const { page } = await unanswered('portal alone');
    page.portal.drafts.delete(page.store.get().sendId);
    page.write('mine, later');
    await page.pass();
    await page.pass();
    expect(page.keeper.question()).toBeUndefined();
    expect(page.portal.texts()).toEqual(['mine, later']);
  });
});

describe('what another page wrote', () => {
  it('is not deleted by a page that sends or empties an older copy', async () => {
    for (const way of ['send', 'empty'] as const) {
      const { a, portal } = await twoDevices();
      if (way === 'send') a.store.finish();
      else a.write('');
      await a.pass();
      expect(portal.texts()).toEqual(['by B']);
    }
  });

  it('is asked about where it is opened in the list beside an older copy in this browser', async () => {
    const { a, b, portal } = await twoDevices();
    portal.fail('unreachable');
    a.write('by A, offline');
    await a.pass();
    a.keeper.startNew();
    a.write('new');
    await a.pass();
    portal.fail(undefined);
    const again = await aPage({ browser: a.browser, portal, device: 'A' });
    const { drafts } = await again.keeper.list();
    const draft = drafts.find(({ record }) => record.sendId === b.store.get().sendId);
    if (draft === undefined) throw new Error('The draft is gone');
    again.keeper.open(draft);
    expect(again.text()).toBe('by A, offline');
    expect(again.keeper.question()?.record.notice.message).toBe('by B');
    again.write('goes on');
    await again.pass();
    expect(again.keeper.question()).toBeDefined();
  });
});

describe('whatever happens', () => {
  it.each(MODES)(
    '%s: what was written stays on a screen or in the list until it is changed',
    async (mode) => {
      const action = fc.constantFrom('write', 'pass', 'reload', 'take', 'keep', 'leave');
      const step = fc.tuple(fc.constantFrom(0, 1), action);
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
          const { page, other, reload, reloadOther } = await unanswered(mode);
          const pages = [page, other];
          const live = new Set(['mine', 'theirs']);
          let written = 0;
          for (const [index, one] of steps) {
            const at = pages[index];
            if (at === undefined) continue;
            if (one === 'write') {
              live.delete(at.text());
              at.write(`text ${(written += 1)}`);
              live.add(at.text());
            } else if (one === 'pass') await at.pass();
            else if (one === 'leave') at.keeper.startNew();
            else if (one === 'reload') {
              await at.pass();
              await at.pass();
              pages[index] = await (index === 0 ? reload() : reloadOther());
            } else at.keeper.answer(one);
          }
          const reached = new Set<string>();
          for (const at of pages) {
            await at.pass();
            await at.pass();
            reached.add(at.text());
          }
          for (const at of pages)
            for (const { record } of (await at.keeper.list()).drafts) reached.add(record.notice.message);
          expect([...live].filter((text) => !reached.has(text))).toEqual([]);
        }),
        { numRuns: 150 },
      );
    },
  );
});
