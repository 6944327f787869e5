import { REPORT_KINDS } from '#delivery/report.ts';
import { useFormats, useT } from '#i18n/i18n.ts';
import type { StoreFailure } from '#store/entity/store-failure.ts';
import { sendingNow } from '#store/history/lease.ts';
import { recordKey, type SendHeader, type SendRecord } from '#store/history/send-record.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import css from './Details.module.css';
import type { Later } from './use-later.ts';

/** Later sends that are named at most. */
const NAMED = 5;

type Props = {
  readonly header: SendHeader;
  /** Undefined where only the header is kept. */
  readonly record: SendRecord | undefined;
  /** Undefined until the portal answered. */
  readonly later: Later | StoreFailure | undefined;
  readonly onTag: (tag: string) => void;
};

/** Who sent what when, under which tags, and how it ended. */
export function Facts({ header, record, later, onTag }: Props) {
  const t = useT();
  const formats = useFormats();
  const { tag, subTag, senderName, at, type, withdrawn, counts, changed } = header;
  const known = REPORT_KINDS.filter((kind) => counts[kind] > 0);
  return (
    <>
      {withdrawn === undefined ? null : (
        <Callout tone="info" role="status">
          <p>{t('history.withdrawnBy', { name: withdrawn.byName, time: formats.moment(withdrawn.at) })}</p>
        </Callout>
      )}
      <Replaced header={header} later={later} />
      <Stopped header={header} record={record} />
      <dl className={css.facts}>
        <dt>{t('history.column.sender')}</dt>
        <dd>
          <bdi>{senderName}</bdi> · {formats.moment(at)} · {t(`history.type.${type}`)}
        </dd>
        <dt>{t('history.column.tag')}</dt>
        <dd>
          {tag === '' ? (
            t('history.ownTag')
          ) : (
            <Button look="link" onClick={() => onTag(tag)}>
              {tag}
            </Button>
          )}
          {subTag === '' ? null : ` · ${subTag}`}
        </dd>
        <dt>{t('history.column.result')}</dt>
        <dd>
          {changed ? (
            t('history.changedShort')
          ) : (
            <>
              {t('history.people', { count: counts.total })}:{' '}
              {formats.list(known.map((kind) => t(`delivery.count.${kind}`, { count: counts[kind] })))}
            </>
          )}
        </dd>
      </dl>
    </>
  );
}

/** Which later sends took the place of its notices; silence would say that people still hold this one. */
function Replaced({ header, later }: Pick<Props, 'header' | 'later'>) {
  const t = useT();
  const formats = useFormats();
  if (later === undefined) return null;
  if (!later.ok) return <p className={css.note}>{t('history.laterUnknown')}</p>;
  if (later.replaced.length === 0) return null;
  return (
    <Callout tone="info">
      {later.replaced.slice(0, NAMED).map(({ by, count }) => (
        <p key={recordKey(by)}>
          {t(by.sendId === header.sendId ? 'history.correctedBy' : 'history.replacedBy', {
            count,
            name: by.senderName,
            time: formats.moment(by.at),
          })}
        </p>
      ))}
    </Callout>
  );
}

/** A send that has not ended: somebody is at it, or its page is gone. */
function Stopped({ header, record }: Pick<Props, 'header' | 'record'>) {
  const t = useT();
  if (header.state !== 'running' || record === undefined) return null;
  return (
    <Callout tone="warning">
      <p>{t(sendingNow(record) === undefined ? 'history.stopped' : 'history.sendingNow')}</p>
    </Callout>
  );
}
