import { expect, type Page } from '@playwright/test';
import { AttachmentEditor } from './AttachmentEditor.ts';
import { ComposerPage } from './ComposerPage.ts';
import type { TestPortal } from './test.ts';
import { press } from './write-and-send.ts';

/** Compose with one person chosen, and the editor of its attachment. */
export async function openAttachment({ page, portal }: { page: Page; portal: TestPortal }) {
  const composer = new ComposerPage(page, portal);
  await composer.open();
  await composer.choose('5', '');
  const attachment = new AttachmentEditor(page, composer.app);
  await expect(attachment.region.getByRole('button', { name: 'Add block' })).toBeVisible();
  return { composer, attachment };
}

/** Sends to that one person; the ATTACH that arrived. */
export async function sendAndSee(composer: ComposerPage) {
  await composer.message.fill('A new bug');
  await press(composer);
  await expect(composer.outcome).toHaveText(/^Sent to 1/);
  const { notices } = await composer.centreOf(5);
  return notices[0]?.received.ATTACH;
}
