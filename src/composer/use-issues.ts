import { startTransition, useEffect, useState } from 'react';
import type { NoticeDraft } from '#notice/draft.ts';
import type { Issue } from '#notice/issue.ts';
import { useDraftStore } from '#store/use-draft.ts';
import { usePainted } from '#ui/use-painted.ts';

type Loaded = { readonly advise: (draft: NoticeDraft) => readonly Issue[] } | { readonly failure: unknown };

const NONE: readonly Issue[] = [];

/**
 * The advices about the draft; they come after the form itself and follow typing without holding it up: they are looked
 * for once a key is dealt with, and the form is drawn again only when they say something else.
 */
export function useIssues(): readonly Issue[] {
  const store = useDraftStore();
  const painted = usePainted();
  const [loaded, setLoaded] = useState<Loaded>();
  const [issues, setIssues] = useState(NONE);
  useEffect(() => {
    if (!painted) return;
    import('#notice/advise.ts').then(
      ({ advise }) => setLoaded({ advise: (draft) => advise(draft) }),
      (failure: unknown) => setLoaded({ failure }),
    );
  }, [painted]);
  useEffect(() => {
    if (loaded === undefined || 'failure' in loaded) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      waiting = undefined;
      const next = loaded.advise(store.get().timeline.present.notice);
      startTransition(() =>
        setIssues((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next)),
      );
    };
    const lookLater = () => (waiting ??= setTimeout(look));
    lookLater();
    const leave = store.subscribe(lookLater);
    return () => {
      leave();
      clearTimeout(waiting);
    };
  }, [loaded, store]);
  // A part that is gone after an update is the boundary's to tell.
  if (loaded !== undefined && 'failure' in loaded) throw loaded.failure;
  return issues;
}
