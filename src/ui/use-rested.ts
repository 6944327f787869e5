import { useEffect, useState } from 'react';

/** How long typing has to rest before the portal is asked, ms. */
const DEBOUNCE = 200;

/** What was typed, once the keys rest. */
export function useRested(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), DEBOUNCE);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
