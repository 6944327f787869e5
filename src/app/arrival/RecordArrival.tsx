import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { errorSentence } from '#i18n/error-sentence.ts';
import { useT } from '#i18n/i18n.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import type { Portal } from '#portal/portal.ts';
import type { StoreFailure } from '#store/entity/store-failure.ts';
import { historyOf } from '#store/history/portal-history.ts';
import type { SendHeader } from '#store/history/send-record.ts';
import { hasRight } from '#store/rights.ts';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { Note } from './Note.tsx';

type Found = { readonly ok: true; readonly header: SendHeader | undefined } | StoreFailure;

/** The send of a record; without the right `entity` the person's own short list is all there is. */
async function findRecord(portal: Portal, id: string): Promise<Found> {
  const history = historyOf(portal);
  if (!hasRight(portal.context.scopes, 'entity')) {
    const own = await history.list({});
    return own.ok ? { ok: true, header: own.headers.find((header) => header.id === id) } : own;
  }
  const read = await history.read(id);
  return read.ok ? { ok: true, header: read.record?.header } : read;
}

type Props = { readonly id: string; readonly onRecord: (header: SendHeader) => void };

/** A link into the history: opens it at the send, or says why it cannot. */
export default function RecordArrival({ id, onRecord }: Props) {
  const t = useT();
  const portal = usePortal();
  const { data, refetch } = useQuery({
    queryKey: ['arrivalRecord', id],
    queryFn: () => findRecord(portal, id),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const header = data?.ok === true ? data.header : undefined;
  useEffect(() => {
    if (header !== undefined) onRecord(header);
    // Only finding it counts: who goes back to Compose is not led away again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [header]);

  if (data === undefined)
    return <VisuallyHidden role="status">{t('arrival.lookingForRecord')}</VisuallyHidden>;
  if (header !== undefined) return null;
  if (data.ok) return <Note tone="warning">{t('arrival.noRecord')}</Note>;
  const { reason, error } = data;
  return (
    <Note tone="warning" code={error?.code} action={{ label: t('app.tryAgain'), run: () => void refetch() }}>
      {t('arrival.recordFailed', {
        why:
          reason === 'refused' && error !== undefined
            ? errorSentence(t, error).sentence
            : t(`store.reason.${reason}`),
      })}
    </Note>
  );
}
