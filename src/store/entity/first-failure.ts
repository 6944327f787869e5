import type { CallResult } from '#portal/call.ts';
import { type StoreFailure, storeFailure } from './store-failure.ts';

/** The first failure among the answers. */
export function firstFailure(results: readonly CallResult[]): { readonly ok: true } | StoreFailure {
  const failed = results.find((result) => !result.ok);
  return failed === undefined || failed.ok ? { ok: true } : storeFailure(failed.error);
}
