import { expect } from '@playwright/test';
import type { ComposerPage } from './ComposerPage.ts';
import { PortalPage } from './PortalPage.ts';
import { SendingPanel } from './SendingPanel.ts';

type Wish = {
  readonly people: readonly number[];
  readonly text: string;
  readonly tag?: string;
  readonly subTag?: string;
};

/** Fills the form of Compose; tags that are not named stay as they are. */
export async function write(composer: ComposerPage, { people, text, tag, subTag }: Wish): Promise<void> {
  const host = new PortalPage(composer.page, composer.portal);
  for (const id of people) await composer.choose((await host.person(id)).name);
  await composer.message.fill(text);
  if (tag !== undefined) await composer.tag.fill(tag);
  if (subTag !== undefined) await composer.subTag.fill(subTag);
}

/** Presses Send, answers the question if there is one, and ends the undo window. */
export async function press(composer: ComposerPage): Promise<void> {
  await new SendingPanel(composer).send();
}

/** Sends to all of them. */
export async function send(composer: ComposerPage, wish: Wish): Promise<void> {
  await write(composer, wish);
  await press(composer);
  await expect(new SendingPanel(composer).status).toContainText('Sent to');
}

/** Sends to 6 and 7, and the portal fails for 7. */
export async function sendToHalf(composer: ComposerPage, text: string): Promise<void> {
  await write(composer, { people: [6, 7], text });
  await composer.portal.post('faults', {
    kind: 'row-error',
    code: 'INTERNAL_SERVER_ERROR',
    method: 'im.notify',
    where: { USER_ID: '7' },
  });
  await press(composer);
  await expect(new SendingPanel(composer).status).toContainText('Sent to 1 of 2');
}

/** The texts in somebody's notification centre. */
export const textsOf = async (composer: ComposerPage, id: number) =>
  (await composer.centreOf(id)).notices.map(({ storedText }) => storedText);

/** Chooses these people and opens the question, also where Send would not ask. */
export async function ask(composer: ComposerPage, ids: readonly number[]): Promise<void> {
  for (const id of ids) await composer.choose(String(id), '');
  await composer.send.waitFor();
  await composer.page.keyboard.press('Control+Enter');
  await expect(new SendingPanel(composer).dialog).toBeVisible();
}
