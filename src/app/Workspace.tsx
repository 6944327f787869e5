import { Suspense, useId, useMemo, useState } from 'react';
import type { Origin, Wanted } from '#history/origin.ts';
import { useT } from '#i18n/i18n.ts';
import { lazyPart } from '#parts/lazy-part.tsx';
import { usePortal } from '#portal/PortalProvider.tsx';
import { DraftKeeperProvider } from '#store/drafts/use-draft-keeper.ts';
import type { SendHeader } from '#store/history/send-record.ts';
import { DraftProvider } from '#store/use-draft.ts';
import { StoreAccessProvider } from '#store/use-store-access.ts';
import { AfterPaint } from '#ui/AfterPaint.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { ComposeScreen } from './ComposeScreen.tsx';
import { OfflineNote } from './OfflineNote.tsx';
import { type OpenedMemory, personalAccess } from './open-memory.ts';
import { ScreenBoundary } from './ScreenBoundary.tsx';
import { useFrameHeight } from './use-frame-height.ts';
import { useMemory } from './use-memory.ts';
import css from './Workspace.module.css';

const NotYet = lazyPart('app.name', () => import('./NotYet.tsx'));
const HeaderTools = lazyPart('app.menu', () => import('./HeaderTools.tsx'));
const HistoryPane = lazyPart('history.tab', () => import('./HistoryPane.tsx'));

type Props = {
  /** Undefined where an administrator has something to do before anybody can work. */
  readonly opened: OpenedMemory | undefined;
};

/** What is there once the portal has answered. */
export function Workspace({ opened }: Props) {
  useFrameHeight();
  if (opened !== undefined) return <Sections memory={opened} />;
  return (
    <Suspense fallback={null}>
      <NotYet />
    </Suspense>
  );
}

/** What a person works in: Compose, and the history beside it. */
function Sections({ memory: found }: { readonly memory: OpenedMemory }) {
  const t = useT();
  const portal = usePortal();
  const memory = useMemory(found);
  const access = useMemo(() => personalAccess(portal), [portal]);
  const [now] = useState(Date.now);
  const setting = useMemo(
    () => ({ portalOrigin: portal.context.origin, author: portal.context.user, sentAt: now, now }),
    [portal, now],
  );
  const id = useId();
  const [shown, setShown] = useState<'compose' | 'history'>('compose');
  /** How often the history was come to; it stays from the first time on, because it may be sending. */
  const [visit, setVisit] = useState(0);
  const [opened, setOpened] = useState<{ readonly origin: Origin; readonly sendId: string }>();
  /** The send that a link or another screen has led to. */
  const [wanted, setWanted] = useState<Wanted>();
  const show = (section: 'compose' | 'history') => {
    setShown(section);
    if (section === 'history' && section !== shown) setVisit(visit + 1);
  };
  const openRecord = (header: SendHeader) => {
    setWanted({ header });
    show('history');
  };
  const panelId = (tab: 'compose' | 'history') => `${id}-${tab}`;

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
                onSelect={show}
                panelId={panelId}
              />
              <AfterPaint fallback={null}>
                <HeaderTools
                  setting={setting}
                  opened={shown === 'compose' ? opened : undefined}
                  onRecord={openRecord}
                />
              </AfterPaint>
            </header>
            <OfflineNote />
            {/* A send goes on while the history is looked at. */}
            <div
              id={panelId('compose')}
              role="tabpanel"
              aria-labelledby={`${panelId('compose')}-tab`}
              className={css.section}
              hidden={shown !== 'compose'}
            >
              <ComposeScreen memory={memory} onOpenRecord={openRecord} />
            </div>
            <div
              id={panelId('history')}
              role="tabpanel"
              aria-labelledby={`${panelId('history')}-tab`}
              className={css.section}
              hidden={shown !== 'history'}
            >
              {visit > 0 ? (
                <ScreenBoundary>
                  <Suspense fallback={null}>
                    <HistoryPane
                      visit={visit}
                      wanted={wanted}
                      memory={memory}
                      openDraft={(draft, origin) => {
                        memory.draft.open(draft);
                        setOpened({ origin, sendId: draft.sendId });
                        setShown('compose');
                        document.getElementById(`${panelId('compose')}-tab`)?.focus();
                      }}
                    />
                  </Suspense>
                </ScreenBoundary>
              ) : null}
            </div>
          </div>
        </StoreAccessProvider>
      </DraftKeeperProvider>
    </DraftProvider>
  );
}
