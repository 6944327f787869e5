/**
 * A part of the page that is loaded on demand, together with its words. A part that cannot be loaded says so in its own
 * place and can be tried again; nothing else on the page moves.
 */
import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import type { MessageKey } from '#i18n/i18n.ts';
import { laterWords } from '#i18n/later-words.ts';
import { loadPart } from './load-part.ts';
import { PartBoundary } from './PartBoundary.tsx';
import { FailedDialog, FailedPart, LoadingDialog, LoadingPart } from './PartFailed.tsx';
import { useRetry } from './retry-parts.ts';

type Load<Props> = () => Promise<{ readonly default: ComponentType<Props> }>;

/** A lazy component that can be made anew, because React remembers a failure. */
function createLazy<Props>(load: Load<Props>) {
  const begin = () =>
    lazy(() =>
      loadPart(async () => {
        const [part] = await Promise.all([load(), laterWords()]);
        return part;
      }),
    );
  let latest = begin();
  return {
    latest: () => latest,
    after(failed: typeof latest) {
      if (latest === failed) latest = begin();
      return latest;
    },
  };
}

function usePart<Props>(part: ReturnType<typeof createLazy<Props>>) {
  const [Shown, setShown] = useState(part.latest);
  const retry = () => setShown(() => part.after(Shown));
  return { Shown, retry };
}

type Stand = { readonly failed: (retry: () => void) => ReactNode; readonly loading: ReactNode };

/** The Suspense above shows its fallback while a part is loaded first; a retry moves nothing around it. */
function createInPlace<Props extends object>(load: Load<Props>, { failed, loading }: Stand) {
  const part = createLazy(load);
  return function Part(props: Props) {
    const [first] = useState(part.latest);
    const { Shown, retry } = usePart(part);
    const shown = <Shown {...props} />;
    return (
      <PartBoundary part={Shown} failed={failed(retry)}>
        {Shown === first ? shown : <Suspense fallback={loading}>{shown}</Suspense>}
      </PartBoundary>
    );
  };
}

/** A part within the page, called `name` where it cannot be loaded. */
export function lazyPart<Props extends object>(name: MessageKey, load: Load<Props>): ComponentType<Props> {
  return createInPlace(load, {
    failed: (retry) => <FailedPart name={name} retry={retry} />,
    loading: <LoadingPart />,
  });
}

/** A part that shows nothing of its own, or stands beside one that says why both are missing. */
export function lazyAside<Props extends object>(load: Load<Props>): ComponentType<Props> {
  return createInPlace(load, { failed: (retry) => <FailedAside retry={retry} />, loading: null });
}

/** A dialog; while it is loaded, and where it cannot be, it can be closed as any other. */
export function lazyDialog<Props extends { readonly onClose: () => void }>(
  name: MessageKey,
  load: Load<Props>,
): ComponentType<Props> {
  const part = createLazy(() => loadGuarded(name, load));
  return function Part(props: Props) {
    const { Shown, retry } = usePart(part);
    const { onClose } = props;
    return (
      <PartBoundary part={Shown} failed={<FailedDialog name={name} retry={retry} onClose={onClose} />}>
        <Suspense fallback={<LoadingDialog name={name} onClose={onClose} />}>
          <Shown {...props} />
        </Suspense>
      </PartBoundary>
    );
  };
}

/** A dialog with the boundary for its bugs, which the first picture does not need. */
async function loadGuarded<Props extends { readonly onClose: () => void }>(
  name: MessageKey,
  load: Load<Props>,
): ReturnType<Load<Props>> {
  const [{ default: Shown }, { GuardedDialog }] = await Promise.all([load(), import('./GuardedDialog.tsx')]);
  return {
    default: (props: Props) => (
      <GuardedDialog name={name} onClose={props.onClose}>
        <Shown {...props} />
      </GuardedDialog>
    ),
  };
}

function FailedAside({ retry }: { readonly retry: () => void }) {
  useRetry(retry);
  return null;
}
