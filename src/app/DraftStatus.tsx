import { useFormats, useT } from '#i18n/i18n.ts';
import type { KeepStatus } from '#store/keep-draft.ts';
import css from './Workspace.module.css';

/** "Saved 14:02", or why not; only what goes wrong is announced, else every key would be. */
export function DraftStatus({ status }: { readonly status: KeepStatus }) {
  const t = useT();
  const formats = useFormats();
  switch (status.kind) {
    case 'nothing':
      return <p className={css.status} />;
    case 'saving':
      return <p className={css.status}>{t('draft.saving')}</p>;
    case 'saved':
      return <p className={css.status}>{t('draft.saved', { time: formats.time(status.at) })}</p>;
    case 'failed':
      return (
        <p className={`${css.status} ${css.failed}`} role="status">
          {t(`draft.${status.reason}`)}
        </p>
      );
  }
}
