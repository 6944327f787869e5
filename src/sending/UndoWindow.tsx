import { useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { durationText } from './duration.ts';
import css from './SendBar.module.css';
import { useNow } from './use-now.ts';

type Props = { readonly people: number; readonly until: number; readonly onCancel: () => void };

/** Between the confirmation and the first call: the last moment at which nothing has left. */
export function UndoWindow({ people, until, onCancel }: Props) {
  const t = useT();
  const now = useNow();
  // Said once; each second anew would be noise.
  const [said] = useState(() => durationText(t, (until - Date.now()) / 1000));
  return (
    <div className={css.undo}>
      <p role="status">{t('delivery.waiting', { count: people, time: said })}</p>
      <span className={css.countdown} aria-hidden="true">
        {Math.max(0, Math.ceil((until - now) / 1000))}
      </span>
      <Button onClick={onCancel}>{t('delivery.cancel')}</Button>
    </div>
  );
}
