import { lazy, Suspense, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { withLaterWords } from '#i18n/later-words.ts';
import { Button } from '#ui/Button.tsx';

const CheckDialog = lazy(() => withLaterWords(import('./CheckDialog.tsx')));

/** Opens what the portal gives Herald, and what an administrator may set. */
export function CheckButton() {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" icon="more" iconOnly aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('check.label')}
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <CheckDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
