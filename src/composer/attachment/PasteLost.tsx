import { useFormats, useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';

type Props = { readonly parts: readonly string[]; readonly onClose: () => void };

/** Names what came with pasted blocks and was not pasted. */
export function PasteLost({ parts, onClose }: Props) {
  const t = useT();
  const formats = useFormats();
  if (parts.length === 0) return null;
  return (
    <Callout
      tone="warning"
      role="status"
      actions={
        <Button look="quiet" onClick={onClose}>
          {t('app.close')}
        </Button>
      }
    >
      {t('block.pasteLeftOut', { parts: formats.list(parts) })}
    </Callout>
  );
}
