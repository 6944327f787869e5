import { ComposerPage } from '../pages/ComposerPage.ts';
import { HistoryPage } from '../pages/HistoryPage.ts';
import { expect, test } from '../pages/test.ts';
import { violations } from '../pages/violations.ts';
import { send, textsOf } from '../pages/write-and-send.ts';

/** The manager who opens the app, an administrator; another one. */
const ME = 1;
const OTHER = 5;

test('offers the tags of all, says what one replaces, and shows the difference', async ({
  page,
  context,
  portal,
}) => {
  const other = new ComposerPage(await context.newPage(), portal);
  await other.open({ user: OTHER });
  await send(other, { people: [6, 7], text: 'Old numbers', tag: 'NUMBERS', subTag: 'GROUP' });

  const composer = new ComposerPage(page, portal);
  await composer.open({ user: ME });
  await composer.message.fill('New numbers');
  await composer.tag.pressSequentially('numb');
  const offered = composer.app.getByRole('option', { name: 'NUMBERS' });
  await expect(offered).toContainText('2 people');
  await composer.tag.press('ArrowDown');
  await composer.tag.press('Enter');
  await expect(composer.tag).toHaveValue('NUMBERS');
  await expect(composer.tag).toBeFocused();
  const warning = composer.app.getByText('2 people hold a notice under this tag');
  await expect(warning).toBeVisible();
  await composer.subTag.fill('GROUP');
  await expect(composer.app.getByText('This sub-tag is in use')).toBeVisible();
  expect(await violations(page, 'form')).toEqual([]);
  await composer.app.getByRole('button', { name: 'Show what changes' }).click();
  const changes = composer.app.getByRole('dialog', { name: 'What changes' });
  await expect(changes.getByRole('deletion')).toContainText('Old');
  await expect(changes.getByRole('insertion')).toContainText('New');
  await changes.getByRole('button', { name: 'Close' }).click();
  // Another tag is another question.
  await composer.tag.pressSequentially('2');
  await expect(warning).toHaveCount(0);
  await composer.tag.press('Backspace');
  await expect(warning).toBeVisible();
  await send(composer, { people: [6], text: 'New numbers' });
  expect(await textsOf(composer, 6)).toEqual(['New numbers']);
  expect(await textsOf(composer, 7)).toEqual(['Old numbers']);

  // The send that lost a notice says so, and to which one.
  const history = new HistoryPage(composer);
  await history.open();
  await history.openNotice('Old numbers');
  await expect(history.details).toContainText('under the same tag took its place');
});

test('without the right to a storage the tag field offers one’s own tags and stays quiet', async ({
  page,
  portal,
}) => {
  const composer = new ComposerPage(page, portal);
  await portal.post('switches', { scopes: ['im', 'user', 'department'] });
  await composer.open({ user: ME });
  await composer.tag.fill('MINE');
  await send(composer, { people: [6], text: 'First' });
  await composer.open({ user: ME });
  await composer.tag.fill('');
  await composer.tag.pressSequentially('mi');
  await composer.app.getByRole('option', { name: 'MINE' }).click();
  await expect(composer.tag).toHaveValue('MINE');
  await expect(composer.app.getByRole('alert')).toHaveCount(0);
});
