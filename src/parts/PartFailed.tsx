import { useEffect, useState } from 'react';
import { type MessageKey, useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import { type DeployedVersion, readDeployedVersion } from './deployed-version.ts';
import { ownFiles } from './part-files.ts';
import { retryParts, useRetry } from './retry-parts.ts';

type Props = { readonly name: MessageKey; readonly retry: () => void };

/** Stands in the place of a part that cannot be loaded. */
export function FailedPart({ name, retry }: Props) {
  const t = useT();
  useRetry(retry);
  const deployed = useDeployedVersion();
  const part = t(name);
  // With the server at hand the connection is not the cause, and a reload fetches everything anew.
  const isReachable = deployed === 'same' || deployed === 'newer';
  const SENTENCES = {
    newer: t('app.newVersion'),
    same: t('parts.missing', { part }),
    unreachable: t('parts.failed', { part }),
  };
  return (
    <Callout
      tone="error"
      role="alert"
      actions={
        <>
          {deployed === 'newer' ? null : <Button onClick={retryParts}>{t('app.tryAgain')}</Button>}
          {isReachable ? <Button onClick={() => location.reload()}>{t('app.reload')}</Button> : null}
        </>
      }
    >
      {SENTENCES[deployed]}
    </Callout>
  );
}

/** Unreachable until the server has answered. */
function useDeployedVersion(): DeployedVersion {
  const [deployed, setDeployed] = useState<DeployedVersion>('unreachable');
  useEffect(() => {
    void readDeployedVersion(ownFiles(document), document).then(setDeployed);
  }, []);
  return deployed;
}

export function LoadingPart() {
  return (
    <p>
      <Spinner />
    </p>
  );
}

type DialogProps = Props & { readonly onClose: () => void };

export function FailedDialog({ name, retry, onClose }: DialogProps) {
  const t = useT();
  return (
    <Dialog title={t(name)} closeLabel={t('app.close')} onClose={onClose}>
      <FailedPart name={name} retry={retry} />
    </Dialog>
  );
}

/** How long nothing is shown: a dialog that is there by then needs no other before it, ms. */
const DIALOG_AFTER = 400;

export function LoadingDialog({ name, onClose }: Omit<DialogProps, 'retry'>) {
  const t = useT();
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), DIALOG_AFTER);
    return () => clearTimeout(timer);
  }, []);
  if (!isLate) return null;
  return (
    <Dialog title={t(name)} closeLabel={t('app.close')} onClose={onClose}>
      <LoadingPart />
    </Dialog>
  );
}
