/**
 * A timer that runs at the earliest moment that was asked for: a new change is not kept waiting by the long pause after a
 * failure.
 */
export function createSoonest(
  later: (callback: () => void, ms: number) => void,
  run: () => void,
): (ms: number) => void {
  let waiting: { readonly ms: number } | undefined;
  return (ms) => {
    if (waiting !== undefined && waiting.ms <= ms) return;
    const mine = { ms };
    waiting = mine;
    later(() => {
      // An earlier one has taken its place.
      if (waiting !== mine) return;
      waiting = undefined;
      run();
    }, ms);
  };
}
