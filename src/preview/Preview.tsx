/**
 * The notice as the recipient sees it. This folder owns the portal's look: its lengths, its colours, its channels. It draws
 * from props alone and refuses to know where a notice comes from, what is wrong with it, and how it is sent.
 */
import { type ReactNode, useDeferredValue, useId, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { Tabs } from '#ui/Tabs.tsx';
import { CHANNELS, type Channel, NoticeView } from './NoticeView.tsx';
import css from './preview.module.css';
import type { SeenNotice, Setting } from './seen-notice.ts';

type Props = {
  readonly notice: SeenNotice;
  /** Keep the same object while nothing in it changes. */
  readonly setting: Setting;
  /** Leads to the field for the e-mail's text; without it the e-mail view offers nothing. */
  readonly onWriteMailText?: (() => void) | undefined;
  /** Below the drawn notice: whose eyes these are, advices. */
  readonly children?: ReactNode;
};

export function Preview({ notice, setting, onWriteMailText, children }: Props) {
  const t = useT();
  const id = useId();
  const [channel, setChannel] = useState<Channel>('web');
  const [dark, setDark] = useState(false);
  // Drawing follows typing at its own pace and gives way to the next key.
  const drawn = useDeferredValue(notice);
  const panelId = (each: Channel) => `${id}-${each}`;
  const tabs = CHANNELS.map((each) => ({ id: each, label: t(`preview.view.${each}`) }));
  return (
    <section aria-label={t('preview.label')} className={css.preview}>
      <div className={css.head}>
        <h2>{t('preview.label')}</h2>
        <Button look="quiet" onClick={() => setDark(!dark)}>
          {dark ? t('preview.light') : t('preview.dark')}
        </Button>
      </div>
      <Tabs
        label={t('preview.views')}
        tabs={tabs}
        selected={channel}
        onSelect={setChannel}
        panelId={panelId}
      />
      <div
        role="tabpanel"
        id={panelId(channel)}
        aria-labelledby={`${panelId(channel)}-tab`}
        className={css.panel}
      >
        <NoticeView
          channel={channel}
          theme={dark ? 'dark' : 'light'}
          notice={drawn}
          setting={setting}
          onWriteMailText={onWriteMailText}
        />
      </div>
      {children}
    </section>
  );
}
