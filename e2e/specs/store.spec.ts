import type { FrameLocator } from '@playwright/test';
import { ComposerPage } from '../pages/ComposerPage.ts';
import { FOREIGN_HOST, FOREIGN_PICTURE, foreignHost } from '../pages/foreign-host.ts';
import { expect, type TestPortal, test } from '../pages/test.ts';
import { violations } from '../pages/violations.ts';
import { press } from '../pages/write-and-send.ts';

type Stored = {
  readonly calls: readonly { readonly method: string; readonly params: Record<string, unknown> }[];
};

const templates = (app: FrameLocator) => app.getByRole('dialog', { name: 'Templates' });
const check = (app: FrameLocator) => app.getByRole('dialog', { name: 'Portal check' });

async function sendTo(composer: ComposerPage, text: string) {
  await composer.choose('5', '');
  await composer.message.fill(text);
  await press(composer);
}

/** Every write of a record's header so far, in order. */
async function results(portal: TestPortal): Promise<readonly unknown[]> {
  const { calls } = await portal.get<Stored>('calls?since=0');
  return calls
    .filter(({ method, params }) => method.startsWith('entity.item.') && params['ENTITY'] === 'herald_hist')
    .flatMap(({ params }) => {
      const values = params['PROPERTY_VALUES'];
      return typeof values === 'object' && values !== null && 'RESULT' in values ? [values.RESULT] : [];
    });
}

test('a send is in the history before its first call, and its end is noted', async ({ page, portal }) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await sendTo(composer, 'Remember me');
  await expect(composer.outcome.first()).toHaveText(/^Sent to 1/);
  await expect.poll(() => results(portal)).toEqual(['running', 'done']);
  const { calls } = await portal.get<Stored>('calls?since=0');
  const order = calls.map(({ method }) => method);
  expect(order.indexOf('entity.item.add')).toBeLessThan(order.indexOf('im.notify'));
});

for (const { name, fault, says } of [
  {
    name: 'error pages',
    fault: { kind: 'html', status: 502, times: 20 },
    says: /not saved to History\. The portal did not answer\./,
  },
  {
    name: 'missing rights',
    fault: { kind: 'error', code: 'ACCESS_DENIED', status: 403, times: 20 },
    says: /not saved to History\. You may not use/,
  },
] as const) {
  test(`a history that fails with ${name} holds up no send, and is told`, async ({ page, portal }) => {
    const composer = new ComposerPage(page, portal);
    await composer.open();
    for (const method of ['entity.item.property.get', 'entity.item.add', 'batch'])
      await portal.post('faults', { ...fault, method });
    await sendTo(composer, 'Goes out all the same');
    await expect(composer.outcome.first()).toHaveText(/^Sent to 1/);
    await expect(composer.delivery.getByText(says)).toBeVisible();
    expect((await composer.centreOf(5)).total).toBe(1);
  });
}

test('without the right entity a summary is kept for this person, and that is told', async ({
  page,
  portal,
}) => {
  await portal.post('switches', { scopes: ['im', 'user_basic'] });
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await sendTo(composer, 'Short memory');
  await expect(composer.outcome.first()).toHaveText(/^Sent to 1/);
  await expect(
    composer.delivery.getByText(/Only a summary of this send is kept, for you alone/),
  ).toBeVisible();
});

test('a template is kept, found, looked at and used without touching people and tag', async ({
  page,
  context,
  portal,
}) => {
  const requests = await foreignHost(context);
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await composer.message.fill('Quarterly [b]numbers[/b]');
  await composer.tag.fill('Q3');
  await composer.applyJson(JSON.stringify([{ MESSAGE: 'Finance' }, { IMAGE: { LINK: FOREIGN_PICTURE } }]));
  const { app } = composer;
  await app.getByRole('button', { name: 'Templates' }).click();
  await expect(templates(app).getByText('No templates yet.')).toBeVisible();
  await templates(app).getByRole('button', { name: 'Save as template' }).click();
  const saving = app.getByRole('dialog', { name: 'Save as template' });
  await saving.getByRole('textbox', { name: 'Name' }).fill('Finance / Quarter');
  await saving.getByRole('radio', { name: 'Everybody who uses Herald here' }).check();
  await saving.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(templates(app).getByRole('heading', { name: 'Finance' })).toBeVisible();
  await page.keyboard.press('Escape');
  // One's own text shows its pictures.
  await expect.poll(() => requests).toEqual(['no referrer']);

  const other = new ComposerPage(page, portal);
  await other.open({ user: 5 });
  await other.choose('6', '');
  await other.tag.fill('MINE');
  await app.getByRole('button', { name: 'Templates' }).click();
  await templates(app).getByRole('searchbox', { name: 'Search templates' }).fill('numbers');
  await templates(app)
    .getByRole('button', { name: /^Quarter/ })
    .click();
  await expect(templates(app).getByText('numbers')).toBeVisible();
  const showPictures = { name: `Show pictures from ${FOREIGN_HOST}` } as const;
  await expect(templates(app).getByRole('button', showPictures)).toBeVisible();
  await templates(app).getByRole('button', { name: 'Use this template' }).click();
  await expect(other.message).toHaveValue('Quarterly [b]numbers[/b]');
  await expect(other.tag).toHaveValue('MINE');
  await expect(other.selected.getByRole('listitem')).toHaveCount(1);
  await expect(other.meter).not.toHaveAttribute('aria-valuenow', '0');

  // Another author's text shows them on request, also as a draft that comes back.
  await expect(app.getByText(/^Saved/)).toBeVisible();
  await page.reload();
  const preview = app.getByRole('region', { name: 'Preview' });
  await expect(preview.getByText('numbers')).toBeVisible();
  await expect(preview.getByRole('button', showPictures)).toBeVisible();
  expect(requests).toHaveLength(1);
  await preview.getByRole('button', showPictures).click();
  await expect.poll(() => requests).toEqual(['no referrer', 'no referrer']);
});

