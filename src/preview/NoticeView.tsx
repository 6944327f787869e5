import { memo, useMemo, useState } from 'react';
import { foreignPictures } from './foreign-pictures.ts';
import { HeldPictures } from './HeldPictures.tsx';
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

const NO_PICTURES: ReadonlySet<string> = new Set();

/** A notice in one channel and theme, without anything around it but what leads to pictures that are not loaded. */
export const NoticeView = memo(function NoticeView({ theme, ...rest }: Props) {
  const client = rest.channel === 'phone' ? 'phone' : 'web';
  const { notice, channel } = rest;
  const { ownText } = notice;
  const { portalOrigin, reader } = rest.setting;
  const readerId = reader?.id;
  const readerName = reader?.name;
  /** Exactly these addresses: another text in the same place asks again. */
  const [requested, setRequested] = useState(NO_PICTURES);
  const allowedPictures = ownText ? undefined : requested;
  const foreign = useMemo(
    () => (ownText ? [] : foreignPictures(notice, portalOrigin)),
    [ownText, notice, portalOrigin],
  );
  const hasHeld = foreign.some((address) => !requested.has(address));
  const scene = useMemo<Scene>(
    () => ({ portalOrigin, client, readerId, readerName, allowedPictures }),
    [portalOrigin, client, readerId, readerName, allowedPictures],
  );
  return (
    <SceneContext value={scene}>
      {/* A picture keeps its address for a moment: of another author's text none stays on in one's own. */}
      <div key={ownText ? 'own' : 'other'} className={look[theme]} data-drawn-notice>
        <Drawn {...rest} />
      </div>
      {hasHeld && (channel === 'web' || channel === 'phone') ? (
        <HeldPictures addresses={foreign} onShow={() => setRequested(new Set(foreign))} />
      ) : null}
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
