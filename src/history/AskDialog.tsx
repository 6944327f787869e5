import type { ReactNode } from 'react';
import { useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';

type Props = {
  readonly title: string;
  readonly action: string;
  readonly onAction: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A question with one answer besides leaving it. */
export function AskDialog({ title, action, onAction, onClose, children }: Props) {
  const t = useT();
  return (
    <Dialog
      title={title}
      closeLabel={t('app.close')}
      onClose={onClose}
      actions={
        <>
          <Button
            look="primary"
            onClick={() => {
              onClose();
              onAction();
            }}
          >
            {action}
          </Button>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
