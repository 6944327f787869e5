import { lazy, Suspense, useEffect, useId, useMemo, useState } from 'react';
import { DraftQuestion } from '#composer/drafts/DraftQuestion.tsx';
import { DraftsButton } from '#composer/drafts/DraftsButton.tsx';
import { TemplatesButton } from '#composer/templates/TemplatesButton.tsx';
import { useT } from '#i18n/i18n.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { DraftKeeperProvider } from '#store/drafts/use-draft-keeper.ts';
import { DraftProvider } from '#store/use-draft.ts';
import { StoreAccessProvider } from '#store/use-store-access.ts';
import { Spinner } from '#ui/Spinner.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { ComposeScreen } from './ComposeScreen.tsx';
import { DraftStatus } from './DraftStatus.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { personalAccess, useMemory } from './use-memory.ts';
import css from './Workspace.module.css';

const HistoryScreen = lazy(() => import('#history/HistoryScreen.tsx'));

/** The least height that Herald asks the portal for, px; it then scrolls inside itself. */
const LEAST_HEIGHT = 640;

/** What a person works in once the portal has answered. */
export function Workspace() {
  const t = useT();
  const portal = usePortal();
  const memory = useMemory(portal);
  const access = useMemo(() => personalAccess(portal), [portal]);
  const [now] = useState(Date.now);
  const setting = useMemo(
    () => ({ portalOrigin: portal.context.origin, author: portal.context.user, sentAt: now, now }),
    [portal, now],
  );
  const id = useId();
  const [shown, setShown] = useState<'compose' | 'history'>('compose');
  const panelId = (tab: 'compose' | 'history') => `${id}-${tab}`;

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
        <StoreAccessProvider value={access}>
          <div className={css.workspace}>
            <header className={css.header}>
              <h1 className={css.name}>{t('app.name')}</h1>
              <Tabs
                label={t('app.sections')}
                tabs={[
                  { id: 'compose', label: t('app.compose') },
                  { id: 'history', label: t('history.tab') },
                ]}
                selected={shown}
                onSelect={setShown}
                panelId={panelId}
              />
              <DraftStatus />
              <TemplatesButton setting={setting} />
              <DraftsButton />
              <DraftQuestion />
            </header>
            {/* A send goes on while the history is looked at. */}
            <div
              id={panelId('compose')}
              role="tabpanel"
              aria-labelledby={`${panelId('compose')}-tab`}
              className={css.section}
              hidden={shown !== 'compose'}
            >
              <ComposeScreen memory={memory} />
            </div>
            <div
              id={panelId('history')}
              role="tabpanel"
              aria-labelledby={`${panelId('history')}-tab`}
              className={css.section}
              hidden={shown !== 'history'}
            >
              {shown === 'history' ? (
                <ErrorBoundary>
                  <Suspense fallback={null}>
                    <HistoryScreen />
                  </Suspense>
                </ErrorBoundary>
              ) : null}
            </div>
          </div>
        </StoreAccessProvider>
      </DraftKeeperProvider>
    </DraftProvider>
  );
}
