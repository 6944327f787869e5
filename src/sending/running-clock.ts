/** How long a delivery has really been at work, pauses left out; ms. */
export type RunningClock = { readonly before: number; readonly since: number | undefined };

export function startClock(at: number): RunningClock {
  return { before: 0, since: at };
}

export function pauseClock(clock: RunningClock, at: number): RunningClock {
  return { before: workedMs(clock, at), since: undefined };
}

export function resumeClock(clock: RunningClock, at: number): RunningClock {
  return clock.since === undefined ? { before: clock.before, since: at } : clock;
}

export function workedMs({ before, since }: RunningClock, at: number): number {
  return since === undefined ? before : before + Math.max(0, at - since);
}

export type Speed = { readonly perMinute: number; readonly secondsLeft: number };

/** Notices a minute so far, and how long the rest takes at that rate; undefined before there is anything to go by. */
export function speedOf(done: number, left: number, worked: number): Speed | undefined {
  if (done === 0 || worked < 1000) return undefined;
  return {
    perMinute: Math.round((done / worked) * 60_000),
    secondsLeft: Math.ceil((left * worked) / done / 1000),
  };
}
