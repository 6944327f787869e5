import { useEffect, useEffectEvent } from 'react';

/** Ctrl+/ (Command on a Mac) shows the keys; by the character or by the key's place, which layouts write differently. */
export function useShortcutsKey(onShow: () => void): void {
  const show = useEffectEvent(onShow);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey === event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.key !== '/' && event.code !== 'Slash') return;
      event.preventDefault();
      // A question that is open keeps its place.
      if (document.querySelector('dialog[open]') === null) show();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
