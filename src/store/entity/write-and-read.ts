import type { Call, CallResult } from '#portal/call.ts';
import {
  type EntityPage,
  type EntityQuery,
  type EntityStorage,
  queryCall,
  readPage,
} from './entity-storage.ts';

/** Makes writing calls, and gives one page of each query as it is after them; in the same request where it fits. */
export async function writeAndRead(
  storage: Pick<EntityStorage, 'write'>,
  calls: readonly Call[],
  queries: readonly EntityQuery[],
): Promise<{ readonly results: readonly CallResult[]; readonly pages: readonly EntityPage[] }> {
  const results = await storage.write([...calls, ...queries.map(queryCall)]);
  return { results: results.slice(0, calls.length), pages: results.slice(calls.length).map(readPage) };
}
