import type { ComposerPage } from '../pages/ComposerPage.ts';
import { RecipientPicker } from '../pages/RecipientPicker.ts';
import { SendingPanel } from '../pages/SendingPanel.ts';

/** What a large list may take, ms. */
export const LONGEST = 600_000;

/** Numbers of the first people of a company who work here and get notices. */
export const reachable = (employees: number, count: number): readonly number[] =>
  Array.from({ length: employees }, (_, index) => index + 1)
    .filter((id) => id > 30 && id % 19 !== 0 && id % 23 !== 0 && id % 41 !== 0)
    .slice(0, count);

/** Writes a notice to these people up to "Send now", without time to cancel. */
export async function askToSend(
  composer: ComposerPage,
  ids: readonly number[],
  text: string,
): Promise<SendingPanel> {
  const sending = new SendingPanel(composer);
  const list = await new RecipientPicker(composer).pasteList(ids.map((id) => `U${id}`).join('\n'));
  await list.getByRole('button', { name: /^Add/ }).click({ timeout: LONGEST });
  await composer.message.fill(text);
  await composer.send.click();
  await sending.dialog.getByRole('textbox', { name: 'Number of people' }).fill(String(ids.length));
  await sending.dialog.getByLabel('Time to cancel').selectOption('0');
  return sending;
}
