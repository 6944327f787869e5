import { Attacker } from '../pages/Attacker.ts';
import {
  addsOlder,
  armAgain,
  BODIES,
  baits,
  breaksHistory,
  breaksTemplates,
  claims,
  HEADERS,
  NO_MOMENT,
  recordOf,
} from '../pages/attacks.ts';
import { ComposerPage } from '../pages/ComposerPage.ts';
import { HistoryPage } from '../pages/HistoryPage.ts';
import { SendingPanel } from '../pages/SendingPanel.ts';
import { expect, test } from '../pages/test.ts';
import { press, send, write } from '../pages/write-and-send.ts';

/** An administrator, and an ordinary manager. User 8, the attacker, is an ordinary employee. */
const CHIEF = 1;
const MANAGER = 5;

const CHANGED = /somebody else (?:has )?changed/i;

/** Author and text of everything that these people have, the newest first. */
const centresOf = (composer: ComposerPage, ids: readonly number[]) =>
  Promise.all(
    ids.map(async (id) =>
      (await composer.centreOf(id)).notices.map(({ authorId, storedText }) => `${authorId}: ${storedText}`),
    ),
  );

// People work here within seconds what takes them minutes in life: the limit of requests is not what is looked at.
test.beforeEach(({ portal }) => portal.post('switches', { bucket: false }));

test('a record that somebody else wrote over sends, replaces, deletes and hides nothing', async ({
  page,
  context,
  portal,
}) => {
  const attacker = new Attacker(portal);
  const chief = new ComposerPage(await context.newPage(), portal);
  await chief.open({ user: CHIEF });
  await send(chief, { people: [6, 9], text: 'From the chief' });
  const older = await addsOlder(attacker);
  const manager = new ComposerPage(page, portal);
  const sending = new SendingPanel(manager);
  const history = new HistoryPage(manager);
  await manager.open({ user: MANAGER });
  await send(manager, { people: [6, 7], text: 'Numbers by noon', tag: 'TASK' });
  await sending.button('New notice').click();
  await send(manager, { people: [6, 7], text: 'Second numbers' });
  const before = await centresOf(manager, [6, 7, 9]);

  const ofChief = await recordOf(attacker, 'From the chief');
  const first = await recordOf(attacker, 'Numbers by noon');
  await claims(attacker, older, await recordOf(attacker, 'Second numbers'), { of: ofChief });
  await baits(attacker, first, { of: ofChief, holder: 9 });
  await armAgain(attacker, first);
  const [rule] = await attacker.tries([{ method: 'app.option.set', params: { options: { policy: '{}' } } }]);
  expect(rule?.error).toBe('AccessException');

  await manager.open({ user: MANAGER });
  await history.open();
  // Its words are not its sender's any more.
  const changed = history.table.getByRole('row').filter({ hasText: CHANGED });
  await expect(changed).toContainText('John Miller');
  await changed.getByRole('button', { name: 'Open' }).click();
  await expect(history.details).toContainText(CHANGED);
  await expect(history.details).not.toContainText('FORGED');
  await expect(history.button(/^(?:Retry|Correct|Edit|Continue)/)).toHaveCount(0);
  // Names are the portal's.
  await expect(history.row('Bait')).toContainText((await attacker.person()).name);
  await expect(history.table).not.toContainText('The Chief Executive');
  await history.openNotice('Bait');
  await expect(history.details).not.toContainText('The Chief Executive');
  expect(await centresOf(manager, [6, 7, 9])).toEqual(before);

  // A send of his own is there beside what claims it, and is withdrawn alone.
  await history
    .row('Second numbers')
    .filter({ hasText: 'John Miller' })
    .getByRole('button', { name: 'Open' })
    .click();
  await expect(history.details).toContainText('Second numbers');
  await history.withdraw();
  await expect
    .poll(() => centresOf(manager, [6, 7, 9]))
    .toEqual([['5: Numbers by noon', '1: From the chief'], ['5: Numbers by noon'], ['1: From the chief']]);

  // A new notification replaces the one that the history knows under its tag.
  await history.composeTab.click();
  await expect(sending.stopped.getByRole('button', { name: /^Continue/ })).toHaveCount(0);
  await send(manager, { people: [9], text: 'Third numbers', tag: 'TASK' });
  expect(await centresOf(manager, [9])).toEqual([['5: Third numbers', '1: From the chief']]);
});

