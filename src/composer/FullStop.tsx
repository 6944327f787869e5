import { useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';

/** Ends the message with a full stop, so that the portal does not take its only word for a command of the server. */
export default function FullStop({ onAdd }: { readonly onAdd: () => void }) {
  const t = useT();
  return (
    <div>
      <Button look="link" onClick={onAdd}>
        {t('message.addFullStop')}
      </Button>
    </div>
  );
}
