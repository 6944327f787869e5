import { describe, expect, it } from 'vitest';
import { listOf, MODES, unanswered } from './testing/two-copies.ts';

describe('a question without an answer', () => {
  it.each(MODES)('%s: comes again after a reload, with both copies in the list', async (mode) => {
    const { page, reload } = await unanswered(mode);
    const { sendId } = page.store.get();
    for (let turn = 0; turn < 2; turn += 1) {
      const again = await reload();
      expect(again.text()).toBe('mine');
      expect(again.keeper.question()?.record.notice.message).toBe('theirs');
      expect(again.store.get().sendId).toBe(sendId);
      expect(await listOf(again)).toEqual(['mine · on the screen', 'theirs']);
    }
  });

  it.each(MODES.flatMap((mode) => [[mode, 'take', 'theirs'] as const, [mode, 'keep', 'mine'] as const]))(
    '%s, reloaded, %s: goes on with %j, asks no more, and has both in the list',
    async (mode, choice, text) => {
      const { reload } = await unanswered(mode);
      const again = await reload();
      again.keeper.answer(choice);
      await again.pass();
      const after = await reload();
      expect(after.text()).toBe(text);
      expect(after.keeper.question()).toBeUndefined();
      const other = text === 'mine' ? 'theirs' : 'mine';
      expect((await listOf(after)).toSorted()).toEqual([`${text} · on the screen`, other].toSorted());
    },
  );

  it.each(MODES.flatMap((mode) => [0, 1, 2, 3, 4, 5].map((writings) => [mode, writings] as const)))(
    '%s: a page killed after %i writings of its answer loses neither copy',
    async (mode, writings) => {
      for (const choice of ['take', 'keep'] as const) {
        const { page, reload } = await unanswered(mode);
        let left = writings;
        const revive = [page.browser, page.portal].map(({ place }) => {
          const { write, remove } = place;
          const counted =
            <Key, Answer>(work: (key: Key) => Promise<Answer>) =>
            (key: Key) =>
              (left -= 1) < 0 ? new Promise<Answer>(() => {}) : work(key);
          Object.assign(place, { write: counted(write), remove: counted(remove) });
          return () => Object.assign(place, { write, remove });
        });
        page.keeper.answer(choice);
        await page.pass();
        await page.pass();
        for (const one of revive) one();
        const again = await reload();
        const texts = (await listOf(again)).map((line) => line.replace(' · on the screen', ''));
        expect(new Set([again.text(), ...texts])).toEqual(new Set(['mine', 'theirs']));
      }
    },
  );

  it('is asked of a page that kept its copy under the tags of a begun send', async () => {
    const { page, reload } = await unanswered('portal alone');
    const held = { typedTag: '', wire: { '5': 'tag' } };
    page.store.hold(held);
    await page.pass();
    const again = await reload();
    expect(again.store.get()).toMatchObject({ held, sendId: page.store.get().sendId });
    again.keeper.answer('take');
    await again.pass();
    const mine = (await again.keeper.list()).drafts.find(({ record }) => record.notice.message === 'mine');
    expect(mine?.record.held).toEqual(held);
  });

  it('overwrites no copy before it is saved elsewhere, however often that fails', async () => {
    const { page, other } = await unanswered('portal alone');
    const key = other.store.get().sendId;
    const { write } = page.portal.place;
    Object.assign(page.portal.place, {
      write: (draft: Parameters<typeof write>[0]) =>
        draft.record.notice.message === 'theirs' ? { ok: false, reason: 'busy' } : write(draft),
    });
    page.keeper.answer('keep');
    for (let turn = 0; turn < 4; turn += 1) {
      page.write(`mine ${turn}`);
      await page.pass();
    }
    expect(page.portal.drafts.get(key)?.record.notice.message).toBe('theirs');
    Object.assign(page.portal.place, { write });
    for (let turn = 0; turn < 3; turn += 1) await page.pass();
    expect(page.portal.drafts.get(key)?.record.notice.message).toBe('mine 3');
    expect(await listOf(page)).toEqual(['mine 3 · on the screen', 'theirs']);
  });

  it('is not asked of a copy that an interrupted answer left', async () => {
    const { page, reload } = await unanswered('browser alone');
    const { remove } = page.browser.place;
    Object.assign(page.browser.place, { remove: () => new Promise(() => {}) });
    page.keeper.answer('keep');
    await page.pass();
    await page.pass();
    Object.assign(page.browser.place, { remove });
    const again = await reload();
    again.write('mine, later');
    await again.pass();
    const after = await reload();
    expect(after.keeper.question()).toBeUndefined();
    expect(await listOf(after)).toEqual(['mine, later · on the screen', 'theirs']);
  });

  it('leaves the other copy as it is in both places, also after a reload', async () => {
    const { other, reload } = await unanswered('two tabs');
    const key = other.store.get().sendId;
    const again = await reload();
    again.write('mine, later');
    await again.pass();
    for (const { drafts } of [again.browser, again.portal])
      expect(drafts.get(key)?.record.notice.message).toBe('theirs');
  });
});
