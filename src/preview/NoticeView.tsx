import { memo, useMemo } from 'react';
import { MailCard } from './MailCard.tsx';
import { PhoneCard } from './PhoneCard.tsx';
import { PushCards } from './PushCards.tsx';
import look from './portal-look.module.css';
import { type Scene, SceneContext } from './scene.ts';
import type { SeenNotice, Setting } from './seen-notice.ts';
import { WebCard } from './WebCard.tsx';

/** Where a notice is seen. */
export const CHANNELS = ['web', 'phone', 'push', 'mail'] as const;
export type Channel = (typeof CHANNELS)[number];

type Props = {
  readonly channel: Channel;
  readonly theme: 'light' | 'dark';
  readonly notice: SeenNotice;
  /** Keep the same object while nothing in it changes: then a pass of the form around it draws nothing here. */
  readonly setting: Setting;
  /** Leads to the field for the e-mail's text; without it the e-mail view offers nothing. */
  readonly onWriteMailText?: (() => void) | undefined;
};

/** A notice in one channel and theme, without anything around it. */
export const NoticeView = memo(function NoticeView({ theme, ...rest }: Props) {
  const client = rest.channel === 'phone' ? 'phone' : 'web';
  const { portalOrigin, reader } = rest.setting;
  const readerId = reader?.id;
  const readerName = reader?.name;
  const scene = useMemo<Scene>(
    () => ({ portalOrigin, client, readerId, readerName }),
    [portalOrigin, client, readerId, readerName],
  );
  return (
    <SceneContext value={scene}>
      <div className={look[theme]} data-drawn-notice>
        <Drawn {...rest} />
      </div>
    </SceneContext>
  );
});

function Drawn({ channel, notice, setting, onWriteMailText }: Omit<Props, 'theme'>) {
  switch (channel) {
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
