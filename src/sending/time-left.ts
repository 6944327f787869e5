import type { DeliveryState } from '#delivery/delivery-state.ts';
import { nextDeparture, type WaitReason } from '#delivery/pace.ts';
import { plannedNotices } from '#delivery/plan.ts';
import { type RunningClock, type Speed, speedOf, workedMs } from './running-clock.ts';

/** Shorter waits are a matter of course, ms. */
const WORTH_SAYING = 1500;

export type TimeLeft = {
  /** Undefined while nothing is known yet, and while the send is paused. */
  readonly speed: Speed | undefined;
  /** Undefined for a wait that is not worth a sentence. */
  readonly wait: { readonly seconds: number; readonly reason: WaitReason } | undefined;
};

/** The estimate of a running send. It includes the wait, so that the two never contradict each other. */
export function timeLeft(delivery: DeliveryState, clock: RunningClock, now: number): TimeLeft {
  if (delivery.phase !== 'running') return { speed: undefined, wait: undefined };
  // An earlier run says nothing about the speed of this one.
  const done = delivery.outcomes.size;
  const left = plannedNotices(delivery.plan).length - done;
  const { until, reason } = nextDeparture(delivery.pace, now);
  const isWaiting = delivery.queue.length > 0 && until - now >= WORTH_SAYING;
  const waits = isWaiting ? (until - now) / 1000 : 0;
  const speed = speedOf(done, left, workedMs(clock, now));
  return {
    speed: speed === undefined ? undefined : { ...speed, secondsLeft: Math.ceil(speed.secondsLeft + waits) },
    wait: isWaiting ? { seconds: waits, reason } : undefined,
  };
}
