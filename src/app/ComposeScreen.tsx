import { lazy, Suspense, useCallback, useId, useRef, useState } from 'react';
import { Composer, type ComposerHandle } from '#composer/Composer.tsx';
import { SizeMeter } from '#composer/size/SizeMeter.tsx';
import { errorSentence } from '#i18n/error-sentence.ts';
import { useT } from '#i18n/i18n.ts';
import { type PickerHandle, RecipientPicker } from '#recipients/RecipientPicker.tsx';
import { DeliveryPanel } from '#sending/DeliveryPanel.tsx';
import { SendBar } from '#sending/SendBar.tsx';
import { useSending } from '#sending/use-sending.ts';
import { Tabs } from '#ui/Tabs.tsx';
import type { Memory } from './use-memory.ts';
import css from './Workspace.module.css';

const PreviewPane = lazy(() => import('./PreviewPane.tsx'));

type Props = { readonly memory: Memory };

/** Compose: left what is written, right what they see, below the meter and the way out. */
export function ComposeScreen({ memory }: Props) {
  const t = useT();
  const id = useId();
  const picker = useRef<PickerHandle>(null);
  const composer = useRef<ComposerHandle>(null);
  const [shown, setShown] = useState<'write' | 'preview'>('write');
  const { rememberSend } = memory;

  const focusIssue = useCallback((path: readonly (string | number)[]) => {
    setShown('write');
    // The fields may be behind the preview on a phone, and take the focus only once they are shown.
    requestAnimationFrame(() => {
      if (path[0] === 'people') picker.current?.focus();
      else composer.current?.focus(path);
    });
  }, []);
  const writeMailText = useCallback(() => focusIssue(['messageOut']), [focusIssue]);
  const sending = useSending({ onSent: rememberSend, onIssue: focusIssue });

  const refused =
    sending.refused === undefined
      ? undefined
      : {
          path: sending.refused.path,
          text: errorSentence(t, { code: sending.refused.code, message: '' }).sentence,
        };

  const panelId = (tab: 'write' | 'preview') => `${id}-${tab}`;
  return (
    <>
      <main className={css.columns} data-shown={shown}>
        <div id={panelId('write')} className={css.write}>
          <Composer
            ref={composer}
            recipients={
              <RecipientPicker
                ref={picker}
                recent={memory.habits.people}
                problem={
                  refused?.path[0] === 'people'
                    ? refused.text
                    : sending.attempted && sending.nobody
                      ? t('recipients.nobody')
                      : undefined
                }
              />
            }
            knownTags={memory.habits.tags}
            optionsOpen={memory.habits.optionsOpen}
            onOptionsToggle={memory.setOptionsOpen}
            attempted={sending.attempted}
            refused={refused}
          />
        </div>
        <div id={panelId('preview')} className={css.preview}>
          <Suspense fallback={null}>
            <PreviewPane onWriteMailText={writeMailText} />
          </Suspense>
        </div>
      </main>
      <DeliveryPanel sending={sending} />
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
        <SizeMeter />
        <SendBar sending={sending} />
      </footer>
    </>
  );
}
