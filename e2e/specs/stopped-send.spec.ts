import type { Download, Page } from '@playwright/test';
import { ComposerPage } from '../pages/ComposerPage.ts';
import { HistoryPage } from '../pages/HistoryPage.ts';
import { RecipientPicker } from '../pages/RecipientPicker.ts';
import { SendingPanel } from '../pages/SendingPanel.ts';
import { expect, type TestPortal, test } from '../pages/test.ts';
import { violations } from '../pages/violations.ts';
import type { Calls, People } from '../portal/api.ts';

/** Sales with its sub-departments Retail and Wholesale. */
const SALES = [2, 3, 4];
const ELSEWHERE = 5;

/** Makes Sales and what is below it forty active employees strong, and gives their ids. */
async function fortyInSales(portal: TestPortal): Promise<readonly number[]> {
  const { people } = await portal.get<People>('people?limit=500');
  const works = people.filter(({ active, kind }) => active && kind === 'employee');
  const inSales = works.filter(({ departments }) => departments.some((id) => SALES.includes(id)));
  const stay = inSales.slice(0, 40).map(({ id }) => id);
  for (const { id } of inSales.slice(40)) await portal.post('person', { id, departments: [ELSEWHERE] });
  const others = works.filter((person) => !inSales.includes(person) && person.id > 30);
  for (const [index, { id }] of others.slice(0, 40 - stay.length).entries()) {
    await portal.post('person', { id, departments: [SALES[index % SALES.length]] });
    stay.push(id);
  }
  return stay;
}

/** Who holds the notice, of these; everybody's centre is asked. */
async function holders(composer: ComposerPage, ids: readonly number[]): Promise<readonly number[]> {
  const totals = await Promise.all(ids.map(async (id) => ({ id, ...(await composer.centreOf(id)) })));
  for (const { id, total } of totals) expect(total, `notices of ${id}`).toBeLessThanOrEqual(1);
  return totals.filter(({ total }) => total === 1).map(({ id }) => id);
}

/** The lines of an exported report, without its heading. */
async function rowsOf(download: Download): Promise<readonly (readonly string[])[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  const lines = Buffer.concat(chunks).toString('utf8').trim().split('\r\n').slice(1);
  return lines.map(
    (line) => line.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)?.map((cell) => cell.replace(/,$/, '')) ?? [],
  );
}

/** Gives the confirmation what it asks for and presses "Send now". */
async function confirm(sending: SendingPanel, total: number): Promise<void> {
  if (total > 50) {
    await sending.dialog.getByRole('textbox', { name: 'Number of people' }).fill(String(total));
  }
  await sending.dialog.getByLabel('Time to cancel').selectOption('None');
  await sending.sendNow.click();
}

const offerViolations = (page: Page) => violations(page, 'section[aria-label="Stopped send"]');

