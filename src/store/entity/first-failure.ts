import type { CallResult } from '#portal/call.ts';
import { type StoreFailure, storeFailure } from './store-failure.ts';

export type Written = { readonly ok: true } | StoreFailure;

/** The first failure among the answers. */
export function firstFailure(results: readonly CallResult[]): Written {
  const failed = results.find((result) => !result.ok);
  return failed === undefined || failed.ok ? { ok: true } : storeFailure(failed.error);
}
