import { Suspense, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { lazyPart } from '#parts/lazy-part.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Spinner } from '#ui/Spinner.tsx';

const RequestNow = lazyPart('history.request', () => import('./RequestNow.tsx'));

/** The notice on the screen as code; fetched and followed only while it is looked at. */
export default function RequestPane() {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <Disclosure label={t('history.request')} summary={t('request.summary')} open={open} onToggle={setOpen}>
      {open ? (
        <Suspense fallback={<Spinner />}>
          <RequestNow />
        </Suspense>
      ) : null}
    </Disclosure>
  );
}
