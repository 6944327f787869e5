import type { FrameLocator } from '@playwright/test';
import { ComposerPage } from '../pages/ComposerPage.ts';
import { expect, type TestPortal, test } from '../pages/test.ts';
import { press } from '../pages/write-and-send.ts';
import type { Calls } from '../portal/api.ts';

const saved = (app: FrameLocator) => app.getByText(/^Saved \d/);
const dialog = (app: FrameLocator) => app.getByRole('dialog', { name: 'Drafts' });

const callsSince = (portal: TestPortal, since: number) => portal.get<Calls>(`calls?since=${since}`);
const countOf = async (portal: TestPortal, method: string) =>
  (await callsSince(portal, 0)).calls.filter((call) => call.method === method).length;

async function openDrafts(app: FrameLocator) {
  await app.getByRole('button', { name: 'Drafts', exact: true }).click();
  await expect(dialog(app)).toBeVisible();
}

/** Seeded, so that a failure comes again. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

/** `KILLS=200` for a soak. */
const KILLS = Number(process.env['KILLS'] ?? 5);
/** Pauses between two letters, ms. */
const LETTER = 40;

test('a page killed while somebody types loses no more than promised', { tag: '@every-storage' }, async ({
  page,
  portal,
  storage,
}) => {
  test.setTimeout(30_000 * KILLS);
  const promised = storage === 'blocked' ? 10_000 : 1_000;
  const chance = random(20_260_831);
  const composer = new ComposerPage(page, portal);
  let before = '';
  await composer.open();
  await composer.choose('5', '');
  for (let kill = 0; kill < KILLS; kill += 1) {
    const written: { readonly text: string; readonly at: number }[] = [{ text: before, at: 0 }];
    const longest = storage === 'blocked' ? 14_000 : 3_000;
    const end = Date.now() + 300 + chance() * longest;
    await composer.message.focus();
    await composer.message.press('Control+End');
    while (Date.now() < end) {
      await composer.message.press(String.fromCharCode(97 + Math.floor(chance() * 26)), { delay: LETTER });
      written.push({ text: await composer.message.inputValue(), at: Date.now() });
    }
    const killed = Date.now();
    await page.goto('about:blank');
    await composer.open();
    const back = await composer.message.inputValue();
    // What stood there longer ago than the promise has to be a part of what came back.
    const must = written.findLast(({ at }) => at <= killed - promised)?.text ?? '';
    expect(back.startsWith(must), `kill ${kill}: ${JSON.stringify({ must, back })}`).toBe(true);
    expect(written.at(-1)?.text.startsWith(back)).toBe(true);
    if (back !== '') await expect(composer.selected.getByRole('listitem')).toHaveCount(1);
    before = back;
    if (back === '') await composer.choose('5', '');
  }
  expect(before.length).toBeGreaterThan(20);
});

