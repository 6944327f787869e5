/**
 * A part of the page that is loaded on demand, together with its words. A part that cannot be loaded says so in its own
 * place and can be tried again; nothing else on the page moves.
 */
import { type ComponentType, lazy, Suspense, useState } from 'react';
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

/**
 * A part within the page, called `name` where it cannot be loaded. The Suspense above shows its fallback while it is
 * loaded first.
 */
export function lazyPart<Props extends object>(name: MessageKey, load: Load<Props>): ComponentType<Props> {
  const part = createLazy(load);
  return function Part(props: Props) {
    const [first] = useState(part.latest);
    const { Shown, retry } = usePart(part);
    return (
      <PartBoundary part={Shown} failed={<FailedPart name={name} retry={retry} />}>
        {Shown === first ? (
          <Shown {...props} />
        ) : (
          <Suspense fallback={<LoadingPart />}>
            <Shown {...props} />
          </Suspense>
        )}
      </PartBoundary>
    );
  };
}

/** A part that shows nothing of its own, or stands beside one that says why both are missing. */
export function lazyAside<Props extends object>(load: Load<Props>): ComponentType<Props> {
  const part = createLazy(load);
  return function Part(props: Props) {
    const { Shown, retry } = usePart(part);
    return (
      <PartBoundary part={Shown} failed={<FailedAside retry={retry} />}>
        <Suspense fallback={null}>
          <Shown {...props} />
        </Suspense>
      </PartBoundary>
    );
  };
}

/** A dialog; while it is loaded, and where it cannot be, it can be closed as any other. */
export function lazyDialog<Props extends { readonly onClose: () => void }>(
  name: MessageKey,
  load: Load<Props>,
): ComponentType<Props> {
  const part = createLazy(load);
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

function FailedAside({ retry }: { readonly retry: () => void }) {
  useRetry(retry);
  return null;
}
