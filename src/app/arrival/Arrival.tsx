import { Suspense, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { lazyPart } from '#parts/lazy-part.tsx';
import { usePortal } from '#portal/PortalProvider.tsx';
import { readPlacement } from '#portal/read-placement.ts';
import type { SendHeader } from '#store/history/send-record.ts';
import css from './Arrival.module.css';
import { LargerButton } from './LargerButton.tsx';
import { Note } from './Note.tsx';
import { PersonArrival } from './PersonArrival.tsx';

const RecordArrival = lazyPart('history.tab', () => import('./RecordArrival.tsx'));

type Props = {
  /** The link names a send, and it was found. */
  readonly onRecord: (header: SendHeader) => void;
};

/** What follows from the place or the link that Herald was opened by: ids are filled in or shown, nothing starts by itself. */
export function Arrival({ onRecord }: Props) {
  const t = useT();
  const { placement, placementOptions } = usePortal().context;
  const [{ arrival, small }] = useState(() => readPlacement(placement, placementOptions));
  if (arrival.kind === 'nothing') return null;
  return (
    <>
      {small ? <LargerButton personId={arrival.kind === 'person' ? arrival.id : undefined} /> : null}
      <div className={css.line}>
        {arrival.kind === 'person' ? <PersonArrival id={arrival.id} from={arrival.from} /> : null}
        {arrival.kind === 'record' ? (
          <Suspense fallback={null}>
            <RecordArrival id={arrival.id} onRecord={onRecord} />
          </Suspense>
        ) : null}
        {arrival.kind === 'chat' ? <Note tone="info">{t('arrival.chat')}</Note> : null}
        {arrival.kind === 'unreadable' ? (
          <Note tone="warning">{t(`arrival.unreadable.${arrival.what}`)}</Note>
        ) : null}
      </div>
    </>
  );
}
