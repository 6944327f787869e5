import type { DeliveryState } from '#delivery/delivery-state.ts';
import { type Delivery, type DeliveryIo, runDelivery } from '#delivery/engine.ts';
import type { Plan } from '#delivery/plan.ts';
import type { Portal } from '#portal/portal.ts';
import { sleep } from '#portal/sleep.ts';

type Watch = Pick<DeliveryIo, 'journal' | 'onJournal'> & { readonly onStep?: (state: DeliveryState) => void };

/** Runs a plan against the portal, on the browser's clock. */
export function startDelivery(portal: Portal, plan: Plan, watch: Watch = {}): Delivery {
  return runDelivery(plan, {
    callOne: portal.notify,
    callBatch: portal.callBatch,
    clock: { now: Date.now, sleep },
    bucket: portal.context.bucket,
    ...watch,
  });
}
