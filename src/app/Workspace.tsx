import { useEffect } from 'react';
import { DraftQuestion } from '#composer/drafts/DraftQuestion.tsx';
import { DraftsButton } from '#composer/drafts/DraftsButton.tsx';
import { useT } from '#i18n/i18n.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { DraftKeeperProvider } from '#store/drafts/use-draft-keeper.ts';
import { DraftProvider } from '#store/use-draft.ts';
import { Spinner } from '#ui/Spinner.tsx';
import { ComposeScreen } from './ComposeScreen.tsx';
import { DraftStatus } from './DraftStatus.tsx';
import { useMemory } from './use-memory.ts';
import css from './Workspace.module.css';

/** The least height that Herald asks the portal for, px; it then scrolls inside itself. */
const LEAST_HEIGHT = 640;

/** What a person works in once the portal has answered. */
export function Workspace() {
  const t = useT();
  const portal = usePortal();
  const memory = useMemory(portal);

  useEffect(() => {
    portal.fit(Math.max(LEAST_HEIGHT, window.screen.availHeight - 280));
  }, [portal]);

  if (memory === undefined) {
    return (
      <main className={css.loading} aria-busy="true" aria-label={t('startUp.connecting')}>
        <Spinner />
      </main>
    );
  }
  return (
    <DraftProvider value={memory.draft}>
      <DraftKeeperProvider value={memory.keeper}>
        <div className={css.workspace}>
          <header className={css.header}>
            <h1 className={css.name}>{t('app.name')}</h1>
            <DraftStatus />
            <DraftsButton />
            <DraftQuestion />
          </header>
          <ComposeScreen memory={memory} />
        </div>
      </DraftKeeperProvider>
    </DraftProvider>
  );
}
