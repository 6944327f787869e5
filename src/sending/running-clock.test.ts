import { expect, it } from 'vitest';
import { pauseClock, resumeClock, speedOf, startClock, workedMs } from './running-clock.ts';

it('leaves pauses out', () => {
  const paused = pauseClock(startClock(1000), 4000);
  expect(workedMs(paused, 60_000)).toBe(3000);
  const again = resumeClock(paused, 60_000);
  expect(workedMs(again, 62_000)).toBe(5000);
  expect(resumeClock(again, 70_000)).toBe(again);
});

it.each([
  ['nothing is known before the first answer', 0, 100, 5000, undefined],
  ['nor in the first second', 50, 100, 999, undefined],
  ['100 in 10 s are 600 a minute, and 50 more take 5 s', 100, 50, 10_000, { perMinute: 600, secondsLeft: 5 }],
  ['nothing left takes no time', 100, 0, 10_000, { perMinute: 600, secondsLeft: 0 }],
])('%s', (_fact, done, left, worked, speed) => {
  expect(speedOf(done, left, worked)).toEqual(speed);
});
