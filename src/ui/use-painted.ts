import { useEffect, useState } from 'react';

/** False until the first picture of the page stands, so that what can wait does not compete with what cannot. */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    const handle = requestAnimationFrame(() => setTimeout(() => setPainted(true)));
    return () => cancelAnimationFrame(handle);
  }, []);
  return painted;
}
