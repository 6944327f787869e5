/**
 * The notice as the recipient sees it. This folder owns the portal's look: its lengths, its colours, its channels. It draws
 * from props alone and refuses to know where a notice comes from, what is wrong with it, and how it is sent.
 */
import { type ReactNode, useDeferredValue, useId, useMemo, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { MailCard } from './MailCard.tsx';
import { PhoneCard } from './PhoneCard.tsx';
import { PushCards } from './PushCards.tsx';
import look from './portal-look.module.css';
import css from './preview.module.css';
import { type Scene, SceneContext } from './scene.ts';
import type { SeenNotice, Setting } from './seen-notice.ts';
import { WebCard } from './WebCard.tsx';

const VIEWS = ['web', 'phone', 'push', 'mail'] as const;
type View = (typeof VIEWS)[number];

type Props = {
  readonly notice: SeenNotice;
  readonly setting: Setting;
  /** Leads to the field for the e-mail's text; without it the e-mail view offers nothing. */
  readonly onWriteMailText?: (() => void) | undefined;
  /** Below the drawn notice: whose eyes these are, advices. */
  readonly children?: ReactNode;
};

export function Preview({ notice, setting, onWriteMailText, children }: Props) {
  const t = useT();
  const id = useId();
  const [view, setView] = useState<View>('web');
  const [dark, setDark] = useState(false);
  // Drawing follows typing at its own pace and gives way to the next key.
  const drawn = useDeferredValue(notice);
  const tabs = VIEWS.map((each) => ({ id: each, label: t(`preview.view.${each}`) }));
  return (
    <section aria-label={t('preview.label')} className={css.preview}>
      <div className={css.head}>
        <h2>{t('preview.label')}</h2>
        <Tabs
          label={t('preview.views')}
          tabs={tabs}
          selected={view}
          onSelect={setView}
          panelId={(each) => `${id}-${each}`}
        />
        <Button look="quiet" aria-pressed={dark} onClick={() => setDark(!dark)}>
          {t('preview.dark')}
        </Button>
      </div>
      <div
        role="tabpanel"
        id={`${id}-${view}`}
        aria-labelledby={`${id}-${view}-tab`}
        className={`${css.panel} ${dark ? look.dark : look.light}`}
      >
        <View view={view} notice={drawn} setting={setting} onWriteMailText={onWriteMailText} />
      </div>
      {children}
    </section>
  );
}

type ViewProps = Omit<Props, 'children'> & { readonly view: View };

/** One notice in one view, for a panel of one's own. */
export function View({ view, notice, setting, onWriteMailText }: ViewProps) {
  const client = view === 'phone' ? 'phone' : 'web';
  const { portalOrigin, reader } = setting;
  const readerId = reader?.id;
  const readerName = reader?.name;
  const scene = useMemo<Scene>(
    () => ({ portalOrigin, client, readerId, readerName }),
    [portalOrigin, client, readerId, readerName],
  );
  return (
    <SceneContext value={scene}>
      <Channel view={view} notice={notice} setting={setting} onWriteMailText={onWriteMailText} />
    </SceneContext>
  );
}

function Channel({ view, notice, setting, onWriteMailText }: ViewProps) {
  switch (view) {
    case 'web':
      return <WebCard notice={notice} setting={setting} />;
    case 'phone':
      return <PhoneCard notice={notice} setting={setting} />;
    case 'push':
      return <PushCards notice={notice} setting={setting} />;
    case 'mail':
      return <MailCard notice={notice} setting={setting} onWriteMailText={onWriteMailText} />;
  }
}
