import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Locator } from '@playwright/test';
import type { RunningPortal } from '../portal/server.ts';
import { openHeraldWithBlocks, openPlain } from './open-slowly.ts';
import { PaintClock, type Until } from './paint-clock.ts';
import type { BenchPortals } from './portals.ts';
import { paceOf, type Row, timeRow } from './row.ts';
import { median, p95 } from './samples.ts';

// Typing, adding and moving in an attachment of so many blocks, against as many plain fields. The two pages take turns
// in short bursts: what else the machine does then falls on both.

const ROUNDS = 10;
const KEYS_A_ROUND = 8;
/** From one key to the next, ms: a fast typist. What is still busy with the last key then delays the next one. */
const KEY_TO_KEY = 120;
const BETWEEN_CLICKS = 250;
/** Where the most blocks are, typing may cost this much more than in plain fields. */
const MOST_BLOCKS = 200;
const TARGETS = {
  typing: { targetRatio: 1.25, targetValue: 40 },
  preview: { targetValue: 100 },
  adding: { targetValue: 60 },
  moving: { targetValue: 50 },
};
const PREVIEW = 'section[aria-label="Preview"] [role="tabpanel"]';
/** Where it clicks without looking first: what the driver of the browser looks for in the page would be measured too. */
const AT_ONCE = { force: true };

/** One side of the comparison: how to do each thing there. A click's effect is the element that it brings. */
type Side = {
  readonly page: { bringToFront(): Promise<void>; close(): Promise<void> };
  readonly clock: PaintClock;
  readonly field: Locator;
  add(round: number): Promise<number>;
  move(round: number): Promise<number>;
};

async function typeKeys({ field, clock }: Side, until: Until = {}): Promise<number[]> {
  await field.focus();
  const times: number[] = [];
  for (let key = 0; key < KEYS_A_ROUND; key += 1) {
    const next = performance.now() + KEY_TO_KEY;
    times.push(await clock.time('keydown', () => field.page().keyboard.press('m'), until));
    await pause(Math.max(0, next - performance.now()));
  }
  return times;
}

async function heraldSide(
  browser: Browser,
  portal: RunningPortal,
  count: number,
  place: number,
): Promise<Side> {
  const { herald, frame } = await openHeraldWithBlocks(browser, portal, count);
  const clock = await PaintClock.in(frame);
  const text = (at: number) => herald.app.getByRole('group', { name: `${at} Text`, exact: true });
  await text(place)
    .getByRole('button', { name: new RegExp(`^${place} Text`) })
    .click();
  return {
    page: herald.page,
    clock,
    field: text(place).getByRole('textbox', { name: 'Text', exact: true }),
    async add(round) {
      await herald.app.getByRole('button', { name: 'Add block' }).click();
      const item = herald.app.getByRole('menuitem', { name: 'Divider' });
      return clock.time('click', () => item.click(AT_ONCE), {
        shows: `[aria-label="${count + 1 + round} Divider"]`,
      });
    },
    async move(round) {
      // Down and up in turn, so that it is always the same block.
      const [from, to, name] =
        round % 2 === 0 ? [place, place + 1, 'Move down'] : [place + 1, place, 'Move up'];
      const button = text(from).getByRole('button', { name });
      return clock.time('click', () => button.click(AT_ONCE), { shows: `[aria-label="${to} Text"]` });
    },
  };
}

async function plainSide(
  browser: Browser,
  portal: RunningPortal,
  count: number,
  place: number,
): Promise<Side> {
  const { plain, frame } = await openPlain(browser, portal, count);
  const clock = await PaintClock.in(frame);
  return {
    page: plain.page,
    clock,
    field: plain.app.getByRole('textbox', { name: `Text ${place}`, exact: true }),
    add: (round) =>
      clock.time('click', () => plain.app.getByRole('button', { name: 'Add' }).click(AT_ONCE), {
        shows: `[aria-label="Row ${count + 1 + round}"]`,
      }),
    async move() {
      const row = plain.app.getByRole('listitem', { name: `Row ${place + 1}`, exact: true });
      const id = await row.getAttribute('data-row');
      return clock.time('click', () => row.getByRole('button', { name: 'Move up' }).click(AT_ONCE), {
        shows: `[aria-label="Row ${place}"][data-row="${id}"]`,
      });
    },
  };
}

/** Samples of both sides in turn; the first round only warms up. */
async function inTurns(
  sides: { readonly herald: Side; readonly plain: Side },
  sample: (side: Side, round: number) => Promise<readonly number[]>,
): Promise<{ herald: number[]; plain: number[] }> {
  const samples = { herald: new Array<number>(), plain: new Array<number>() };
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const name of ['plain', 'herald'] as const) {
      await sides[name].page.bringToFront();
      const times = await sample(sides[name], round);
      if (round > 0) samples[name].push(...times);
      await pause(BETWEEN_CLICKS);
    }
  }
  return samples;
}

export async function measureTyping(browser: Browser, portals: BenchPortals, count: number): Promise<Row[]> {
  // A text in the middle: every fourth block is one.
  const place = Math.floor(count / 8) * 4 + 1;
  const sides = {
    herald: await heraldSide(browser, portals.herald, count, place),
    plain: await plainSide(browser, portals.plain, count, place),
  };
  const typed = await inTurns(sides, (side) => typeKeys(side));
  const previewed = await inTurns(sides, (side) =>
    typeKeys(side, side === sides.herald ? { changes: PREVIEW } : {}),
  );
  const added = await inTurns(sides, async (side, round) => [await side.add(round)]);
  const moved = await inTurns(sides, async (side, round) => [await side.move(round)]);
  await sides.herald.page.close();
  await sides.plain.page.close();

  const than = `${count} plain fields`;
  const pace = paceOf(typed.plain);
  const targetOf = (name: keyof typeof TARGETS) => (count === MOST_BLOCKS ? { ...TARGETS[name], pace } : {});
  return [
    timeRow(`key to paint, ${count} blocks, median`, typed.herald, than, typed.plain, {}, median),
    timeRow(`key to paint, ${count} blocks, p95`, typed.herald, than, typed.plain, targetOf('typing'), p95),
    timeRow(
      `key to preview, ${count} blocks, p95`,
      previewed.herald,
      than,
      previewed.plain,
      targetOf('preview'),
      p95,
    ),
    timeRow(
      `adding a block to ${count}, median`,
      added.herald,
      than,
      added.plain,
      targetOf('adding'),
      median,
    ),
    timeRow(
      `moving one of ${count} blocks, median`,
      moved.herald,
      than,
      moved.plain,
      targetOf('moving'),
      median,
    ),
  ];
}
