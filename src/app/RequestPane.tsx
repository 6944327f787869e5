import { lazy, Suspense, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { withLaterWords } from '#i18n/later-words.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Spinner } from '#ui/Spinner.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';

const RequestNow = lazy(() => withLaterWords(import('./RequestNow.tsx')));

/** The notice on the screen as code; fetched and followed only while it is looked at. */
export default function RequestPane() {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <Disclosure label={t('history.request')} summary={t('request.summary')} open={open} onToggle={setOpen}>
      {open ? (
        <ErrorBoundary>
          <Suspense fallback={<Spinner />}>
            <RequestNow />
          </Suspense>
        </ErrorBoundary>
      ) : null}
    </Disclosure>
  );
}
