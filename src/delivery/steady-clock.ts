/** The same time as long as the clock runs; where it is set back, counted on from there, so that no wait grows. */
export function steadyClock(now: () => number): () => number {
  let last = now();
  let steady = last;
  return () => {
    const next = now();
    steady += Math.max(0, next - last);
    last = next;
    return steady;
  };
}
