import { errorSentence } from '#i18n/error-sentence.ts';
import { useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import css from './History.module.css';
import type { HistoryList } from './use-history-list.ts';

type Props = {
  readonly list: HistoryList;
  readonly narrowed: boolean;
  readonly onAll: () => void;
};

/** What there is to say of the list: it comes, it is empty, it could not be read. */
export function ListState({ list, narrowed, onAll }: Props) {
  const t = useT();
  const { headers, failure, isBroken, loading, refresh } = list;
  if (failure !== undefined || isBroken) {
    const { reason, error } = failure ?? {};
    return (
      <Callout
        tone="error"
        role="alert"
        code={error?.code}
        actions={<Button onClick={refresh}>{t('app.tryAgain')}</Button>}
      >
        <p>{t('history.failed')}</p>
        {reason === undefined ? null : (
          <p>
            {reason === 'refused' && error !== undefined
              ? errorSentence(t, error).sentence
              : t(`store.reason.${reason}`)}
          </p>
        )}
      </Callout>
    );
  }
  if (headers === undefined) {
    return (
      <p className={css.state} role="status">
        <Spinner /> {t('history.loading')}
      </p>
    );
  }
  if (headers.length > 0 || loading) return null;
  if (narrowed) {
    return (
      <div className={css.state} role="status">
        <p>{t('history.noneFound')}</p>
        <Button onClick={onAll}>{t('history.showAll')}</Button>
      </div>
    );
  }
  return (
    <div className={css.state}>
      <h2>{t('history.empty')}</h2>
      <p>{t('history.emptyWhat')}</p>
    </div>
  );
}
