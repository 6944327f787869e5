import { useState } from 'react';
import { errorSentence } from '#i18n/error-sentence.ts';
import { useFormats, useT } from '#i18n/i18n.ts';
import { recordKey, type SendHeader, type SendRecord } from '#store/history/send-record.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import css from './Details.module.css';
import { useWithdraw } from './use-withdraw.ts';
import type { LaterVersion, SharedNotice } from './withdrawal.ts';

type Props = {
  readonly header: SendHeader;
  readonly record: SendRecord | undefined;
  readonly onClose: () => void;
  readonly onDone: (noted: boolean) => void;
};

const NAMED = 10;

/** The question before a withdrawal: for how many, which later versions, whose else, and what stays. */
export function WithdrawDialog({ header, record, onClose, onDone }: Props) {
  const t = useT();
  const [withShared, setWithShared] = useState(false);
  const { phase, withdraw } = useWithdraw({ header, record }, onDone);
  const plan = 'plan' in phase ? phase.plan : undefined;
  const nothing = plan === undefined || (plan.calls.length === 0 && !withShared);
  const inert = nothing || phase.kind === 'working';
  return (
    <Dialog
      title={t('history.withdraw.title')}
      closeLabel={t('app.close')}
      onClose={onClose}
      actions={
        <>
          <Button
            look="danger"
            inert={inert}
            onClick={() => {
              if (plan !== undefined && !inert) void withdraw(plan, withShared);
            }}
          >
            {t('history.withdraw')}
          </Button>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
        </>
      }
    >
      {phase.kind === 'looking' ? <p role="status">{t('history.withdraw.looking')}</p> : null}
      {phase.kind === 'blind' ? (
        <Callout tone="warning" role="alert">
          <p>
            {t('history.withdraw.blind')}{' '}
            {phase.failure === undefined ? '' : t(`store.reason.${phase.failure.reason}`)}
          </p>
        </Callout>
      ) : null}
      {plan === undefined ? null : (
        <>
          <p>
            <strong>{t('history.withdraw.removes', { count: plan.count })}</strong>
          </p>
          <Later versions={plan.later} />
          <Shared shared={plan.shared} checked={withShared} onCheck={setWithShared} />
          {phase.kind === 'ready' && phase.unseen > 0 ? (
            <Callout tone="warning">
              <p>{t('history.withdraw.unseen', { count: phase.unseen })}</p>
            </Callout>
          ) : null}
          <p className={css.note}>{t('history.withdraw.stays')}</p>
        </>
      )}
      {phase.kind === 'working' ? <p role="status">{t('history.withdraw.working')}</p> : null}
      {phase.kind === 'failed' ? (
        <Callout tone="error" role="alert" code={phase.error?.code}>
          <p>
            {t('history.withdraw.failed', { count: phase.count })}{' '}
            {phase.error === undefined
              ? ''
              : `${errorSentence(t, phase.error).sentence} ${errorSentence(t, phase.error).next}`}
          </p>
        </Callout>
      ) : null}
    </Dialog>
  );
}

/** Versions that replaced the withdrawn one and disappear in its place. */
export function Later({ versions }: { readonly versions: readonly LaterVersion[] }) {
  const t = useT();
  const formats = useFormats();
  if (versions.length === 0) return null;
  return (
    <Callout tone="warning">
      {versions.map(({ send, count }) => (
        <p key={recordKey(send)}>
          {t('history.withdraw.later', {
            count,
            text: send.firstLine,
            name: send.senderName,
            time: formats.moment(send.at),
          })}
        </p>
      ))}
    </Callout>
  );
}

type SharedProps = {
  readonly shared: readonly SharedNotice[];
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
};

/** Notices of other sends under the same wire tags, by name; they stay unless somebody says otherwise. */
export function Shared({ shared, checked, onCheck }: SharedProps) {
  const t = useT();
  const formats = useFormats();
  if (shared.length === 0) return null;
  const rest = shared.length - NAMED;
  return (
    <Callout tone="warning">
      <p>{t('history.withdraw.shared', { count: shared.length })}</p>
      <ul className={css.names}>
        {shared.slice(0, NAMED).map(({ holder, send }) => (
          <li key={`${recordKey(send)} ${holder.person.id}`} dir="auto">
            {t('history.withdraw.sharedOne', {
              name: holder.person.name,
              sender: send.senderName,
              time: formats.moment(send.at),
            })}
          </li>
        ))}
        {rest > 0 ? <li>{t('confirm.others', { count: rest })}</li> : null}
      </ul>
      <label className={css.check}>
        <input type="checkbox" checked={checked} onChange={(event) => onCheck(event.target.checked)} />
        {t('history.withdraw.alsoShared', { count: shared.length })}
      </label>
    </Callout>
  );
}
