import { useMemo } from 'react';
import { normaliseDraft } from '#notice/normalise.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { Preview } from '#preview/Preview.tsx';
import type { SeenNotice, Setting } from '#preview/seen-notice.ts';
import { useAppName } from '#store/use-app-name.ts';
import { useDraft } from '#store/use-draft.ts';
import { AppNameNote } from './AppNameNote.tsx';

type Props = { readonly onWriteMailText: () => void };

/** Hands the draft and the portal's facts to the preview. */
export default function PreviewPane({ onWriteMailText }: Props) {
  const { user, origin } = usePortal().context;
  const { name: appName } = useAppName();
  const { type, message, messageOut, attach } = useDraft((state) => state.timeline.present.notice);
  const reader = useDraft((state) => state.timeline.present.people[0]);
  const notice = useMemo<SeenNotice>(
    () => ({
      type,
      message,
      messageOut,
      kept: normaliseDraft(attach),
      blockIds: attach.blocks.map((block) => block.id),
    }),
    [type, message, messageOut, attach],
  );
  const setting = useMemo<Setting>(() => {
    const now = Date.now();
    return { portalOrigin: origin, author: user, appName, reader, sentAt: now, now };
  }, [origin, user, appName, reader]);
  return (
    <Preview notice={notice} setting={setting} onWriteMailText={onWriteMailText}>
      {type === 'SYSTEM' ? <AppNameNote /> : null}
    </Preview>
  );
}
