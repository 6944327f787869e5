import { startTransition, useEffect, useState } from 'react';

/**
 * False until the first picture of the page stands, so that what can wait does not compete with what cannot; it gives
 * way to keys also while it is drawn.
 */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    const handle = requestAnimationFrame(() => setTimeout(() => startTransition(() => setPainted(true))));
    return () => cancelAnimationFrame(handle);
  }, []);
  return painted;
}
