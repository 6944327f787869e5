import { useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { StartCard } from './StartCard.tsx';
import css from './StartUp.module.css';

/** What the portal would answer to every notice. */
const CODE = 'insufficient_scope';

/** Shown in place of everything where the app lacks the one right that it cannot do without. */
export function NoIm({ isAdmin }: { readonly isAdmin: boolean }) {
  const t = useT();
  return (
    <main className={css.screen}>
      <StartCard role="alert">
        <h1>{t('startUp.noIm.title')}</h1>
        <p>{t('startUp.noIm.what')}</p>
        <p>{isAdmin ? t('startUp.noIm.admin') : t('startUp.noIm.ask')}</p>
        <p className={css.code}>{CODE}</p>
        <p>
          <Button look="primary" onClick={() => location.reload()}>
            {t('app.reload')}
          </Button>
        </p>
      </StartCard>
    </main>
  );
}
