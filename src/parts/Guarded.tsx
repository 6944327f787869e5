import type { ReactNode } from 'react';
import { type MessageKey, useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';

type RetryProps = { readonly retry: () => void };

/** One line in place of a part that has a bug. */
export function BrokenPart({ retry }: RetryProps) {
  const t = useT();
  return (
    <p role="status">
      {t('parts.broken')}{' '}
      <Button look="link" onClick={retry}>
        {t('app.tryAgain')}
      </Button>
    </p>
  );
}

type Props = {
  /** Another value takes the failure back. */
  readonly part?: unknown;
  readonly children: ReactNode;
};

/** A bug inside costs this place alone: many people write what is drawn, and no value of theirs may cost the page. */
export function Guarded({ part, children }: Props) {
  return (
    <ErrorBoundary part={part} renderFailed={(_, retry) => <BrokenPart retry={retry} />}>
      {children}
    </ErrorBoundary>
  );
}

/** The same for a row of a list. */
export function GuardedItem({ part, children }: Props) {
  return (
    <ErrorBoundary
      part={part}
      renderFailed={(_, retry) => (
        <li>
          <BrokenPart retry={retry} />
        </li>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}

type BrokenDialogProps = RetryProps & { readonly name: MessageKey; readonly onClose: () => void };

/** Can be closed as any other dialog. */
export function BrokenDialog({ name, onClose, retry }: BrokenDialogProps) {
  const t = useT();
  return (
    <Dialog title={t(name)} closeLabel={t('app.close')} onClose={onClose}>
      <BrokenPart retry={retry} />
    </Dialog>
  );
}

type GuardedDialogProps = {
  /** What the dialog is called where it cannot be drawn. */
  readonly name: MessageKey;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** The same for a dialog. */
export function GuardedDialog({ name, onClose, children }: GuardedDialogProps) {
  return (
    <ErrorBoundary renderFailed={(_, retry) => <BrokenDialog name={name} onClose={onClose} retry={retry} />}>
      {children}
    </ErrorBoundary>
  );
}
