import { useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { swallowSecondClick } from '#ui/second-click.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { durationText } from './duration.ts';
import css from './SendBar.module.css';
import { UndoChoice, type UndoSetting } from './UndoChoice.tsx';
import { useNow } from './use-now.ts';

type Props = UndoSetting & {
  readonly people: number;
  /** End of the window, ms since 1970. */
  readonly until: number;
  readonly onCancel: () => void;
  readonly onSendNow: () => void;
};

/** The last moment at which nothing has left. Escape cancels, wherever the focus is. */
export function UndoWindow({ people, until, undoSeconds, onUndoSeconds, onCancel, onSendNow }: Props) {
  const t = useT();
  const now = useNow();
  // Announced once: each second anew would be noise.
  const [announced] = useState(() => durationText(t, (until - Date.now()) / 1000));
  useEscape(onCancel);
  useFocusBack();
  // The second half of a double click must not press a button that opens, or lies, under the pointer.
  useLayoutEffect(() => {
    swallowSecondClick();
    return swallowSecondClick;
  }, []);
  return (
    <div className={css.undo}>
      <p role="status">
        <VisuallyHidden>{t('delivery.waiting', { count: people, time: announced })}</VisuallyHidden>
      </p>
      <p aria-hidden="true">
        {t('delivery.waiting', { count: people, time: durationText(t, (until - now) / 1000) })}
      </p>
      <div className={css.actions}>
        <Button look="primary" aria-keyshortcuts="Escape" title="Esc" onClick={onCancel}>
          {t('delivery.cancel')}
        </Button>
        <Button onClick={onSendNow}>{t('confirm.send')}</Button>
      </div>
      <UndoChoice undoSeconds={undoSeconds} onUndoSeconds={onUndoSeconds} />
    </div>
  );
}

/** A press on a button of the window removes the button; the focus then goes back to where it was before. */
function useFocusBack(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
}

function useEscape(act: () => void): void {
  const onEscape = useEffectEvent(act);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('dialog[open]') === null) onEscape();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
