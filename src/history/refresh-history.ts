import type { QueryClient } from '@tanstack/react-query';

/** Everything that the screens of the history have read. */
const KEYS = ['history', 'historyRecord', 'historyLater', 'replaced'] as const;

/** Reads the list and the details anew, because something was sent. */
export async function refreshHistory(client: QueryClient): Promise<void> {
  await Promise.all(KEYS.map((key) => client.invalidateQueries({ queryKey: [key] })));
}
