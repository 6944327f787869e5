import { type RefObject, useEffect } from 'react';
import { flushSync } from 'react-dom';
import { useDraftStore } from '#store/use-draft.ts';

/**
 * Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y (Command on a Mac) over the whole draft, wherever the focus is on the page. Mounted
 * once, by a part that is visible while the draft is on the screen. Dialogs and a search that is being typed have an
 * undo of their own.
 */
export function useUndoKeys(part: RefObject<HTMLElement | null>): void {
  const store = useDraftStore();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // Behind another section nobody sees what would be taken back.
      if (part.current?.checkVisibility() !== true) return;
      const step = undoStep(event);
      if (step === undefined || event.defaultPrevented || hasOwnUndo(event.target)) return;
      const { past, future } = store.get().timeline;
      // Where there is nothing to take back the browser's own undo would change fields behind the draft's back.
      event.preventDefault();
      flushSync(() => {
        if (step === 'undo' && past.length > 0) store.undo();
        if (step === 'redo' && future.length > 0) store.redo();
      });
      // The field may have gone with its block; Tab shall not begin at the top of the page again.
      if (document.activeElement === document.body) {
        document.querySelector<HTMLElement>(`[data-history="${step}"]`)?.focus();
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [store, part]);
}

type Keys = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** By the letter, else by the key's place, so that a Cyrillic layout has the keys too. */
export function undoStep({
  key,
  code,
  ctrlKey,
  metaKey,
  shiftKey,
  altKey,
}: Keys): 'undo' | 'redo' | undefined {
  if (ctrlKey === metaKey || altKey) return undefined;
  const latin = /^[a-z]$/i.test(key);
  const is = (letter: string) =>
    latin ? key.toLowerCase() === letter : code === `Key${letter.toUpperCase()}`;
  if (is('z')) return shiftKey ? 'redo' : 'undo';
  return is('y') && !shiftKey ? 'redo' : undefined;
}

function hasOwnUndo(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('dialog, [type=search]') !== null) return true;
  return (
    target instanceof HTMLInputElement &&
    target.role === 'combobox' &&
    target.value !== '' &&
    !target.hasAttribute('list')
  );
}
