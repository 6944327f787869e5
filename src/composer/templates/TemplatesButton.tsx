import { lazy, Suspense, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { withLaterWords } from '#i18n/later-words.ts';
import type { Setting } from '#preview/seen-notice.ts';
import { Button } from '#ui/Button.tsx';

const TemplatesDialog = lazy(() => withLaterWords(import('./TemplatesDialog.tsx')));

/** Opens the templates; `setting` is what a template is previewed in. */
export function TemplatesButton({ setting }: { readonly setting: Setting }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('templates.label')}
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <TemplatesDialog setting={setting} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
