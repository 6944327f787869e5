import { afterEach, beforeEach, expect, it } from 'vitest';
import { applyRetention, readRetention, writeRetention } from '../../src/store/retention.ts';
import { historyOn } from './a-history.ts';
import { aStorePortal, type StorePortal } from './a-store-portal.ts';

const DAY = 24 * 60 * 60;

let portal: StorePortal;
beforeEach(async () => {
  portal = await aStorePortal({ switches: { bucket: false, tokenLifetime: 100 * DAY } });
});
afterEach(() => portal.close());

async function aPage(userId: number, clock: () => number = Date.now) {
  const access = await portal.open(userId);
  const history = historyOn(access, userId, { now: clock });
  const send = () =>
    history.begin({
      sendId: 's',
      tag: 'T',
      subTag: '',
      wireSubTag: 'S',
      wire: { TYPE: 'USER', MESSAGE: 'x' },
      people: [],
    }).begun;
  return { ...access, history, send };
}

const items = () =>
  ['herald_hist', 'herald_body'].map((name) => portal.portal.memory.entities.get(name)?.items.size);

it('keeps everything until an administrator says otherwise', async () => {
  const { call, history, send } = await aPage(1);
  await send();
  portal.later(50 * DAY);
  expect(await readRetention(call)).toMatchObject({ ok: true, days: 0 });
  expect(await applyRetention(call, history, 10)).toEqual({ ok: true, count: 0 });
});

it('is set by administrators alone, and holds for everybody', async () => {
  const [admin, manager] = [await aPage(1), await aPage(5)];
  expect(await writeRetention(manager.call, 30)).toMatchObject({ ok: false, reason: 'noRights' });
  expect(await writeRetention(admin.call, 30)).toEqual({ ok: true });
  expect(await readRetention(manager.call)).toMatchObject({ ok: true, days: 30 });
});

it('deletes what is older, header and parts, and leaves the rest', async () => {
  const { call, history, send } = await aPage(1);
  await send();
  await send();
  portal.later(40 * DAY);
  const later = await aPage(5, () => Date.now() + 40 * DAY * 1000);
  await later.send();
  await writeRetention(call, 30);
  expect(await applyRetention(later.call, history, 10)).toEqual({ ok: true, count: 2 });
  expect(items()).toEqual([1, 2]);
  expect(await applyRetention(later.call, history, 10)).toEqual({ ok: true, count: 0 });
});

it('deletes nothing because a clock is wrong', async () => {
  const wrong = await aPage(1, () => Date.UTC(2001, 0, 1));
  await wrong.send();
  await writeRetention(wrong.call, 30);
  expect(await applyRetention(wrong.call, wrong.history, 10)).toEqual({ ok: true, count: 0 });
  expect(items()).toEqual([1, 2]);
});

it.each(['soon', '-3', '1.5', '', 'NaN'])('a rule that reads %j keeps everything', async (value) => {
  const { call } = await aPage(1);
  await call({ method: 'app.option.set', params: { options: { herald_retention_days: value } } });
  expect(await readRetention(call)).toMatchObject({ ok: true, days: 0 });
});