test('without the right im nothing else is offered, and what to ask for is said', async ({
  page,
  portal,
}) => {
  await portal.post('switches', { scopes: ['user_basic', 'entity'] });
  const composer = new ComposerPage(page, portal);
  await composer.visit({ user: 5 });
  await expect(composer.app.getByRole('alert')).toContainText('Ask an administrator of your portal');
  await portal.post('switches', { scopes: ['im', 'user_basic', 'entity'] });
  await composer.app.getByRole('button', { name: 'Reload' }).click();
  await expect(composer.message).toBeEditable();
});

test('the portal check says what is missing and can be copied', async ({ page, portal }) => {
  await portal.post('switches', { scopes: ['im', 'user_basic'] });
  const composer = new ComposerPage(page, portal);
  await composer.open({ user: 5 });
  await composer.fromMenu('Portal check');
  const rows = check(composer.app).getByRole('listitem');
  await expect(rows.filter({ hasText: '“im”' })).toContainText('in order');
  await expect(rows.filter({ hasText: '“entity”' })).toContainText(
    'missing Without it drafts stay in one browser',
  );
  await expect(rows.filter({ hasText: 'Own server' })).toContainText('The files come from app.');
  await check(composer.app).getByRole('button', { name: 'Copy for the administrator' }).click();
  // Where the frame may not use the clipboard, the text is there to be copied by hand.
  const copied = check(composer.app).getByText('Copied.');
  const text = check(composer.app).getByRole('textbox', { name: 'The check as text' });
  await expect(copied.or(text)).toBeVisible();
  if (await text.isVisible()) await expect(text).toHaveValue(/^- Right “entity”.*missing/m);
  await expect(check(composer.app).getByRole('button', { name: 'Set up this portal' })).toHaveCount(0);
});

test('an administrator sets the portal up, and how long records stay', async ({ page, portal }) => {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  const dialog = check(composer.app);
  await composer.fromMenu('Portal check');
  await dialog.getByRole('button', { name: 'Set up this portal' }).click();
  await expect(dialog.getByText('The storages are made.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Set up this portal' }).click();
  await expect(dialog.getByText('Everything is there already.')).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Keep sent notices in the history' }).selectOption('30');
  await expect(dialog.getByText('Saved.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Delete what is older now' }).click();
  await expect(dialog.getByText('Nothing was old enough.')).toBeVisible();
  await composer.open();
  await composer.fromMenu('Portal check');
  await expect(dialog.getByRole('combobox', { name: 'Keep sent notices in the history' })).toHaveValue('30');
});

test('drafts, templates and the portal check can be read by everybody', async ({ page, portal }) => {
  await portal.post('switches', { scopes: ['im', 'user_basic', 'entity'] });
  const composer = new ComposerPage(page, portal);
  const { app } = composer;
  const found = async () => {
    // As it looks at rest.
    await page.mouse.move(0, 0);
    return violations(page, 'dialog[open]');
  };
  await composer.open();
  await composer.message.fill('First');
  await app.getByRole('button', { name: 'Drafts', exact: true }).click();
  await app.getByRole('button', { name: 'New draft' }).click();
  await composer.message.fill('Second');
  await app.getByRole('button', { name: 'Drafts', exact: true }).click();
  await app.getByRole('button', { name: 'Delete “First”' }).click();
  await expect(app.getByText('“First” is deleted.')).toBeVisible();
  expect(await found()).toEqual([]);
  await page.keyboard.press('Escape');

  await app.getByRole('button', { name: 'Templates' }).click();
  await templates(app).getByRole('button', { name: 'Save as template' }).click();
  await app.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(app.getByText('Give the template a name.')).toBeVisible();
  expect(await found()).toEqual([]);
  await app.getByRole('textbox', { name: 'Name' }).fill('Folder/Name');
  await app.getByRole('button', { name: 'Save', exact: true }).click();
  await templates(app).getByRole('button', { name: /^Name/ }).click();
  await expect(templates(app).getByRole('button', { name: 'Use this template' })).toBeVisible();
  expect(await found()).toEqual([]);
  await page.keyboard.press('Escape');

  await composer.fromMenu('Portal check');
  await expect(check(app).getByRole('list')).toBeVisible();
  expect(await found()).toEqual([]);
});
