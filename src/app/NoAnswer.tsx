import { errorSentence } from '#i18n/error-sentence.ts';
import { useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import type { Refusal } from './open-app.ts';
import { StartCard } from './StartCard.tsx';
import css from './StartUp.module.css';

type Props = { readonly refusal: Refusal; readonly onRetry: () => void };

/** The portal was silent or refused: what happened, and the way to try again. */
export default function NoAnswer({ refusal, onRetry }: Props) {
  const t = useT();
  const { error } = refusal;
  const said = error === undefined ? undefined : errorSentence(t, error);
  return (
    <StartCard role="alert">
      <h1>{refusal.reason === 'silent' ? t('startUp.silent.title') : t('startUp.failed.title')}</h1>
      <p>{said?.sentence ?? t('startUp.silent.what')}</p>
      <p>{said?.next ?? t('startUp.silent.next')}</p>
      {error === undefined ? null : <p className={css.code}>{error.code}</p>}
      <p>
        <Button look="primary" onClick={onRetry}>
          {t('app.tryAgain')}
        </Button>
      </p>
    </StartCard>
  );
}
