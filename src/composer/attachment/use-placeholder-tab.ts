import { type KeyboardEvent, useCallback, useRef } from 'react';
import type { Issue } from '#notice/issue.ts';
import { nextPlaceholder } from '#notice/placeholders.ts';
import { useDraftStore } from '#store/use-draft.ts';
import { insidePath } from './issues-of.ts';

/**
 * Tab leads from one placeholder to the next that is not filled in yet, through all blocks; behind the last one, and
 * with Shift, it goes where it always goes. `begin` makes the next Tab lead to the first placeholder from where the
 * cursor is, once.
 */
export function usePlaceholderTab(focus: (path: Issue['path']) => void): {
  readonly begin: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
} {
  const store = useDraftStore();
  const beginning = useRef<Element>(undefined);
  const begin = useCallback(() => {
    beginning.current = document.activeElement ?? undefined;
  }, []);
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const { target, key, shiftKey, ctrlKey, altKey, metaKey } = event;
      if (key !== 'Tab' || shiftKey || ctrlKey || altKey || metaKey || !(target instanceof HTMLElement))
        return;
      const { attach } = store.get().timeline.present.notice;
      const begins = target === beginning.current;
      beginning.current = undefined;
      const at = begins ? undefined : placeOf(target);
      if (!begins && at === undefined) return;
      const next = nextPlaceholder(
        attach,
        (path) =>
          at !== undefined &&
          attach.blocks[Number(path[1])]?.id === at.id &&
          insidePath({ path }) === at.path,
      );
      if (next === undefined) return;
      event.preventDefault();
      focus(next);
    },
    [store, focus],
  );
  return { begin, onKeyDown };
}

function placeOf(field: HTMLElement): { readonly id: string; readonly path: string } | undefined {
  const id = field.closest<HTMLElement>('[data-block]')?.dataset['block'];
  const { path } = field.dataset;
  return id === undefined || path === undefined ? undefined : { id, path };
}
