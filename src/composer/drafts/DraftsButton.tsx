import { lazy, Suspense, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { withLaterWords } from '#i18n/later-words.ts';
import { Button } from '#ui/Button.tsx';

const DraftsDialog = lazy(() => withLaterWords(import('./DraftsDialog.tsx')));

/** Opens the list of drafts. */
export function DraftsButton() {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('drafts.label')}
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <DraftsDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
