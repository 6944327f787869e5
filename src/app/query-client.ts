import { onlineManager, QueryClient } from '@tanstack/react-query';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Queries of the portal answer with a failure instead of throwing it; a list of pages may hold one. */
export function holdsFailure(data: unknown): boolean {
  if (!isRecord(data)) return false;
  if (data['ok'] === false || data['state'] === 'failed' || isRecord(data['error'])) return true;
  return Array.isArray(data['pages']) && data['pages'].some(holdsFailure);
}

/**
 * Reads wait while the browser is offline and go on when it is back (the library's networkMode "online"). What failed
 * shortly before that was noticed is read again.
 */
export function createQueryClient(): QueryClient {
  const client = new QueryClient();
  onlineManager.subscribe((isOnline) => {
    if (isOnline)
      void client.refetchQueries({
        type: 'active',
        predicate: ({ state }) => state.status === 'error' || holdsFailure(state.data),
      });
  });
  return client;
}
