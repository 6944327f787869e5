import type { DeliveryState } from '#delivery/delivery-state.ts';
import { type Delivery, type DeliveryIo, runDelivery } from '#delivery/engine.ts';
import type { Plan } from '#delivery/plan.ts';
import type { Portal } from '#portal/portal.ts';
import { sleep } from '#portal/sleep.ts';

type Watch = Pick<DeliveryIo, 'journal' | 'onJournal'> & { readonly onStep?: (state: DeliveryState) => void };

/** ms since 1970 as it was when the page was opened, counted on by a clock that nobody can set. */
const now = () => performance.timeOrigin + performance.now();

/** Runs a plan against the portal, on the browser's clock. */
export function startDelivery(portal: Portal, plan: Plan, watch: Watch = {}): Delivery {
  return runDelivery(plan, {
    callOne: portal.notify,
    callBatch: portal.callBatch,
    clock: { now, sleep },
    bucket: portal.context.bucket,
    ...watch,
  });
}
