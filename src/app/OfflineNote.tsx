import { useT } from '#i18n/i18n.ts';
import { useOnline } from '#ui/use-online.ts';
import css from './OfflineNote.module.css';

/** A quiet line while the browser has no network. The region stays, because only a change inside it is announced. */
export function OfflineNote() {
  const t = useT();
  const online = useOnline();
  return (
    <p role="status" className={css.note}>
      {online ? '' : t('app.offline')}
    </p>
  );
}
