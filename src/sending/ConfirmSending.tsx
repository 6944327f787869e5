import { useState } from 'react';
import { plannedNotices } from '#delivery/plan.ts';
import { useFormats, useT } from '#i18n/i18n.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { Difference } from '#preview/difference/Difference.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Field } from '#ui/Field.tsx';
import { AllNames } from './AllNames.tsx';
import { ConfirmFacts } from './ConfirmFacts.tsx';
import css from './SendBar.module.css';
import { SentNotice } from './SentNotice.tsx';
import type { Replacement, Send } from './send.ts';
import type { Confirming } from './sending.ts';
import { UndoChoice, type UndoSetting } from './UndoChoice.tsx';

type Props = UndoSetting & {
  readonly asked: Confirming;
  /** Recent texts, as the habits keep them. */
  readonly recent: unknown;
  /** The question is put by the history, about a send that failed for some. */
  readonly isRetry?: boolean;
  readonly onSend: () => void;
  readonly onCancel: () => void;
};

/** Above this many people the number has to be typed, so that nobody writes to the whole company by habit. */
const TYPE_NUMBER_ABOVE = 50;

/** The question before a send that is large, replaces something, goes on with a record, or may be a mistake. */
export function ConfirmSending(props: Props) {
  const { asked, recent, isRetry = false, undoSeconds, onUndoSeconds, onSend, onCancel } = props;
  const t = useT();
  const [typed, setTyped] = useState('');
  const { send, plan } = asked;
  // The rest of a record is no new version, even if it takes the place of one.
  const isEdit = send.replaces !== undefined && send.ofDraft;
  const count = plannedNotices(plan).length;
  const asks = count > TYPE_NUMBER_ABOVE;
  const ready = !asks || typed.replaceAll(/\D/g, '') === String(count);
  return (
    <Dialog
      title={isRetry ? t('history.retry') : t(isEdit ? 'confirm.replaceTitle' : 'confirm.title', { count })}
      closeLabel={t('app.close')}
      onClose={onCancel}
      actions={
        <>
          <Button look="primary" inert={!ready} onClick={() => (ready ? onSend() : undefined)}>
            {t(isEdit ? 'confirm.replaceNow' : 'confirm.send')}
          </Button>
          <Button onClick={onCancel}>{t('app.cancel')}</Button>
        </>
      }
    >
      <p>
        <strong>{t(isRetry ? 'history.retryCount' : 'confirm.count', { count })}</strong>
      </p>
      <AllNames send={send} plan={plan} />
      {send.ofDraft ? null : <OfRecord send={send} plan={plan} />}
      {send.replaces === undefined ? null : <Replaces replaces={send.replaces} send={send} />}
      <ConfirmFacts asked={asked} recent={recent} />
      {asks ? (
        <Field label={t('confirm.number')} hint={t('confirm.numberHint', { count })}>
          {(control) => (
            <input
              {...control}
              inputMode="numeric"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
      ) : null}
      <UndoChoice undoSeconds={undoSeconds} onUndoSeconds={onUndoSeconds} />
    </Dialog>
  );
}

/** A record is not on the screen as the draft is: its notification is shown here, and a change of its author said. */
function OfRecord({ send, plan }: Pick<Confirming, 'send' | 'plan'>) {
  const t = useT();
  const { user } = usePortal().context;
  const sender = send.record?.header;
  const isOthers = sender !== undefined && sender.senderId !== user.id && send.template.TYPE === 'USER';
  return (
    <>
      {isOthers ? <p>{t('history.newAuthor', { name: sender.senderName })}</p> : null}
      <div className={css.notice}>
        <div>
          <SentNotice send={send} plan={plan} />
        </div>
      </div>
    </>
  );
}

/** The version that disappears, for how many people, and the difference to it. */
function Replaces({ replaces, send }: { readonly replaces: Replacement; readonly send: Send }) {
  const t = useT();
  const formats = useFormats();
  const { at, count, added, before } = replaces;
  return (
    <>
      <p>{t('confirm.replaces', { count, time: formats.moment(at) })}</p>
      {added === 0 ? null : <p>{t('confirm.replacesAdded', { count: added })}</p>}
      {before === undefined ? null : (
        <section aria-label={t('history.difference')} className={css.difference}>
          <Difference before={before} after={send.sent.notice} />
        </section>
      )}
    </>
  );
}
