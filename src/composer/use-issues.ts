import { useDeferredValue, useMemo } from 'react';
import { advise } from '#notice/advise.ts';
import type { Issue } from '#notice/issue.ts';
import { useDraft } from '#store/use-draft.ts';

/** The advices about the draft; they follow typing without holding it up. */
export function useIssues(): readonly Issue[] {
  const notice = useDeferredValue(useDraft((state) => state.timeline.present.notice));
  return useMemo(() => advise(notice), [notice]);
}
