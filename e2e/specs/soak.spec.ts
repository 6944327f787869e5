import { fileURLToPath } from 'node:url';
import { expect, test } from '../pages/test.ts';
import { SENDS_A_SESSION } from '../soak/scenario.ts';
import { type SoakRun, soak } from '../soak/soak.ts';
import { printFailure, tallyOf } from '../soak/tally.ts';

// The short form of `npm run soak -- faults`.

const SEED = 20_261_125;
const SENDS = SENDS_A_SESSION;
const appDir = process.env['APP_DIR'] ?? fileURLToPath(new URL('../../dist', import.meta.url));

for (const first of [1, 1 + SENDS]) {
  test(`sends ${first} to ${first + SENDS - 1} with faults: each person has one notice, or the report says that they have none`, async ({
    browser,
  }) => {
    test.setTimeout(15_000 * SENDS);
    const runs = Array.from({ length: SENDS }, (_, index) => first + index);
    const done: SoakRun[] = [];
    await soak({ browser, appDir, seed: SEED, runs, desks: 1, onRun: (run) => done.push(run) });
    const { failed, faults, reloads } = tallyOf(done);
    expect(failed.map((run) => printFailure(SEED, run))).toEqual([]);
    // A run in which nothing goes wrong would show nothing.
    expect(done.map(({ scenario }) => scenario.run)).toEqual(runs);
    expect(faults.length).toBeGreaterThan(5);
    expect(reloads).toBeGreaterThan(0);
  });
}
