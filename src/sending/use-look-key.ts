import { useEffect, useEffectEvent } from 'react';

/**
 * Ctrl+Enter (Command on a Mac) leads to the last look before a send. It never sends: not even where the focus is on a
 * button that would, because the key's own press of it is prevented.
 */
export function useLookKey(onLook: () => void): void {
  const look = useEffectEvent(onLook);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.ctrlKey === event.metaKey) return;
      // The JSON editor has a use of its own for it.
      if (event.defaultPrevented) return;
      event.preventDefault();
      if (!event.repeat && document.querySelector('dialog[open]') === null) look();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