test('another device asks which copy goes on, also after a reload, and the other one stays in the list', async ({
  page,
  portal,
  browser,
}) => {
  const office = new ComposerPage(page, portal);
  await office.open();
  await office.message.fill('From the office');
  await expect(saved(office.app)).toBeVisible();
  await expect.poll(() => countOf(portal, 'entity.item.add')).toBe(1);

  const context = await browser.newContext();
  const home = new ComposerPage(await context.newPage(), portal);
  await home.open();
  await expect(home.message).toHaveValue('From the office');
  await home.message.fill('From home');
  await expect.poll(() => countOf(portal, 'entity.item.update')).toBe(1);
  await context.close();

  await office.message.fill('From the office, later');
  const question = office.app.getByRole('alert').filter({ hasText: 'copy of this draft' });
  await expect(question).toBeVisible();
  // Beside the other copy.
  await expect.poll(() => countOf(portal, 'entity.item.add')).toBe(2);

  await office.open();
  await expect(office.message).toHaveValue('From the office, later');
  await expect(question).toBeVisible();
  await openDrafts(office.app);
  const rows = dialog(office.app).getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: 'on the screen now' })).toContainText('From the office, later');
  await expect(rows.filter({ hasText: 'From home' }).getByRole('button', { name: /^Open/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await question.getByRole('button', { name: 'Take it' }).click();
  await expect(office.message).toHaveValue('From home');
  await expect(question).toBeHidden();
  await openDrafts(office.app);
  await dialog(office.app).getByRole('button', { name: 'Open “From the office, later”' }).click();
  await expect(office.message).toHaveValue('From the office, later');
});

test('on another device the draft comes with the first answer', async ({ page, portal, browser }) => {
  const office = new ComposerPage(page, portal);
  await office.open();
  await office.message.fill('From the office');
  await expect.poll(() => countOf(portal, 'entity.item.add')).toBe(1);
  const { last } = await callsSince(portal, 0);

  const context = await browser.newContext();
  const home = new ComposerPage(await context.newPage(), portal);
  await home.open();
  await expect(home.message).toHaveValue('From the office');
  const { calls } = await callsSince(portal, last);
  const whoIsHere = calls.find(({ method }) => method === 'profile');
  const asked = calls.filter(({ params }) => String(params['ENTITY']).startsWith('hdraft_'));
  expect(asked.map(({ method, batch }) => [method, batch])).toEqual([
    ['entity.rights', whoIsHere?.batch],
    ['entity.item.get', whoIsHere?.batch],
  ]);
  await context.close();
});

test('several drafts: started, found again, deleted, taken back', async ({ page, portal }) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await composer.message.fill('First');
  await composer.choose('5', '');
  await openDrafts(composer.app);
  await dialog(composer.app).getByRole('button', { name: 'New draft' }).click();
  await expect(composer.message).toHaveValue('');
  await composer.message.fill('Second');
  await openDrafts(composer.app);
  await expect(dialog(composer.app).getByRole('listitem')).toHaveCount(2);
  await dialog(composer.app).getByRole('button', { name: 'Open “First”' }).click();
  await expect(composer.message).toHaveValue('First');
  await expect(composer.selected.getByRole('listitem')).toHaveCount(1);

  await openDrafts(composer.app);
  await dialog(composer.app).getByRole('button', { name: 'Delete “Second”' }).click();
  await expect(dialog(composer.app).getByText('“Second” is deleted.')).toBeVisible();
  await dialog(composer.app).getByRole('button', { name: 'Undo' }).click();
  await dialog(composer.app).getByRole('button', { name: 'Delete “Second”' }).click();
  await page.keyboard.press('Escape');
  await composer.open();
  await openDrafts(composer.app);
  await expect(dialog(composer.app).getByRole('listitem')).toHaveCount(1);
});

for (const { name, breakIt, says } of [
  {
    name: 'the right is missing',
    breakIt: { path: 'switches', body: { scopes: ['im', 'user_basic'] } },
    says: /^Drafts are saved in this browser only\. The app lacks the right “entity”/,
  },
  {
    name: 'the portal answers with error pages',
    // The first batch asks who is here.
    breakIt: { path: 'faults', body: { kind: 'html', status: 502, method: 'batch', skip: 1, times: 50 } },
    says: /^Drafts are saved in this browser only\. The portal did not answer/,
  },
]) {
  test(`where the portal keeps no drafts because ${name}, its button says so and sending works`, async ({
    page,
    portal,
  }) => {
    await portal.post(breakIt.path, breakIt.body);
    const composer = new ComposerPage(page, portal);
    await composer.open();
    await composer.message.fill('Only here');
    await expect(saved(composer.app)).toBeVisible();
    await composer.app.getByRole('button', { name: 'About saving' }).click();
    await expect(composer.app.getByText(says)).toBeVisible();
    await composer.choose('5', '');
    await press(composer);
    await expect(composer.outcome.first()).toHaveText(/^Sent to 1/);
  });
}

test('where neither keeps anything, the line says why, and sending works', { tag: '@every-storage' }, async ({
  page,
  portal,
  storage,
}) => {
  test.skip(storage !== 'blocked', 'only where storage is blocked');
  await portal.post('switches', { scopes: ['im', 'user_basic'] });
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await composer.message.fill('Nowhere');
  await composer.app.getByRole('button', { name: 'About saving' }).click();
  await expect(
    composer.app.getByText(/^Not saved: This browser does not let .* lacks the right “entity”/),
  ).toBeVisible();
  await composer.choose('5', '');
  await press(composer);
  await expect(composer.outcome.first()).toHaveText(/^Sent to 1/);
});
