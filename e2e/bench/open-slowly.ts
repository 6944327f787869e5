import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Frame } from '@playwright/test';
import type { ComposerPage } from '../pages/ComposerPage.ts';
import { frameOf } from '../pages/frame-of.ts';
import type { RunningPortal } from '../portal/server.ts';
import { makeBlocks } from './blocks.ts';
import { aHeraldPage } from './herald-page.ts';

/** As slow as a cheap office computer against this one. */
export const SLOWER = 4;
/** What an app does once and late (fetching, saving) is over by then, ms. */
const SETTLED_AFTER = 1500;

export async function slowDown(frame: Frame): Promise<void> {
  const session = await frame.page().context().newCDPSession(frame);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

/** Herald with so many blocks, the first of them open, its processor slowed. */
export async function openHeraldWithBlocks(
  browser: Browser,
  portal: RunningPortal,
  count: number,
): Promise<{ herald: ComposerPage; frame: Frame }> {
  const herald = await aHeraldPage(browser, portal, { viewport: { width: 1280, height: 900 } });
  await herald.open();
  await herald.choose('John Miller');
  await herald.message.fill('Typing');
  await herald.applyJson(JSON.stringify(makeBlocks(count)));
  await herald.app.getByRole('button', { name: 'JSON', exact: true }).click();
  await herald.app
    .getByRole('group', { name: `${count} `, exact: false })
    .first()
    .waitFor();
  const frame = await frameOf(herald.page);
  await slowDown(frame);
  await pause(SETTLED_AFTER);
  return { herald, frame };
}

/** The yardstick with so many fields, slowed as Herald is. */
export async function openPlain(
  browser: Browser,
  portal: RunningPortal,
  count: number,
): Promise<{ plain: ComposerPage; frame: Frame }> {
  const plain = await aHeraldPage(browser, portal, { viewport: { width: 1280, height: 900 } });
  await plain.visit({ path: `/${count}/` });
  await plain.app.getByRole('textbox', { name: 'Text 1', exact: true }).waitFor();
  const frame = await frameOf(plain.page);
  await slowDown(frame);
  await pause(SETTLED_AFTER);
  return { plain, frame };
}
