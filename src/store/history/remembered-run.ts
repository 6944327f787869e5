import type { Delivery, DeliveryIo } from '#delivery/engine.ts';
import { afterRepeat, knownDuringRepeat, type Outcome } from '#delivery/outcome.ts';
import type { Plan } from '#delivery/plan.ts';
import type { Portal } from '#portal/portal.ts';
import { startDelivery } from '../start-delivery.ts';
import { type Holder, LEASE_ALIVE, LEASE_RENEW } from './lease.ts';
import type { SendMemory } from './send-memory.ts';

/** How often it is looked whether the lease has to be renewed, ms. */
const LOOK = 15_000;

type Run = Pick<DeliveryIo, 'onStep'> & {
  readonly plan: Plan;
  /** Undefined where nothing is remembered. */
  readonly memory: Pick<SendMemory, 'journalCall' | 'renew'> | undefined;
  /** What was known before this run. */
  readonly before: ReadonlyMap<number, Outcome>;
};

export type RememberedRun = Delivery & {
  /** Who goes on with it elsewhere, and why this run has stopped. */
  readonly takenBy: () => Holder | undefined;
};

/**
 * Carries a plan out and keeps its record's lease: each batch renews it, and while none leaves (paused, waiting for the
 * portal) it is renewed by itself. A page that slept too long asks first whether somebody else has gone on.
 */
export function runRemembered(
  portal: Portal,
  { plan, memory, before, onStep }: Run,
  start: typeof startDelivery = startDelivery,
): RememberedRun {
  let silence = startSilence();
  let taken: Holder | undefined;
  const known = knownDuringRepeat(before);
  const journal: DeliveryIo['journal'] = ({ outcomes }) => {
    silence = startSilence();
    return memory?.journalCall(afterRepeat(known, outcomes));
  };
  const delivery = start(portal, plan, {
    ...(memory === undefined || plan.reserve.commands === 0 ? {} : { journal }),
    ...(onStep === undefined ? {} : { onStep }),
  });

  const renew = async () => {
    const silent = silence();
    if (memory === undefined || silent < LEASE_RENEW) return;
    silence = startSilence();
    const waits = silent > LEASE_ALIVE && delivery.state().phase === 'running';
    if (waits) delivery.pause();
    const claim = await memory.renew(afterRepeat(known, delivery.state().outcomes));
    if (claim.kind === 'taken') {
      taken = claim.by;
      delivery.stop();
    } else if (waits) delivery.resume();
  };
  const timer = setInterval(() => void renew(), LOOK);
  void delivery.ended.then(() => clearInterval(timer));
  return { ...delivery, takenBy: () => taken };
}

/** ms from now on, by the clock that is ahead: the one of the day can be set back, the other may stand still in sleep. */
function startSilence(): () => number {
  const [day, page] = [Date.now(), performance.now()];
  return () => Math.max(Date.now() - day, performance.now() - page);
}
