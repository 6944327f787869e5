import { useState } from 'react';
import { type Translate, useFormats, useT } from '#i18n/i18n.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import type { SendHeader } from '#store/history/send-record.ts';
import { hasRight } from '#store/rights.ts';
import { useDraftStore } from '#store/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import css from './SendBar.module.css';
import { type Unfinished, useUnfinished } from './use-unfinished.ts';

type Props = {
  /** Sends that this page has carried out itself. */
  readonly ran: ReadonlySet<string>;
  /** Records whose rest was declined before. */
  readonly declined: readonly string[];
  readonly onDecline: (recordId: string) => void;
  readonly onContinue: (header: SendHeader) => void;
  readonly onOpen: (header: SendHeader) => void;
};

/** Offers the rest of a send in whose middle the page was closed; one at a time, the latest first. */
export function StoppedSend({ ran, declined, onDecline, onContinue, onOpen }: Props) {
  const t = useT();
  const one = useUnfinished().find(
    ({ record }) => !declined.includes(record.header.id) && !ran.has(record.header.sendId),
  );
  if (one === undefined) return <BeganBlindly ran={ran} />;
  const { header } = one.record;
  return (
    <section aria-label={t('stopped.label')} className={css.panel}>
      <Callout
        tone={one.where === 'stopped' ? 'warning' : 'info'}
        actions={
          <>
            {one.where === 'stopped' ? (
              <Button look="primary" onClick={() => onContinue(header)}>
                {t('delivery.continue', { count: one.rest })}
              </Button>
            ) : null}
            <Button onClick={() => onOpen(header)}>{t('stopped.history')}</Button>
            <Button look="quiet" onClick={() => onDecline(header.id)}>
              {t('stopped.later')}
            </Button>
          </>
        }
      >
        <Said one={one} t={t} />
      </Callout>
    </section>
  );
}

function Said({ one, t }: { readonly one: Unfinished; readonly t: Translate }) {
  const formats = useFormats();
  const { record, done, where } = one;
  const { firstLine, at } = record.header;
  return (
    <p role="status">
      {t(`stopped.${where}`, {
        text: firstLine,
        time: formats.moment(at),
        done,
        total: record.people.length,
      })}
    </p>
  );
}

/** Where the portal keeps no records, only the draft knows that it was being sent. */
function BeganBlindly({ ran }: Pick<Props, 'ran'>) {
  const t = useT();
  const store = useDraftStore();
  const { scopes } = usePortal().context;
  const [began] = useState(() => {
    const { held, sendId } = store.get();
    return Object.keys(held.wire).length > 1 ? sendId : undefined;
  });
  const [closed, setClosed] = useState(false);
  if (began === undefined || closed || ran.has(began) || hasRight(scopes, 'entity')) return null;
  return (
    <section aria-label={t('stopped.label')} className={css.panel}>
      <Callout
        tone="warning"
        actions={
          <Button look="quiet" onClick={() => setClosed(true)}>
            {t('app.close')}
          </Button>
        }
      >
        <p role="status">{t('stopped.blind')}</p>
      </Callout>
    </section>
  );
}
