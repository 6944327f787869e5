import { ComposerPage } from '../pages/ComposerPage.ts';
import { HistoryPage } from '../pages/HistoryPage.ts';
import { mainStates } from '../pages/main-states.ts';
import { RecipientPicker } from '../pages/RecipientPicker.ts';
import { expect, test } from '../pages/test.ts';
import { whatIsCut } from '../pages/what-is-cut.ts';
import { wordsOf } from '../pages/words.ts';
import type { People } from '../portal/api.ts';

for (const { lang, tag, dir, today } of [
  { lang: 'en', tag: 'en', dir: 'ltr', today: /^today, \d/ },
  { lang: 'ru', tag: 'ru', dir: 'ltr', today: /^сегодня, \d/ },
  { lang: 'de', tag: 'de', dir: 'ltr', today: /^heute, \d/ },
  { lang: 'ar', tag: 'ar', dir: 'rtl', today: /^اليوم، \d/ },
]) {
  test(`in ${tag} every main state has its words, and nothing is cut`, async ({ page, portal }) => {
    test.slow();
    const composer = new ComposerPage(page, portal, { words: wordsOf(tag) });
    const cut: Record<string, string[]> = {};
    for await (const state of mainStates(composer, lang)) {
      const found = await whatIsCut(composer.app);
      if (found.length > 0) cut[state] = found;
      if (state !== 'written') continue;
      const html = composer.app.locator('html');
      await expect(html).toHaveAttribute('lang', tag);
      await expect(html).toHaveAttribute('dir', dir);
      await expect(composer.app.getByText(today).first()).toBeVisible();
    }
    expect(cut).toEqual({});
  });
}

test('Russian counts people in its own forms, and writes sizes in its own letters', async ({
  page,
  portal,
}) => {
  const composer = new ComposerPage(page, portal, { words: wordsOf('ru') });
  const picker = new RecipientPicker(composer);
  await composer.open({ lang: 'ru' });
  await composer.message.fill('Здравствуйте');
  const { people } = await portal.get<People>('people?limit=40');
  const employees = people.filter(({ active, kind }) => active && kind === 'employee').map(({ id }) => id);
  for (const [count, sentence] of [
    [1, 'Отправить: 1 человек'],
    [2, 'Отправить: 2 человека'],
    [5, 'Отправить: 5 человек'],
    [21, 'Отправить: 21 человек'],
  ] as const) {
    await picker.pasteList(
      employees
        .slice(0, count)
        .map((id) => `U${id}`)
        .join('\n'),
    );
    await picker.added.click();
    await expect(composer.app.getByRole('button', { name: sentence, exact: true })).toBeVisible();
  }
  await composer.applyJson('[{"MESSAGE":"Итоги"}]');
  await expect(composer.meter).toHaveAttribute('aria-valuetext', /^\d+ Б из 30 КБ$/);
});

test('Arabic goes from right to left: columns, arrows, keys', async ({ page, portal }) => {
  const composer = new ComposerPage(page, portal, { words: wordsOf('ar') });
  await composer.open({ lang: 'ar' });
  const { app, words } = composer;
  const left = async (locator: ReturnType<typeof app.getByRole>) => (await locator.boundingBox())?.x ?? 0;
  const preview = app.getByRole('region', { name: words('preview.label') });
  expect(await left(composer.message)).toBeGreaterThan(await left(preview));

  const undo = app.getByRole('button', { name: words('history.undo'), exact: true }).locator('svg');
  expect(await undo.evaluate((svg) => getComputedStyle(svg).transform)).toBe('matrix(-1, 0, 0, 1, 0, 0)');

  const history = new HistoryPage(composer);
  await history.composeTab.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(history.tab).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(history.composeTab).toHaveAttribute('aria-selected', 'true');

  // A Latin name in an Arabic sentence is kept apart from it, and found by its own letters.
  await composer.choose('Oliver', 'Oliver Brown');
  await expect(composer.selected.getByRole('button')).toHaveAccessibleName(/\u2068Oliver Brown\u2069/);
});
