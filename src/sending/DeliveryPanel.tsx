import type { Counts } from '#delivery/counts.ts';
import { isDone } from '#delivery/counts.ts';
import { type Translate, useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import { RememberedNote } from './RememberedNote.tsx';
import { ReportRows } from './ReportRows.tsx';
import css from './SendBar.module.css';
import type { Sending } from './use-sending.ts';

/** What is happening to a send, and what became of it. */
export function DeliveryPanel({ sending }: { readonly sending: Sending }) {
  const t = useT();
  const { phase } = sending;
  if (phase.kind === 'idle' || phase.kind === 'confirming') return null;
  const { counts, outcomes, people } = phase.send;
  const rows = [...outcomes].flatMap(([id, outcome]) => {
    const person = people.get(id);
    return person === undefined ? [] : [{ person, outcome }];
  });
  return (
    <section aria-label={t('delivery.label')} className={css.panel}>
      {phase.kind === 'running' ? (
        <Running counts={counts} onStop={sending.stop} />
      ) : (
        <Ended counts={counts} sending={sending} />
      )}
      {phase.kind === 'ended' ? <RememberedNote remembered={sending.remembered} /> : null}
      {rows.length === 0 ? null : <ReportRows rows={rows} />}
    </section>
  );
}

function Running({ counts, onStop }: { readonly counts: Counts; readonly onStop: () => void }) {
  const t = useT();
  const done = counts.total - counts.left;
  return (
    <>
      <p role="status">{t('delivery.running', { done, total: counts.total })}</p>
      <div
        role="progressbar"
        aria-label={t('delivery.progress')}
        aria-valuemin={0}
        aria-valuemax={counts.total}
        aria-valuenow={done}
        className={css.progress}
      >
        <div className={css.fill} style={{ width: `${(done / counts.total) * 100}%` }} />
      </div>
      {counts.total > 1 ? (
        <div className={css.actions}>
          <Button onClick={onStop}>{t('delivery.stop')}</Button>
        </div>
      ) : null}
    </>
  );
}

function Ended({ counts, sending }: { readonly counts: Counts; readonly sending: Sending }) {
  const t = useT();
  const done = isDone(counts);
  const open = counts.refused + counts.unknown + counts.left;
  return (
    <Callout
      tone={done && counts.delivered === counts.total ? 'success' : done ? 'warning' : 'error'}
      actions={
        <>
          {done ? (
            <Button onClick={sending.startNew}>{t('send.new')}</Button>
          ) : (
            <Button look="primary" onClick={sending.retry}>
              {t('delivery.retry', { count: open })}
            </Button>
          )}
          <Button look="quiet" onClick={sending.dismiss}>
            {t('delivery.close')}
          </Button>
        </>
      }
    >
      <p role="status">
        <strong>{headline(t, counts)}</strong>
      </p>
      <p>{details(t, counts)}</p>
      {done ? null : <p role="alert">{t('delivery.retryHint')}</p>}
    </Callout>
  );
}

function headline(t: Translate, counts: Counts): string {
  return counts.delivered === counts.total
    ? t('delivery.sent', { count: counts.total })
    : t('delivery.partly', { sent: counts.delivered, total: counts.total });
}

function details(t: Translate, counts: Counts): string {
  const parts = [
    counts.muted > 0 ? t('delivery.muted', { count: counts.muted }) : '',
    counts.notCreated > 0 ? t('delivery.notCreated', { count: counts.notCreated }) : '',
    counts.refused > 0 ? t('delivery.refused', { count: counts.refused }) : '',
    counts.unknown > 0 ? t('delivery.unknown', { count: counts.unknown }) : '',
    counts.left > 0 ? t('delivery.left', { count: counts.left }) : '',
  ];
  return parts.filter(Boolean).join(', ');
}
