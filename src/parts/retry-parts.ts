import { useEffect, useEffectEvent } from 'react';

/** Parts mostly fail for one reason, the network, so that they are tried again together. */
const failed = new Set<() => void>();

export function retryParts(): void {
  for (const retry of failed) retry();
}

/** Calls back when failed parts are tried again: by hand, or because the network is back. */
export function useRetry(retry: () => void): void {
  const again = useEffectEvent(retry);
  useEffect(() => {
    const tryAgain = () => again();
    failed.add(tryAgain);
    window.addEventListener('online', tryAgain);
    return () => {
      failed.delete(tryAgain);
      window.removeEventListener('online', tryAgain);
    };
  }, []);
}
