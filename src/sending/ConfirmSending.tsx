import { useState } from 'react';
import { plannedNotices } from '#delivery/plan.ts';
import { useFormats, useT } from '#i18n/i18n.ts';
import { Difference } from '#preview/difference/Difference.tsx';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Field } from '#ui/Field.tsx';
import { ConfirmFacts } from './ConfirmFacts.tsx';
import css from './SendBar.module.css';
import type { Replacement, Send } from './send.ts';
import type { SendingPhase } from './sending.ts';
import { UndoChoice, type UndoSetting } from './UndoChoice.tsx';

type Props = UndoSetting & {
  readonly asked: Extract<SendingPhase, { readonly kind: 'confirming' }>;
  /** Recent texts, as the habits keep them. */
  readonly recent: unknown;
  readonly onSend: () => void;
  readonly onCancel: () => void;
};

/** Above this many people the number has to be typed, so that nobody writes to the whole company by habit. */
const TYPE_NUMBER_ABOVE = 50;
const FIRST_NAMES = 5;

/** The question before a send that is large, replaces something, or may be a mistake. */
export function ConfirmSending({ asked, recent, undoSeconds, onUndoSeconds, onSend, onCancel }: Props) {
  const t = useT();
  const formats = useFormats();
  const [typed, setTyped] = useState('');
  const { send, plan } = asked;
  const { replaces } = send;
  const going = plannedNotices(plan);
  const count = going.length;
  const asks = count > TYPE_NUMBER_ABOVE;
  const ready = !asks || typed.replaceAll(/\D/g, '') === String(count);
  const first = going
    .slice(0, FIRST_NAMES)
    .map(({ userId }) => send.people.get(userId)?.name ?? String(userId));
  const rest = count - first.length;
  const names = rest > 0 ? [...first, t('confirm.others', { count: rest })] : first;
  return (
    <Dialog
      title={replaces === undefined ? t('confirm.title') : t('confirm.replaceTitle', { count })}
      closeLabel={t('app.close')}
      onClose={onCancel}
      actions={
        <>
          <Button look="primary" inert={!ready} onClick={() => (ready ? onSend() : undefined)}>
            {t(replaces === undefined ? 'confirm.send' : 'confirm.replaceNow')}
          </Button>
          <Button onClick={onCancel}>{t('app.cancel')}</Button>
        </>
      }
    >
      <p>
        <strong>{t('confirm.count', { count })}</strong>
      </p>
      <p className={css.names}>{formats.list(names)}</p>
      {replaces === undefined ? null : <Replaces replaces={replaces} send={send} />}
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
