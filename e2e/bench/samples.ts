/** The value below which `share` (0 to 1) of the samples lie; the nearest that was really measured. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((one, other) => one - other);
  const place = Math.max(0, Math.ceil(sorted.length * share) - 1);
  const found = sorted[place];
  if (found === undefined) throw new Error('There are no samples.');
  return found;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);
export const p95 = (samples: readonly number[]): number => percentile(samples, 0.95);
