import type { Match } from './match-list.ts';

export type Reading = { readonly encoding: string; readonly matches: readonly Match[] };

/** The reading that finds most people, the first of equals. `differ`: another reading finds somebody else. */
export function betterReading(readings: readonly Reading[]): {
  readonly best: number;
  readonly differ: boolean;
} {
  const found = readings.map(({ matches }) => foundIn(matches));
  const worth = readings.map(({ matches }, at) => [found[at]?.size ?? 0, likely(matches)] as const);
  let best = 0;
  for (const [at, [people, maybe]] of worth.entries()) {
    const [most, mostMaybe] = worth[best] ?? [0, 0];
    if (people > most || (people === most && maybe > mostMaybe)) best = at;
  }
  const differ = found.some((people) => [...people].some((id) => found[best]?.has(id) !== true));
  return { best, differ };
}

function foundIn(matches: readonly Match[]): ReadonlySet<number> {
  return new Set(matches.flatMap((match) => (match.kind === 'found' ? [match.person.id] : [])));
}

/** Lines in which the portal knows somebody. */
function likely(matches: readonly Match[]): number {
  return matches.filter(({ kind }) => kind !== 'notFound' && kind !== 'notChecked').length;
}
