import { useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { recordLink } from '#portal/record-link.ts';
import { Button } from '#ui/Button.tsx';
import { copyText } from '#ui/copy-text.ts';
import { Field } from '#ui/Field.tsx';

/** The link that leads back to a send of the history; nothing where this portal has none. */
export function CopyLink({ id }: { readonly id: string }) {
  const t = useT();
  const address = recordLink(usePortal(), id);
  const [copied, setCopied] = useState<boolean>();
  if (address === undefined) return null;
  return (
    <div>
      <Button icon="link" onClick={() => void copyText(address).then(setCopied)}>
        {t('link.copy')}
      </Button>{' '}
      <span role="status">{copied === true ? t('check.copied') : ''}</span>
      {copied === false ? (
        <Field label={t('link.label')} hint={t('check.copyByHand')}>
          {(control) => <input {...control} readOnly value={address} />}
        </Field>
      ) : null}
    </div>
  );
}
