import { useState } from 'react';
import { plannedNotices } from '#delivery/plan.ts';
import { useFormats, useT } from '#i18n/i18n.ts';
import type { Habits } from '#store/habits.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Field } from '#ui/Field.tsx';
import { ConfirmFacts } from './ConfirmFacts.tsx';
import css from './SendBar.module.css';
import type { SendingPhase } from './sending.ts';

type Props = {
  readonly asked: Extract<SendingPhase, { readonly kind: 'confirming' }>;
  readonly habits: Habits;
  readonly onUndoSeconds: (seconds: number) => void;
  readonly onSend: () => void;
  readonly onCancel: () => void;
};

/** Above this many people the number has to be typed, so that nobody writes to the whole company by habit. */
const TYPE_NUMBER_ABOVE = 50;
const FIRST_NAMES = 5;
const UNDO_CHOICES = [0, 5, 10, 20, 30] as const;

/** The look before something leaves to more than one person (product.md, promise 6). */
export function ConfirmSending({ asked, habits, onUndoSeconds, onSend, onCancel }: Props) {
  const t = useT();
  const formats = useFormats();
  const [typed, setTyped] = useState('');
  const { send, plan } = asked;
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
      title={t('confirm.title')}
      closeLabel={t('app.close')}
      onClose={onCancel}
      actions={
        <>
          <Button look="primary" inert={!ready} onClick={() => (ready ? onSend() : undefined)}>
            {t('confirm.send')}
          </Button>
          <Button onClick={onCancel}>{t('app.cancel')}</Button>
        </>
      }
    >
      <p>
        <strong>{t('confirm.count', { count })}</strong>
      </p>
      <p className={css.names}>{formats.list(names)}</p>
      <ConfirmFacts asked={asked} recent={habits.recent} />
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
      <Field label={t('confirm.undo')} hint={t('confirm.undoHint')}>
        {(control) => (
          <select
            {...control}
            value={habits.undoSeconds}
            onChange={(event) => onUndoSeconds(Number(event.target.value))}
          >
            {UNDO_CHOICES.map((seconds) => (
              <option key={seconds} value={seconds}>
                {t('confirm.undoSeconds', { seconds })}
              </option>
            ))}
          </select>
        )}
      </Field>
    </Dialog>
  );
}
