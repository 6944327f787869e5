import { type KeyboardEvent, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { inertText } from '#notice/inert.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Field } from '#ui/Field.tsx';
import { linkAddress } from './link-address.ts';

type Props = {
  readonly selected: string;
  /** The dialog is done; it does not close itself, so that the focus can follow the text. */
  readonly onInsert: (piece: string) => void;
  readonly onClose: () => void;
};

const ADDRESS = /^(?:https?:\/\/|\/)\S+$/;

/** Asks where a link leads and what it says; what was selected is what it says. */
export function LinkDialog({ selected, onInsert, onClose }: Props) {
  const t = useT();
  const [address, setAddress] = useState(ADDRESS.test(selected) ? selected : '');
  const [words, setWords] = useState(ADDRESS.test(selected) ? '' : selected);
  const href = linkAddress(address);

  const insert = () => {
    if (href === '') return;
    // What was selected may hold codes on purpose; what is typed here is a text.
    const label = words === selected ? words : inertText(words);
    onInsert(label === '' ? `[URL]${href}[/URL]` : `[URL=${href}]${label}[/URL]`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    insert();
  };

  return (
    <Dialog
      title={t('bb.link.title')}
      closeLabel={t('app.close')}
      escapeHint={t('app.escapeAgain')}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" inert={href === ''} onClick={insert}>
            {t('bb.link.insert')}
          </Button>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
        </>
      }
    >
      <Field label={t('bb.link.address')} hint={t('bb.link.hint')}>
        {(control) => (
          <input
            {...control}
            inputMode="url"
            dir="auto"
            autoComplete="off"
            value={address}
            onChange={(event) => setAddress(event.target.value)}
            onKeyDown={onKeyDown}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to type here
            autoFocus
          />
        )}
      </Field>
      <Field label={t('bb.link.words')}>
        {(control) => (
          <input
            {...control}
            dir="auto"
            autoComplete="off"
            value={words}
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
    </Dialog>
  );
}
