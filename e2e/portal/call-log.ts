import type { CallRecord } from './api.ts';
import type { Portal } from './state.ts';

/** Records of calls that are kept; older ones are forgotten. */
const KEPT_CALLS = 5000;

/** Writes one call into the log, under the next number. */
export function remember(portal: Portal, record: Omit<CallRecord, 'n'>): CallRecord {
  const { memory } = portal;
  memory.lastCall += 1;
  const logged: CallRecord = { n: memory.lastCall, ...record };
  memory.calls.push(logged);
  if (memory.calls.length > KEPT_CALLS * 1.2) memory.calls.splice(0, memory.calls.length - KEPT_CALLS);
  return logged;
}
