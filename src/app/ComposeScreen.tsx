import { type ReactNode, useCallback, useId, useRef, useState } from 'react';
import { Composer, type ComposerHandle } from '#composer/Composer.tsx';
import { useT } from '#i18n/i18n.ts';
import { lazyAside, lazyPart } from '#parts/lazy-part.tsx';
import { type PickerHandle, RecipientPicker } from '#recipients/RecipientPicker.tsx';
import { type IssuePath, NO_FINDINGS } from '#sending/issue-path.ts';
import type { SendHeader } from '#store/history/send-record.ts';
import { AfterPaint } from '#ui/AfterPaint.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { useOneColumn } from '#ui/use-narrow.ts';
import { ScreenBoundary } from './ScreenBoundary.tsx';
import type { Memory } from './use-memory.ts';
import css from './Workspace.module.css';

const PreviewPane = lazyPart('preview.label', () => import('./PreviewPane.tsx'));
const Outbox = lazyPart('delivery.label', () => import('#sending/Outbox.tsx'));
const RequestPane = lazyAside(() => import('./RequestPane.tsx'));
const SizeMeter = lazyAside(() => import('#composer/size/SizeMeter.tsx'));

/** The same element always: the bar around it may be drawn anew for what concerns Send alone. */
const METER = (
  <AfterPaint fallback={null}>
    <SizeMeter />
  </AfterPaint>
);

type Props = { readonly memory: Memory; readonly onOpenRecord: (header: SendHeader) => void };

/** Compose: left what is written, right what they see, below the meter and the way out. */
export function ComposeScreen({ memory, onOpenRecord }: Props) {
  const t = useT();
  const id = useId();
  const picker = useRef<PickerHandle>(null);
  const composer = useRef<ComposerHandle>(null);
  const [shown, setShown] = useState<'write' | 'preview'>('write');
  const [findings, setFindings] = useState(NO_FINDINGS);
  const { refused } = findings;

  const focusIssue = useCallback((path: IssuePath) => {
    setShown('write');
    // The fields may be behind the preview on a phone, and take the focus only once they are shown.
    requestAnimationFrame(() => {
      if (path[0] === 'people') picker.current?.focus();
      else composer.current?.focus(path);
    });
  }, []);
  const [sendAttempts, setSendAttempts] = useState(0);
  const leadToIssue = useCallback(
    (path: IssuePath) => {
      setSendAttempts((before) => before + 1);
      focusIssue(path);
    },
    [focusIssue],
  );
  const writeMailText = useCallback(() => focusIssue(['messageOut']), [focusIssue]);

  const panelId = (tab: 'write' | 'preview') => `${id}-${tab}`;
  const isOneColumn = useOneColumn();
  // Where both stand side by side there are no tabs that would show them.
  const panel = (tab: 'write' | 'preview') => ({
    id: panelId(tab),
    ...(isOneColumn ? { role: 'tabpanel', 'aria-labelledby': `${panelId(tab)}-tab` } : {}),
  });

  const bar = (send: ReactNode) => (
    <footer className={css.bottom}>
      <div className={css.narrowTabs}>
        <Tabs
          label={t('app.views')}
          tabs={[
            { id: 'write', label: t('app.write') },
            { id: 'preview', label: t('app.preview') },
          ]}
          selected={shown}
          onSelect={setShown}
          panelId={panelId}
        />
      </div>
      <div className={css.meter}>{METER}</div>
      {send}
    </footer>
  );
  return (
    <>
      <main className={css.columns} data-shown={shown}>
        <div {...panel('write')} className={css.write}>
          <Composer
            ref={composer}
            recipients={
              <RecipientPicker
                ref={picker}
                recent={memory.habits.people}
                problem={refused?.path[0] === 'people' ? refused.text : findings.nobody}
              />
            }
            optionsOpen={memory.habits.optionsOpen}
            onOptionsToggle={memory.setOptionsOpen}
            attempted={findings.attempted}
            sendAttempts={sendAttempts}
            refused={refused}
            systemOff={findings.systemOff}
          >
            <RequestPane />
          </Composer>
        </div>
        <div {...panel('preview')} className={css.preview}>
          <ScreenBoundary>
            <AfterPaint fallback={null}>
              <PreviewPane onWriteMailText={writeMailText} />
            </AfterPaint>
          </ScreenBoundary>
        </div>
      </main>
      <AfterPaint fallback={bar(null)}>
        <Outbox
          bar={bar}
          habits={memory.habits}
          changeHabits={memory.changeHabits}
          onIssue={leadToIssue}
          onFindings={setFindings}
          onOpenRecord={onOpenRecord}
        />
      </AfterPaint>
    </>
  );
}
