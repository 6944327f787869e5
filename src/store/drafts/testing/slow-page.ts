import { aPage } from './a-page.ts';
import { aSlowPlace } from './a-slow-place.ts';

/** A page with two slow places. */
export async function slowPage() {
  const browser = aSlowPlace();
  const portal = aSlowPlace();
  const page = await aPage({ browser, portal });
  /** Answers everything that waits and lets all timers run until nothing happens any more. */
  const comeToRest = async () => {
    browser.heal();
    portal.heal();
    await page.settle();
    for (let turn = 0; turn < 4; turn += 1) await page.pass();
  };
  return { ...page, browser, portal, comeToRest };
}

export type SlowPage = Awaited<ReturnType<typeof slowPage>>;