test('a department minus two and a list, paused, the page killed, gone on with, stopped: report and centres agree', async ({
  page,
  portal,
  context,
}) => {
  test.setTimeout(150_000);
  await portal.reset({ employees: 500 });
  const sales = await fortyInSales(portal);
  expect(sales).toHaveLength(40);
  const names = new Map(
    (await portal.get<People>('people?limit=500')).people.map((one) => [one.id, one.name]),
  );
  const out = sales.filter((id) => id > 30).slice(0, 2);
  const listed = [...names.keys()].filter((id) => id > 100 && !sales.includes(id)).slice(0, 300);
  const [muted = 0, dismissed = 0] = listed;
  await portal.post('person', { id: muted, mutes: true, active: true });
  const composer = new ComposerPage(page, portal);
  const sending = new SendingPanel(composer);
  const picker = new RecipientPicker(composer);
  await composer.open();
  await composer.fromMenu('Portal check');
  const check = composer.app.getByRole('dialog', { name: 'Portal check' });
  await check.getByRole('button', { name: 'Set up this portal' }).click();
  await expect(check.getByText('The storages are made.')).toBeVisible();
  await page.keyboard.press('Escape');
  await composer.message.fill('Numbers by noon');

  const dialog = await picker.openDepartments();
  await picker.department('Sales').check();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await composer.app.getByRole('button', { name: 'Leave people out' }).click();
  const leave = composer.app.getByRole('dialog', { name: 'Leave people out' });
  for (const id of out) {
    await leave.getByRole('searchbox', { name: 'Find a person' }).fill(names.get(id) ?? '');
    await leave
      .getByRole('button', { name: `Leave out ${names.get(id)}` })
      .first()
      .click();
  }
  await leave.getByRole('button', { name: 'Done' }).click();
  await picker.pasteList(
    ['John Miller', 'Nobody Here', 'U99999', ...listed.map((id) => `U${id}`)].join('\n'),
  );
  await expect(picker.group('Not found').getByRole('listitem')).toHaveCount(2);
  await picker
    .group('Choose a person')
    .getByRole('button', { name: /user30@/ })
    .click();
  await picker.added.click();
  // Between the choice and the send one of them leaves the company.
  await portal.post('person', { id: dismissed, active: false });

  await composer.send.click();
  await expect(sending.dialog).toContainText(/\d+ people get this notice\./);
  const total = Number(/(\d+) people get/.exec(await sending.dialog.innerText())?.[1]);
  // Everything arrives at once, and every answer comes late: what is on its way when the page dies is unknown.
  await portal.post('faults', { kind: 'slow', method: 'batch', ms: 4000, when: 'after', times: 50 });
  await confirm(sending, total);
  await expect(sending.status).toHaveText(`Sending: 98 of ${total}`, { timeout: 30_000 });
  await sending.button('Pause').click();
  await expect(sending.status).toContainText('Paused');
  await page.close();
  await portal.delete('faults');

  const next = new ComposerPage(await context.newPage(), portal);
  const again = new SendingPanel(next);
  await next.open();
  await expect(again.stopped).toContainText(
    new RegExp(`“.?Numbers by noon.?” of .* stopped at \\d+ of ${total}\\.`),
  );
  const known = Number(/stopped at (\d+) of/.exec(await again.stopped.innerText())?.[1]);
  expect(known).toBeGreaterThanOrEqual(49);
  expect(await offerViolations(next.page)).toEqual([]);
  await again.stopped.getByRole('button', { name: `Continue with ${total - known} people` }).click();
  await expect(again.dialog).toContainText(`${total - known} people get this notice.`);
  await expect(again.dialog).toContainText(`${known} of ${total} are done and do not get it again`);
  await expect(again.dialog).toContainText('Nobody gets it twice');
  await portal.post('faults', { kind: 'slow', method: 'batch', ms: 4000, when: 'after', times: 50 });
  await confirm(again, total - known);
  await expect(again.stopped).toBeHidden();
  await expect(again.status).toHaveText(`Sending: ${known + 98} of ${total}`, { timeout: 30_000 });
  await again.button('Stop').click();
  await expect(again.status).toHaveText(new RegExp(`^Partly sent: \\d+ of ${total}$`));
  await portal.delete('faults');
  await expect(again.region).toContainText('You stopped it.');

  const download = next.page.waitForEvent('download');
  await again.button('Export CSV').click();
  const rows = await rowsOf(await download);
  expect(rows).toHaveLength(total);
  const ids = (result: string) => rows.filter((row) => row[3] === result).map((row) => Number(row[0]));
  expect(await holders(next, [...names.keys()])).toEqual(ids('Delivered').toSorted((a, b) => a - b));
  expect(ids('Muted')).toContain(muted);
  expect(ids('Not created')).toEqual([dismissed]);
  expect(ids('Not sent').length).toBeGreaterThan(0);
  expect(rows.filter((row) => row[3] === 'Unknown' || row[3] === 'Refused')).toEqual([]);
  for (const id of out) expect(rows.map((row) => Number(row[0]))).not.toContain(id);
  // What the list calls John Miller is the one that was chosen.
  expect(ids('Delivered')).toContain(30);

  // Declined once, it is not offered again; the history still has it.
  await next.page.close();
  const last = new ComposerPage(await context.newPage(), portal);
  const offer = new SendingPanel(last).stopped;
  await last.open();
  await expect(offer).toContainText(`stopped at ${total - ids('Not sent').length} of ${total}`);
  await offer.getByRole('button', { name: 'Open in History' }).click();
  const history = new HistoryPage(last);
  await expect(history.details).toContainText('Numbers by noon');
  await history.composeTab.click();
  await offer.getByRole('button', { name: 'Not now' }).click();
  await expect(offer).toBeHidden();
  await last.open();
  await expect(last.app.getByRole('button', { name: 'Send a test to me' })).toBeVisible();
  await expect(offer).toBeHidden();

  // Send itself begins where it ended, too.
  await last.send.click();
  await expect(new SendingPanel(last).dialog).toContainText(
    `${ids('Not sent').length} people get this notice.`,
  );
});

test('of two devices with the same draft one sends, and the other is told', async ({
  page,
  portal,
  browser,
}) => {
  const desk = new ComposerPage(page, portal);
  await desk.open();
  for (const id of [5, 6]) await desk.choose(String(id), '');
  await desk.message.fill('Once');
  const phone = new ComposerPage(await (await browser.newContext()).newPage(), portal);
  await expect(async () => {
    await phone.open();
    await expect(phone.message).toHaveValue('Once', { timeout: 3_000 });
  }).toPass();
  const panels = [new SendingPanel(desk), new SendingPanel(phone)];
  for (const panel of panels) {
    await panel.composer.send.click();
    await panel.dialog.getByLabel('Time to cancel').selectOption('None');
  }
  await Promise.all(panels.map((panel) => panel.sendNow.click()));
  const said = async () => (await Promise.all(panels.map((panel) => panel.status.innerText()))).toSorted();
  await expect
    .poll(said)
    .toEqual([
      expect.stringMatching(/^Sent to 2/),
      expect.stringMatching(/^You are sending this notice from another device/),
    ]);
  for (const id of [5, 6]) expect((await desk.centreOf(id)).total).toBe(1);
  const { calls } = await portal.get<Calls>('calls?since=0');
  expect(calls.filter(({ method }) => method === 'im.notify')).toHaveLength(2);

  // Pressed once more, the one that stood back finds that everybody has it.
  const [other] = (await panels[0]?.status.innerText())?.startsWith('You') ? panels : panels.toReversed();
  await other?.composer.send.click();
  await expect(other?.status ?? phone.outcome).toHaveText(/already gone out to everybody/);
  await phone.page.context().close();
});
