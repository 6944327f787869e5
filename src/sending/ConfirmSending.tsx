import { useState } from 'react';
import { useFormats, useT } from '#i18n/i18n.ts';
import type { Person } from '#people/person.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Field } from '#ui/Field.tsx';
import css from './SendBar.module.css';

type Props = {
  readonly people: readonly Person[];
  /** The TAG as typed; empty when Herald makes one. */
  readonly typedTag: string;
  /** Requests that this takes, and about how many seconds. */
  readonly requests: number;
  readonly seconds: number;
  readonly onSend: () => void;
  readonly onCancel: () => void;
};

/** Above this many people the number has to be typed, so that nobody writes to the whole company by habit. */
const TYPE_NUMBER_ABOVE = 50;
const FIRST_NAMES = 5;

/** The look before something leaves to more than one person (product.md, promise 6). */
export function ConfirmSending({ people, typedTag, requests, seconds, onSend, onCancel }: Props) {
  const t = useT();
  const formats = useFormats();
  const [typed, setTyped] = useState('');
  const count = people.length;
  const asks = count > TYPE_NUMBER_ABOVE;
  const ready = !asks || typed.replaceAll(/\D/g, '') === String(count);
  const first = people.slice(0, FIRST_NAMES).map((person) => person.name);
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
      <p className={css.names} dir="auto">
        {formats.list(names)}
      </p>
      <p>{typedTag === '' ? t('confirm.ownTag') : t('confirm.typedTag', { tag: typedTag })}</p>
      <p>{t('confirm.time', { requests, seconds })}</p>
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
    </Dialog>
  );
}
