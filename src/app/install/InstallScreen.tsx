import { useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { StartCard } from '../StartCard.tsx';
import css from '../StartUp.module.css';
import { SetUpSteps } from './SetUpSteps.tsx';
import { useSetUp } from './use-set-up.ts';

type Phase = 'ready' | 'incomplete' | 'finished' | 'refused';

/** Install mode: the portal lets nobody else in before an administrator has finished it here. */
export function InstallScreen() {
  const t = useT();
  const portal = usePortal();
  const { results, busy, run } = useSetUp();
  const [phase, setPhase] = useState<Phase>('ready');
  // The portal loads its page anew when it hears this, so it is the last thing that happens here.
  const finish = async () => {
    setPhase((await (await portal.page()).finishInstallation()) === 'asked' ? 'finished' : 'refused');
  };
  const start = async () => {
    if (busy) return;
    if (await run()) await finish();
    else setPhase('incomplete');
  };
  const mayInstall = portal.context.isAdmin || portal.context.user.isAdmin;
  const isOver = phase === 'finished' || phase === 'refused';
  return (
    <main className={css.screen}>
      <StartCard>
        <h1>{t('install.title')}</h1>
        <p>{t(mayInstall ? 'install.intro' : 'install.notAdmin')}</p>
        {mayInstall ? <SetUpSteps results={results} pending /> : null}
        <p role="status">
          {busy ? t('setup.running') : null}
          {!busy && phase === 'incomplete' ? t('install.left') : null}
          {phase === 'finished' ? t('install.finished') : null}
          {phase === 'refused' ? t('install.refused') : null}
        </p>
        {mayInstall && !isOver ? (
          <div className={css.actions}>
            <Button look="primary" inert={busy} onClick={() => void start()}>
              {t(phase === 'incomplete' ? 'install.again' : 'install.start')}
            </Button>
            {phase === 'incomplete' ? (
              <Button inert={busy} onClick={() => (busy ? undefined : void finish())}>
                {t('install.finish')}
              </Button>
            ) : null}
          </div>
        ) : null}
      </StartCard>
    </main>
  );
}
