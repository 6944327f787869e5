import { startBrowser } from '../bench/herald-page.ts';
import { DIST } from '../scripts/first-load.ts';
import { type SoakRun, soak } from './soak.ts';
import { printFailure, printTally, tallyOf } from './tally.ts';

const SENDS = 1000;
/** People at work at once; each takes about half of a core. */
const DESKS = 2;
const PROGRESS = 50;

export type FaultRun = {
  readonly seeds: readonly number[];
  /** How many sends for each seed. */
  readonly count?: number;
  /** Only this one; what the same person sent before it is sent first. */
  readonly only?: number;
};

/** The long run against faults; false when something was wrong. */
export async function runFaults({ seeds, count = SENDS, only }: FaultRun): Promise<boolean> {
  const runs = only === undefined ? Array.from({ length: count }, (_, index) => index + 1) : [only];
  const browser = await startBrowser();
  let clean = true;
  try {
    for (const seed of seeds) {
      const done: SoakRun[] = [];
      const begun = performance.now();
      await soak({
        browser,
        appDir: DIST,
        seed,
        runs,
        desks: DESKS,
        onRun(run) {
          done.push(run);
          if (run.findings.length > 0) console.log(printFailure(seed, run));
          if (done.length % PROGRESS !== 0) return;
          const each = (performance.now() - begun) / 1000 / done.length;
          console.log(`seed ${seed}: ${done.length} of ${runs.length}, ${each.toFixed(1)} s each`);
        },
      });
      const tally = tallyOf(done);
      console.log(printTally(seed, tally));
      clean = clean && tally.failed.length === 0;
    }
  } finally {
    await browser.close();
  }
  return clean;
}
