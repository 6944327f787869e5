import { useT } from '#i18n/i18n.ts';
import type { Remembered } from '#store/history/send-memory.ts';
import css from './SendBar.module.css';

/** The part of a send that is missing in the history; for sends that reached somebody. */
export function RememberedNote({ remembered }: { readonly remembered: Remembered | undefined }) {
  const t = useT();
  if (remembered === undefined || (remembered.ok && remembered.where === 'portal')) return null;
  return (
    <p className={css.reason}>
      {remembered.ok
        ? t('store.remembered.options')
        : `${t('store.notRemembered')} ${t(`store.reason.${remembered.reason}`)}`}
    </p>
  );
}
