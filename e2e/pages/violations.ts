import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from '@playwright/test';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import { frameOf } from './frame-of.ts';

// Axe itself, in the one frame that is judged: its wrapper for Playwright goes into every frame and opens one page more
// for each scan, which made the scans a third of the whole run.

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** All that the dark theme may change. */
const OF_COLORS = ['color-contrast', 'link-in-text-block'];
/** What the portal's page around Herald has, and a page in its frame need not. */
const OF_WHOLE_PAGES = ['region', 'page-has-heading-one', 'landmark-one-main'];
/** Only inside the drawn notice are the portal's own faint colours allowed (design.md). */
const DRAWN_NOTICE = '[data-drawn-notice]';

/** Longer than any change of colour or place takes. */
const REST_MS = 600;

type Scan = { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };

type Wanted = {
  readonly include: string;
  readonly exclude: readonly string[];
  readonly without: readonly string[];
  readonly only: RunOptions['runOnly'] & {};
};

async function scan(frame: Frame, wanted: Wanted): Promise<string[]> {
  if (await frame.evaluate('typeof axe === "undefined"')) await frame.evaluate(AXE);
  return frame.evaluate(
    async ({ include, exclude, without, only, drawn, rest }) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const { axe } = window as unknown as { readonly axe: Scan };
      // As it looks at rest: halfway to another colour nothing has the contrast that it will have.
      const passing = document
        .getAnimations()
        .filter(
          ({ playState, effect }) => playState === 'running' && effect?.getTiming().iterations !== Infinity,
        );
      await Promise.race([
        Promise.allSettled(passing.map(({ finished }) => finished)),
        // What stands still where nothing is drawn.
        new Promise((resolve) => setTimeout(resolve, rest)),
      ]);
      const { violations: found } = await axe.run(
        { include: [[include]], exclude: exclude.map((selector) => [selector]) },
        {
          runOnly: only,
          rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
          resultTypes: ['violations'],
          elementRef: true,
        },
      );
      return found.flatMap(({ id, nodes }) => {
        const judged = nodes.filter(({ element }) => id !== 'color-contrast' || !element?.closest(drawn));
        return judged.length === 0 ? [] : [`${id}: ${judged.map(({ html }) => html).join(' | ')}`];
      });
    },
    { ...wanted, drawn: DRAWN_NOTICE, rest: REST_MS },
  );
}

/** In light all of it, in dark what the theme changes: the same page is judged, so that no way is gone twice. */
async function scanBoth(page: Page, frame: Frame, wanted: Omit<Wanted, 'only'>): Promise<string[]> {
  const light = await scan(frame, { ...wanted, only: { type: 'tag', values: TAGS } });
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await scan(frame, { ...wanted, only: { type: 'rule', values: OF_COLORS } });
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((sentence) => `in dark: ${sentence}`)];
}

/** What axe finds in Herald, in light and in dark, as sentences; in a part of it alone where `within` selects one. */
export async function violations(page: Page, within = 'body'): Promise<string[]> {
  return scanBoth(page, await frameOf(page), { include: within, exclude: [], without: OF_WHOLE_PAGES });
}

/** What axe finds in a page itself, apart from what is in it under these selectors. */
export const pageViolations = (page: Page, exclude: readonly string[] = []): Promise<string[]> =>
  scanBoth(page, page.mainFrame(), { include: 'html', exclude, without: [] });
