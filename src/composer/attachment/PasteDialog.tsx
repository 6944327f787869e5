import { useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Field } from '#ui/Field.tsx';

type Props = { readonly onPaste: (text: string) => boolean; readonly onClose: () => void };

/** Takes the text by hand where the frame may not read the clipboard, or where what is on it is no block. */
export function PasteDialog({ onPaste, onClose }: Props) {
  const t = useT();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState(false);
  const insert = () => {
    if (onPaste(text)) onClose();
    else setRefused(true);
  };
  return (
    <Dialog
      title={t('block.paste')}
      closeLabel={t('app.close')}
      escapeHint={t('app.escapeAgain')}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" onClick={insert}>
            {t('block.pasteInsert')}
          </Button>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
        </>
      }
    >
      <Field
        label={t('block.pasteField')}
        hint={t('block.pasteHint')}
        mono
        problems={refused ? [{ severity: 'error', text: t('block.pasteNothing') }] : []}
      >
        {(control) => (
          <textarea
            {...control}
            rows={6}
            dir="ltr"
            spellCheck={false}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setRefused(false);
            }}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to paste here
            autoFocus
          />
        )}
      </Field>
    </Dialog>
  );
}
