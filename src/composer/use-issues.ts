import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { NoticeDraft } from '#notice/draft.ts';
import type { Issue } from '#notice/issue.ts';
import { useDraft } from '#store/use-draft.ts';
import { usePainted } from '#ui/use-painted.ts';

type Loaded = { readonly advise: (draft: NoticeDraft) => readonly Issue[] } | { readonly failure: unknown };

const NONE: readonly Issue[] = [];

/** The advices about the draft; they follow typing without holding it up, and come after the form itself. */
export function useIssues(): readonly Issue[] {
  const notice = useDeferredValue(useDraft((state) => state.timeline.present.notice));
  const painted = usePainted();
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    if (!painted) return;
    import('#notice/advise.ts').then(
      ({ advise }) => setLoaded({ advise: (draft) => advise(draft) }),
      (failure: unknown) => setLoaded({ failure }),
    );
  }, [painted]);
  // A part that is gone after an update is the boundary's to tell.
  if (loaded !== undefined && 'failure' in loaded) throw loaded.failure;
  return useMemo(() => loaded?.advise(notice) ?? NONE, [notice, loaded]);
}
