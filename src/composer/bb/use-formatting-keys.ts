import { type RefObject, useEffect, useEffectEvent } from 'react';

const CODES: Readonly<Record<string, string>> = { KeyB: 'B', KeyI: 'I', KeyU: 'U' };

/** Ctrl+B, Ctrl+I and Ctrl+U (Command on a Mac) inside the field; by the key's place, so that every layout has them. */
export function useFormattingKeys(
  textarea: RefObject<HTMLTextAreaElement | null>,
  onPair: (code: string) => void,
): void {
  const pair = useEffectEvent(onPair);
  useEffect(() => {
    const area = textarea.current;
    if (area === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const code = CODES[event.code];
      if (code === undefined || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      pair(code);
    };
    area.addEventListener('keydown', onKeyDown);
    return () => area.removeEventListener('keydown', onKeyDown);
  }, [textarea]);
}
