import { useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { useAppName } from '#store/use-app-name.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Field } from '#ui/Field.tsx';

/** Beside a System preview while nobody knows the app's name: how it becomes known. */
export function AppNameNote() {
  const t = useT();
  const { isAdmin } = usePortal().context.user;
  const { name, keep } = useAppName();
  const [asked, setAsked] = useState(false);
  const [failed, setFailed] = useState(false);
  if (failed) return <Callout tone="warning">{t('appName.notKept')}</Callout>;
  if (name !== undefined) return null;
  const save = async (typed: string) => {
    setAsked(false);
    if (!(await keep(typed))) setFailed(true);
  };
  return (
    <>
      <Callout
        tone="info"
        actions={isAdmin ? <Button onClick={() => setAsked(true)}>{t('appName.type')}</Button> : undefined}
      >
        {t('appName.unknown')}
      </Callout>
      {asked ? <AppNameDialog onSave={(typed) => void save(typed)} onClose={() => setAsked(false)} /> : null}
    </>
  );
}

type DialogProps = { readonly onSave: (name: string) => void; readonly onClose: () => void };

function AppNameDialog({ onSave, onClose }: DialogProps) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const ready = typed.trim() !== '';
  const save = () => {
    if (ready) onSave(typed.trim());
  };
  return (
    <Dialog
      title={t('appName.type')}
      closeLabel={t('app.close')}
      escapeHint={t('app.escapeAgain')}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" inert={!ready} onClick={save}>
            {t('appName.save')}
          </Button>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field label={t('appName.label')} hint={t('appName.hint')}>
          {(control) => (
            <input {...control} value={typed} onChange={(event) => setTyped(event.target.value)} dir="auto" />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