test('numbers, depths and floods in what is shared break no screen', async ({ page, portal }) => {
  const attacker = new Attacker(portal);
  const manager = new ComposerPage(page, portal);
  const sending = new SendingPanel(manager);
  const history = new HistoryPage(manager);
  const { app } = manager;
  const templates = app.getByRole('dialog', { name: 'Templates' });
  await manager.open({ user: MANAGER });
  await send(manager, { people: [6, 7], text: 'Good numbers', tag: 'TASK' });
  const good = await recordOf(attacker, 'Good numbers');
  await attacker.floods(HEADERS, 120, (index) => ({ ...good.header.values, REC: `flood${index}` }));
  await breaksHistory(attacker, good);
  // The manager's own send looks as if it had stopped, at a moment that there is not.
  await attacker.edits(HEADERS, good.header, 'HEAD', { at: NO_MOMENT, state: 'open' });
  await attacker.rewrites(HEADERS, good.header.id, { RESULT: 'open', AT: String(NO_MOMENT) });

  await sending.button('New notice').click();
  await write(manager, { people: [9], text: 'A draft with that tag', tag: 'TASK' });
  await app.getByRole('button', { name: 'Templates' }).click();
  await templates.getByRole('button', { name: 'Save as template' }).click();
  const saving = app.getByRole('dialog', { name: 'Save as template' });
  await saving.getByRole('textbox', { name: 'Name' }).fill('Good template');
  await saving.getByRole('radio', { name: 'Everybody who uses Herald here' }).check();
  await saving.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(templates.getByRole('button', { name: /^Good template/ }).first()).toBeVisible();
  await breaksTemplates(attacker);

  // Everything once more from the beginning, with the draft and its tag.
  await manager.open({ user: MANAGER });
  await expect(manager.tag).toHaveValue('TASK');
  await app.getByRole('button', { name: 'Templates' }).click();
  await templates.getByRole('button', { name: /^No moment/ }).click();
  await templates.getByRole('button', { name: /^Good template/ }).click();
  await expect(templates.getByRole('button', { name: 'Use this template' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(templates).toHaveCount(0);
  await history.open();
  for (const row of [1, 2, 3, 4]) {
    await history.table.getByRole('row').nth(row).getByRole('button', { name: 'Open' }).click();
    await expect(history.details.getByRole('heading').first()).toBeFocused();
    await expect(history.details.getByText(manager.words('history.loadingOne'))).toHaveCount(0);
    const people = history.details.getByRole('region', { name: 'Result for each person' });
    await expect(
      people.or(history.details.getByRole('paragraph').filter({ hasText: CHANGED })),
    ).toBeVisible();
  }
  await history.composeTab.click();
  await press(manager);
  await expect(sending.status).toContainText('Sent to 1');
  expect(await centresOf(manager, [9])).toEqual([['5: A draft with that tag']]);
});

test('a send whose record is deleted while it runs stays known', async ({ page, context, portal }) => {
  const attacker = new Attacker(portal);
  const chief = new ComposerPage(page, portal);
  await chief.open({ user: CHIEF });
  const chiefsSending = new SendingPanel(chief);
  await write(chief, { people: [6, 7], text: 'Long numbers' });
  await portal.post('faults', {
    kind: 'row-error',
    code: 'QUERY_LIMIT_EXCEEDED',
    method: 'im.notify',
    times: 2,
  });
  await chiefsSending.send();
  await expect(async () => recordOf(attacker, 'Long numbers')).toPass();
  const { rec } = await recordOf(attacker, 'Long numbers');
  for (const entity of [HEADERS, BODIES]) {
    const items = await attacker.reads(entity, { REC: rec });
    await attacker.deletes(
      entity,
      items.map(({ id }) => id),
    );
  }
  await expect(chiefsSending.status).toContainText('Sent to 2');
  await expect(async () => recordOf(attacker, 'Long numbers')).toPass();
  // Another page knows it from the portal alone.
  const manager = new ComposerPage(await context.newPage(), portal);
  await manager.open({ user: MANAGER });
  const history = new HistoryPage(manager);
  await history.open();
  await history.openNotice('Long numbers');
  await expect(history.details).toContainText('2 delivered');
});
