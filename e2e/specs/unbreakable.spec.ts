import { ComposerPage } from '../pages/ComposerPage.ts';
import { HistoryPage } from '../pages/HistoryPage.ts';
import { expect, type TestPortal, test } from '../pages/test.ts';
import { send, textsOf } from '../pages/write-and-send.ts';
import type { Opening } from '../portal/api.ts';

/** An administrator, and an employee who writes by the token of the app whatever comes to mind. */
const CHIEF = 1;
const STRANGER = 8;

const DEEP = '['.repeat(10_000) + ']'.repeat(10_000);
const HUGE = 1e300;
const SHAPES = {
  herald_hist: { REC: 'S', SEND: 'S', TAG: 'S', RESULT: 'S', AT: 'N', FIND: 'S', HEAD: 'S' },
  herald_body: { REC: 'S', KIND: 'S', NO: 'N', BODY: 'S' },
  herald_templ: { KEY: 'S', REV: 'S', AT: 'N', NO: 'N', PARTS: 'S', BODY: 'S' },
  herald_aud: { KEY: 'S', REV: 'S', AT: 'N', NO: 'N', PARTS: 'S', BODY: 'S' },
} as const;

/** Calls of REST in somebody's name. */
async function callsOf(portal: TestPortal, userId: number) {
  const { initData } = await portal.post<Opening>('open', { userId });
  return async (method: string, params: object): Promise<void> => {
    const reply = await fetch(`${portal.apiUrl}/rest/${method}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...params, auth: initData.AUTH_ID }),
    });
    if (!reply.ok) throw new Error(`${method}: ${reply.status} ${await reply.text()}`);
  };
}

/** The shared storages and options, full of what no screen may break on. */
async function poison(portal: TestPortal): Promise<void> {
  const chief = await callsOf(portal, CHIEF);
  for (const [ENTITY, properties] of Object.entries(SHAPES)) {
    await chief('entity.add', { ENTITY, NAME: ENTITY, ACCESS: { AU: 'W' } });
    for (const [PROPERTY, TYPE] of Object.entries(properties)) {
      await chief('entity.item.property.add', { ENTITY, PROPERTY, NAME: PROPERTY, TYPE });
    }
  }
  const options = {
    herald_policy: DEEP,
    herald_app_name: `{"name":"Herald","at":${HUGE}}`,
    herald_retention_days: '1e300',
  };
  await chief('app.option.set', { options });
  await chief('user.option.set', { options });

  const stranger = await callsOf(portal, STRANGER);
  const add = (ENTITY: string, values: object) =>
    stranger('entity.item.add', { ENTITY, NAME: 'x', PROPERTY_VALUES: values });
  const record = async (id: string, head: object, bodies: Readonly<Record<string, string>>) => {
    const HEAD = JSON.stringify({
      v: 1,
      id,
      send: id,
      state: 'done',
      tag: 'TASK',
      subTag: 'SUB',
      wireSubTag: 'SUB',
      line: id,
      ...head,
    });
    await add('herald_hist', {
      REC: id,
      SEND: id,
      TAG: 'TASK',
      RESULT: 'done',
      AT: 1,
      FIND: `TASK SUB ${id}`,
      HEAD,
    });
    for (const [KIND, BODY] of Object.entries(bodies))
      await add('herald_body', { REC: id, KIND, NO: 0, BODY });
  };
  const plan = (wire: string) => `|{"v":1,"base":"TASK","wire":${wire},"people":[[7,"Person"]]}|`;
  const out = '{"v":1,"writer":"w","from":0,"codes":[],"text":"dpa"}';
  await record('Deep plan', {}, { plan: plan(`{"MESSAGE":"x","ATTACH":${DEEP}}`), out });
  await record(
    'Late note',
    { withdrawn: { at: HUGE } },
    { plan: plan('{"MESSAGE":"x"}'), out, note: `{"v":1,"kind":"withdrawn","at":${HUGE}}` },
  );
  await record('Far moment', { at: HUGE, counts: HUGE }, { plan: plan('{"MESSAGE":"x"}'), out });

  const document = (ENTITY: string, KEY: string, json: string) =>
    add(ENTITY, { KEY, REV: 'r', AT: 1, NO: 0, BODY: `|${json}|` });
  const template = (name: string, at: number, block: string) =>
    document(
      'herald_templ',
      name,
      `{"v":1,"name":"${name}","at":${at},"notice":{"message":"Hello","attach":{"fields":{},"blocks":[{"json":${block}}]}}}`,
    );
  await template('Good one', 1, '{"MESSAGE":"kept"}');
  await template('Deep one', HUGE, DEEP);
  await document('herald_templ', 'nothing', DEEP);
  await document(
    'herald_aud',
    'a',
    `{"v":1,"name":"Far list","at":${HUGE},"audience":{"people":[{"id":7,"name":"Person"},{"id":${HUGE}}]}}`,
  );
  await document('herald_aud', 'b', DEEP);
}

test('whatever stands in the storages of the portal and of the browser, every screen works', async ({
  page,
  portal,
}) => {
  await poison(portal);
  await page.addInitScript(() => {
    try {
      localStorage.setItem('herald-theme', '['.repeat(10_000));
      for (const name of ['draft:x', 'draft', 'habits', 'device'])
        localStorage.setItem(`herald:1:${name}`, 'AAAA');
    } catch {
      // Where the browser keeps nothing there is nothing to spoil.
    }
  });
  const composer = new ComposerPage(page, portal);
  const history = new HistoryPage(composer);
  await composer.open({ user: CHIEF });

  await composer.tag.fill('TAS');
  await expect(composer.app.getByRole('option', { name: /^TASK/ })).toBeVisible();
  await composer.tag.fill('TASK');
  await composer.subTag.fill('SUB');
  await expect(composer.app.getByText(/holds? a notice under this tag/)).toBeVisible();
  await send(composer, { people: [6], text: 'Still works', tag: 'TASK' });
  expect(await textsOf(composer, 6)).toEqual(['Still works']);

  await history.open();
  for (const line of ['Deep plan', 'Late note', 'Far moment']) {
    await history.openNotice(line);
    await expect(history.details.getByText('TASK').first()).toBeVisible();
    await history.button('Close the details').click();
  }
  await history.composeTab.click();

  for (const [button, rows] of [
    ['Templates', ['Good one', 'Deep one']],
    ['Drafts', []],
  ] as const) {
    await composer.app.getByRole('button', { name: button, exact: true }).click();
    const dialog = composer.app.getByRole('dialog', { name: button });
    for (const row of rows) {
      await dialog.getByRole('button', { name: new RegExp(`^${row}`) }).click();
      await expect(dialog.getByText('Hello')).toBeVisible();
    }
    await dialog.getByRole('button', { name: 'Close' }).click();
  }
  await composer.app.getByRole('button', { name: composer.words('recipients.audiences') }).click();
  const lists = composer.app.getByRole('dialog', { name: composer.words('recipients.audiences') });
  await lists.getByRole('button', { name: /^Far list/ }).click();
  await expect(lists.getByRole('button', { name: composer.words('audiences.replace') })).toBeEnabled();
});

test.describe('a draft that breaks the page', () => {
  test.use({ toleratedErrors: /spoilt/ });

  test('is left for an empty one and kept, or opened without its tag warnings', async ({ page, portal }) => {
    // A defect that no value is known to cause any more: the search for known tags of this one tag fails while drawing.
    await page.addInitScript(() => {
      JSON.stringify = new Proxy(JSON.stringify, {
        apply(stringify, self, args: unknown[]): unknown {
          const [key] = args;
          if (Array.isArray(key) && key[0] === 'knownTags' && key[1] === 'BREAK') throw new Error('spoilt');
          return Reflect.apply(stringify, self, args);
        },
      });
    });
    const composer = new ComposerPage(page, portal);
    await composer.open();
    await composer.message.fill('Words before');
    await composer.tag.fill('BREAK');
    const broken = composer.app.getByRole('alert').filter({ hasText: composer.words('app.broken') });
    await expect(broken).toBeVisible();
    await expect(broken.getByRole('button')).toHaveText([
      composer.words('app.reload'),
      composer.words('app.openWithoutWarnings'),
      composer.words('app.startEmpty'),
    ]);

    await broken.getByRole('button', { name: composer.words('app.startEmpty') }).click();
    await expect(composer.message).toHaveValue('');
    await composer.app.getByRole('button', { name: 'Drafts', exact: true }).click();
    await composer.app
      .getByRole('button', { name: /Words before/ })
      .first()
      .click();
    await expect(broken).toBeVisible();

    await broken.getByRole('button', { name: composer.words('app.openWithoutWarnings') }).click();
    await expect(composer.message).toHaveValue('Words before');
    await expect(
      composer.app.getByRole('textbox', { name: composer.words('tag.label'), exact: true }),
    ).toHaveValue('BREAK');
  });
});
