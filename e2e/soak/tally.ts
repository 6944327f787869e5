import type { SoakRun } from './soak.ts';

/** What a soak has been through so far. */
export type Tally = {
  readonly runs: number;
  readonly notices: number;
  readonly tries: number;
  readonly reloads: number;
  readonly ms: number;
  /** By kind, the most frequent first. */
  readonly faults: readonly (readonly [kind: string, count: number])[];
  readonly failed: readonly SoakRun[];
};

export function tallyOf(runs: readonly SoakRun[]): Tally {
  const sum = (of: (run: SoakRun) => number) => runs.reduce((total, run) => total + of(run), 0);
  const faults = new Map<string, number>();
  for (const run of runs)
    for (const [kind, count] of run.faults) faults.set(kind, (faults.get(kind) ?? 0) + count);
  return {
    runs: runs.length,
    notices: sum(({ scenario }) => scenario.people.length),
    tries: sum(({ tries }) => tries),
    reloads: sum(({ reloaded }) => (reloaded ? 1 : 0)),
    ms: sum(({ ms }) => ms),
    faults: [...faults].toSorted(([, a], [, b]) => b - a),
    failed: runs.filter(({ findings }) => findings.length > 0),
  };
}

const say = (count: number): string => count.toLocaleString('en');

/** How to see one send again. */
export const repeatOf = (seed: number, run: number): string =>
  `SEED=${seed} RUN=${run} npm run soak -- faults`;

/** What was wrong about a send, and how to see it again. */
export function printFailure(seed: number, { scenario, findings }: SoakRun): string {
  return [
    `✗ seed ${seed}, send ${scenario.run} (${repeatOf(seed, scenario.run)})`,
    ...findings.map((finding) => `    ${finding}`),
    `    ${JSON.stringify(scenario)}`,
  ].join('\n');
}

export function printTally(seed: number, { runs, notices, tries, reloads, faults, failed }: Tally): string {
  const played = faults.reduce((sum, [, count]) => sum + count, 0);
  return [
    `seed ${seed}: ${say(runs)} sends to ${say(notices)} people in ${say(tries)} tries, ${say(reloads)} reloads in the middle, ${say(played)} faults, ${failed.length} sends with findings`,
    ...faults.map(([kind, count]) => `    ${say(count)} × ${kind}`),
  ].join('\n');
}
