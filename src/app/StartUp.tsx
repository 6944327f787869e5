import { errorSentence } from '#i18n/error-sentence.ts';
import { useT } from '#i18n/i18n.ts';
import type { Connection } from '#portal/portal.ts';
import { Button } from '#ui/Button.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import css from './StartUp.module.css';

type Props = {
  /** Undefined while the portal is being asked. */
  readonly connection: Extract<Connection, { ok: false }> | undefined;
  readonly onRetry: () => void;
};

/** What is shown until the portal has answered, and when it does not. */
export function StartUp({ connection, onRetry }: Props) {
  const t = useT();
  if (connection === undefined) {
    return (
      <main className={css.screen}>
        <p className={css.connecting} role="status">
          <Spinner />
          {t('startUp.connecting')}
        </p>
      </main>
    );
  }
  return (
    <main className={css.screen}>
      <div className={css.card}>
        {connection.reason === 'outside' ? <Outside /> : <NoAnswer {...{ connection, onRetry }} />}
      </div>
    </main>
  );
}

function Outside() {
  const t = useT();
  return (
    <>
      <h1>{t('startUp.outside.title')}</h1>
      <p>{t('startUp.outside.what')}</p>
      <h2>{t('startUp.outside.install')}</h2>
      <ol>
        <li>{t('startUp.outside.step1')}</li>
        <li>{t('startUp.outside.step2')}</li>
        <li>{t('startUp.outside.step3')}</li>
      </ol>
    </>
  );
}

function NoAnswer({
  connection,
  onRetry,
}: Required<Props> & { connection: NonNullable<Props['connection']> }) {
  const t = useT();
  const { error } = connection;
  const said = error === undefined ? undefined : errorSentence(t, error);
  return (
    <div role="alert">
      <h1>{connection.reason === 'silent' ? t('startUp.silent.title') : t('startUp.failed.title')}</h1>
      <p>{said?.sentence ?? t('startUp.silent.what')}</p>
      <p>{said?.next ?? t('startUp.silent.next')}</p>
      {error === undefined ? null : <p className={css.code}>{error.code}</p>}
      <p>
        <Button look="primary" onClick={onRetry}>
          {t('app.tryAgain')}
        </Button>
      </p>
    </div>
  );
}
