import { type ComponentType, useEffect, useMemo, useRef, useState } from 'react';
import type { ReportRow } from '#delivery/report.ts';
import { errorSentence } from '#i18n/error-sentence.ts';
import { useT } from '#i18n/i18n.ts';
import { Guarded } from '#parts/Guarded.tsx';
import { countsOf } from '#store/history/counts-of.ts';
import type { SendHeader } from '#store/history/send-record.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import css from './Details.module.css';
import { Facts } from './Facts.tsx';
import { NoticeActions } from './NoticeActions.tsx';
import type { OpenDraft } from './origin.ts';
import { RequestView } from './RequestView.tsx';
import { SeenNoticeView } from './SeenNoticeView.tsx';
import { isAbout, type SendingAgain } from './sending-again.ts';
import { rowsOf } from './standing.ts';
import { useLater } from './use-later.ts';
import { type KeptRecord, useRecord } from './use-record.ts';

/** Offers the link that leads back to a send. */
export type CopyLinkSlot = ComponentType<{ readonly id: string }>;

/** Draws what became of each person's notice. */
export type ReportSlot = ComponentType<{ readonly rows: readonly ReportRow[] }>;

type Props = {
  /** As the list has it. */
  readonly listed: SendHeader;
  /** False where the portal keeps headers only. */
  readonly hasRecords: boolean;
  readonly again: SendingAgain;
  readonly openDraft: OpenDraft;
  readonly Report: ReportSlot;
  readonly CopyLink: CopyLinkSlot;
  readonly onTag: (tag: string) => void;
  readonly onClose: () => void;
  /** A header that is newer than the list's. */
  readonly onHeader: (header: SendHeader) => void;
};

/** One send: what it was, what became of it, what can be done. */
export function NoticeDetails(props: Props) {
  const { listed, again, openDraft, Report, CopyLink, onTag, onClose, onHeader, hasRecords } = props;
  const t = useT();
  const kept = useRecord(listed, hasRecords);
  const { result, reload } = kept;
  const [noted, setNoted] = useState(true);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const record = result?.ok === true ? result.record : undefined;
  const header = record === undefined ? listed : { ...record.header, counts: countsOf(record) };
  const rows = useMemo(() => (record === undefined ? [] : rowsOf(record)), [record]);
  // What replaced it is told of a record as the portal has it, not as the list had it.
  const later = useLater(header, record, !hasRecords || record !== undefined);
  const isMine = isAbout(again, listed);

  const onWithdrawn = (isNoted: boolean) => {
    setNoted(isNoted);
    if (!hasRecords) return onHeader({ ...listed, state: 'withdrawn' });
    void reload().then((fresh) => {
      // The button that was pressed is gone.
      heading.current?.focus();
      if (fresh === undefined) return;
      onHeader(fresh);
      const { state, withdrawn } = fresh;
      const corrections = later?.ok === true ? later.corrections : [];
      for (const one of corrections)
        onHeader({ ...one, state, ...(withdrawn === undefined ? {} : { withdrawn }) });
    });
  };
  return (
    <section className={css.details} aria-label={t('history.details')}>
      <div className={css.head}>
        <h2 ref={heading} className={css.title} tabIndex={-1} dir="auto">
          {header.firstLine === '' && header.changed ? t('history.changedShort') : header.firstLine}
        </h2>
        <Button look="quiet" icon="close" iconOnly onClick={onClose}>
          {t('history.closeDetails')}
        </Button>
      </div>
      <RecordState kept={kept} hasRecords={hasRecords} />
      {noted ? null : (
        <Callout tone="warning" role="status">
          <p>{t('history.withdraw.notNoted')}</p>
        </Callout>
      )}
      <Guarded part={record}>
        <NoticeActions
          header={header}
          record={record}
          again={again}
          openDraft={openDraft}
          onWithdrawn={onWithdrawn}
        />
      </Guarded>
      {isMine ? again.panel : null}
      <CopyLink id={listed.id} />
      <Guarded part={record}>
        <Facts header={header} record={record} later={later} onTag={onTag} />
      </Guarded>
      {record === undefined || header.changed ? null : (
        <>
          <Guarded part={record}>
            <SeenNoticeView record={record} />
          </Guarded>
          {/* That of the send that has just ended knows more. */}
          {isMine && again.hasReport ? null : (
            <section className={css.part} aria-label={t('delivery.perPerson')}>
              <h3>{t('delivery.perPerson')}</h3>
              <Guarded part={record}>
                <Report rows={rows} />
              </Guarded>
            </section>
          )}
          <Guarded part={record}>
            <RequestView record={record} />
          </Guarded>
        </>
      )}
    </section>
  );
}

/** What there is to say of the record itself: it comes, it is not whole, it could not be read. */
function RecordState({ kept, hasRecords }: { kept: KeptRecord; hasRecords: boolean }) {
  const t = useT();
  const { result, isFailed, reload } = kept;
  if (!hasRecords) return <p className={css.note}>{t('history.headerOnly')}</p>;
  if (isFailed) {
    return (
      <Callout
        tone="error"
        role="alert"
        actions={<Button onClick={() => void reload()}>{t('app.tryAgain')}</Button>}
      >
        <p>{t('history.failed')}</p>
      </Callout>
    );
  }
  if (result === undefined) {
    return (
      <p role="status">
        <Spinner /> {t('history.loadingOne')}
      </p>
    );
  }
  if (!result.ok) {
    const { reason, error } = result;
    return (
      <Callout
        tone="error"
        role="alert"
        code={error?.code}
        actions={<Button onClick={() => void reload()}>{t('app.tryAgain')}</Button>}
      >
        <p>
          {reason === 'refused' && error !== undefined
            ? errorSentence(t, error).sentence
            : t(`store.reason.${reason}`)}
        </p>
      </Callout>
    );
  }
  if (result.record === undefined) return <p role="alert">{t('history.notKept')}</p>;
  const { header, incomplete } = result.record;
  if (!header.changed && !incomplete) return null;
  return (
    <Callout tone="warning">
      <p>{t(header.changed ? 'history.recordChanged' : 'history.incomplete')}</p>
    </Callout>
  );
}
