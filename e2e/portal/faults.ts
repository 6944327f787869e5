import type { Fault } from './api.ts';
import { type Params, phpGet, phpString } from './php.ts';
import { type PendingFault, type Portal, publish } from './state.ts';

export type RowFault = Extract<Fault, { kind: `row-${string}` }>;
export type CallFault = Exclude<Fault, RowFault>;

export function isRowFault(fault: Fault): fault is RowFault {
  return fault.kind.startsWith('row-');
}

export function isCallFault(fault: Fault): fault is CallFault {
  return !isRowFault(fault);
}

export function pendingFaults(portal: Portal): readonly Fault[] {
  return portal.memory.faults.map(({ fault, skip, times }) => ({ ...fault, skip, times }));
}

export function addFault(portal: Portal, fault: Fault): void {
  const pending: PendingFault = { fault, skip: fault.skip ?? 0, times: fault.times ?? 1 };
  portal.memory.faults.push(pending);
  publish(portal, { kind: 'faults', pending: pendingFaults(portal) });
}

export function clearFaults(portal: Portal): void {
  portal.memory.faults.length = 0;
  publish(portal, { kind: 'faults', pending: [] });
}

function concerns(fault: Fault, method: string, params: Params): boolean {
  if (fault.method !== undefined && fault.method.toLowerCase() !== method) return false;
  return Object.entries(fault.where ?? {}).every(([key, text]) => phpString(phpGet(params, key)) === text);
}

/** The next fault for this call, taken off the list; calls that a fault lets pass are counted on it. */
export function takeFault<F extends Fault>(
  portal: Portal,
  method: string,
  params: Params,
  suits: (fault: Fault) => fault is F,
): F | undefined {
  for (const [index, pending] of portal.memory.faults.entries()) {
    const { fault } = pending;
    if (!suits(fault) || !concerns(fault, method, params)) continue;
    if (pending.skip > 0) {
      pending.skip -= 1;
      return undefined;
    }
    pending.times -= 1;
    if (pending.times <= 0) portal.memory.faults.splice(index, 1);
    publish(portal, { kind: 'faults', pending: pendingFaults(portal) });
    return fault;
  }
  return undefined;
}
