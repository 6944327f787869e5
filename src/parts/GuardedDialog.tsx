import type { ReactNode } from 'react';
import { type MessageKey, useT } from '#i18n/i18n.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { BrokenPart } from './BrokenPart.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';

type BrokenDialogProps = {
  readonly name: MessageKey;
  readonly onClose: () => void;
  readonly retry: () => void;
};

/** Can be closed as any other dialog. */
function BrokenDialog({ name, onClose, retry }: BrokenDialogProps) {
  const t = useT();
  return (
    <Dialog title={t(name)} closeLabel={t('app.close')} onClose={onClose}>
      <BrokenPart retry={retry} />
    </Dialog>
  );
}

type GuardedDialogProps = {
  /** Title of the dialog that stands in if this one cannot be drawn. */
  readonly name: MessageKey;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A bug inside a dialog costs this dialog alone. */
export function GuardedDialog({ name, onClose, children }: GuardedDialogProps) {
  return (
    <ErrorBoundary renderFailed={(_, retry) => <BrokenDialog name={name} onClose={onClose} retry={retry} />}>
      {children}
    </ErrorBoundary>
  );
}
