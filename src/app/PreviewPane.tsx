import { useMemo, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { withoutEmpty } from '#notice/empty-blocks.ts';
import { normaliseDraft } from '#notice/normalise.ts';
import { fillDraft } from '#notice/variables.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { Preview } from '#preview/Preview.tsx';
import type { SeenNotice, Setting } from '#preview/seen-notice.ts';
import { useAppName } from '#store/use-app-name.ts';
import { isBorrowed, useLaterDraft, writtenNotice } from '#store/use-draft.ts';
import { useReaderValues } from '#store/use-reader-values.ts';
import { Callout } from '#ui/Callout.tsx';
import { AppNameNote } from './AppNameNote.tsx';
import { ReaderSelect } from './ReaderSelect.tsx';

type Props = { readonly onWriteMailText: () => void };

/** Hands the draft and the portal's facts to the preview, as one of the chosen people sees it. */
export default function PreviewPane({ onWriteMailText }: Props) {
  const t = useT();
  const { user, origin } = usePortal().context;
  const { name: appName } = useAppName();
  const written = useLaterDraft(writtenNotice);
  const [readerId, setReaderId] = useState<number>();
  const { variables, valuesOf, readers: people } = useReaderValues();
  const reader = people.find(({ id }) => id === readerId) ?? people[0];
  const draft = useMemo(
    () =>
      reader === undefined || variables.uses.length === 0 ? written : fillDraft(written, valuesOf(reader)),
    [written, reader, variables, valuesOf],
  );
  const { type, message, messageOut, attach } = draft;
  const ownText = !useLaterDraft(isBorrowed);
  const notice = useMemo<SeenNotice>(() => {
    const sent = withoutEmpty(attach);
    return {
      type,
      message,
      messageOut,
      kept: normaliseDraft(sent),
      blockIds: sent.blocks.map((block) => block.id),
      ownText,
    };
  }, [type, message, messageOut, attach, ownText]);
  const [now] = useState(Date.now);
  const setting = useMemo<Setting>(
    () => ({ portalOrigin: origin, author: user, appName, reader, sentAt: now, now }),
    [origin, user, appName, reader, now],
  );
  const unknown = [...new Set(variables.unknown.map(({ text }) => text))];
  return (
    <Preview notice={notice} setting={setting} onWriteMailText={onWriteMailText}>
      {reader === undefined ? null : <ReaderSelect people={people} reader={reader} onReader={setReaderId} />}
      {type === 'SYSTEM' ? <AppNameNote /> : null}
      {unknown.map((text) => (
        <Callout key={text} tone="warning">
          {t('variables.unknown', { text })}
        </Callout>
      ))}
    </Preview>
  );
}
