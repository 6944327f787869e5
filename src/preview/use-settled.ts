import { useEffect, useState } from 'react';

/** The value, once it has not changed for `delay` ms: an address that is being typed is asked for once, not letter by letter. */
export function useSettled(value: string, delay: number): string {
  const [settled, setSettled] = useState(value);

  useEffect(() => {
    if (value === settled) return;
    const timer = setTimeout(() => setSettled(value), delay);
    return () => clearTimeout(timer);
  }, [value, settled, delay]);

  return settled;
}
