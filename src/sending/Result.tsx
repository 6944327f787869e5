import { useMemo, useState } from 'react';
import { isDone } from '#delivery/counts.ts';
import { FAILED_REQUESTS_LIMIT, type StopReason } from '#delivery/delivery-state.ts';
import { reportRows } from '#delivery/report.ts';
import { verdictOf } from '#delivery/verdict.ts';
import { openHelp } from '#i18n/help/open-help.ts';
import { type Translate, useFormats, useT } from '#i18n/i18n.ts';
import { RESULT_TONES, resultDetails, resultHeading } from '#i18n/result-sentence.ts';
import { Guarded } from '#parts/Guarded.tsx';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import { Failures } from './Failures.tsx';
import { RememberedNote } from './RememberedNote.tsx';
import { ReportList } from './Report.tsx';
import css from './SendBar.module.css';
import type { Ended, SendFlow } from './sending.ts';

/** The end of a send: heading and cause in one announcement, then what can be done, then the result of each person. */
export function Result({ phase, sending }: { readonly phase: Ended; readonly sending: SendFlow }) {
  const { send } = phase;
  const { counts } = send;
  const rows = useMemo(() => reportRows(send), [send]);
  return (
    <>
      <Callout tone={RESULT_TONES[verdictOf(counts)]} actions={<Actions phase={phase} sending={sending} />}>
        <Announcement phase={phase} rows={rows} />
      </Callout>
      {counts.delivered === 0 ? null : <RememberedNote remembered={sending.remembered} />}
      <Guarded part={rows}>
        <ReportList rows={rows} />
      </Guarded>
    </>
  );
}

type AnnouncementProps = { readonly phase: Ended; readonly rows: ReturnType<typeof reportRows> };

/** One live region, so that a screen reader hears the cause with the heading. */
function Announcement({ phase, rows }: AnnouncementProps) {
  const t = useT();
  const formats = useFormats();
  const [isOffline] = useState(() => !navigator.onLine);
  const { counts } = phase.send;
  const details = resultDetails(t, formats, counts);
  const stopped = counts.left === 0 ? '' : stopText(t, phase);
  return (
    <div role={verdictOf(counts) === 'failed' ? 'alert' : 'status'} className={css.result}>
      <p>
        <strong>{resultHeading(t, counts)}</strong>
      </p>{' '}
      <Failures rows={rows} isOffline={isOffline} /> {details === '' ? null : <p>{details}</p>}{' '}
      {counts.muted === 0 ? null : <p>{t('delivery.mutedNext')}</p>}{' '}
      {stopped === '' ? null : <p>{stopped}</p>}{' '}
      {counts.unknown === 0 ? null : <p>{t('delivery.retryHint')}</p>}
    </div>
  );
}

function Actions({ phase, sending }: { readonly phase: Ended; readonly sending: SendFlow }) {
  const t = useT();
  const { counts } = phase.send;
  const failed = counts.refused + counts.unknown;
  return (
    <>
      {isDone(counts) ? (
        sending.startNew === undefined ? null : (
          <Button onClick={sending.startNew}>{t('send.new')}</Button>
        )
      ) : (
        <Button look="primary" onClick={sending.retry}>
          {t(failed === 0 ? 'delivery.continue' : 'delivery.retry', { count: failed + counts.left })}
        </Button>
      )}
      <Button look="quiet" onClick={sending.dismiss}>
        {t('delivery.close')}
      </Button>
      {counts.delivered === counts.total ? null : (
        <Button look="link" aria-haspopup="dialog" onClick={() => openHelp('results')}>
          {t('help.whatMeans')}
        </Button>
      )}
    </>
  );
}

function stopText(t: Translate, { taken, delivery }: Ended): string {
  if (taken) return t('delivery.stopped.taken');
  const reason: StopReason | undefined = delivery.stopReason;
  switch (reason?.kind) {
    case undefined:
      return '';
    case 'asked':
      return t('delivery.stopped.asked');
    case 'errors':
      return t('delivery.stopped.errors', { count: FAILED_REQUESTS_LIMIT });
    case 'rightsLost':
      return t('delivery.stopped.rightsLost');
  }
}
