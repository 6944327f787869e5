/** Chance that comes again: the same seeds, the same throws. */
export type Dice = {
  /** A whole number from `from` to `to`, both included. */
  readonly int: (from: number, to: number) => number;
  /** True in so many of a hundred throws. */
  readonly happens: (percent: number) => boolean;
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
  /** So many of the list, each at most once, in a random order. */
  readonly some: <T>(list: readonly T[], count: number) => readonly T[];
};

/** Mulberry32 over all the seeds; good enough to choose faults, and the same everywhere. */
export function createDice(...seeds: readonly number[]): Dice {
  let state = seeds.reduce((mixed, seed) => Math.imul(mixed ^ seed, 0x9e3779b1) ^ (mixed >>> 15), 0x2545f491);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    int,
    happens: (percent) => next() * 100 < percent,
    pick: (list) => list[int(0, list.length - 1)] ?? list[0],
    some(list, count) {
      const left = [...list];
      const taken = [];
      while (left.length > 0 && taken.length < count) taken.push(...left.splice(int(0, left.length - 1), 1));
      return taken;
    },
  };
}
