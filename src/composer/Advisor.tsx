import { startTransition, useCallback, useEffect } from 'react';
import type { Translate } from '#i18n/i18n.ts';
import { issueSentence } from '#i18n/issue-sentence.ts';
import { advise } from '#notice/advise.ts';
import type { Issue } from '#notice/issue.ts';
import { useAppNameLength } from '#store/use-app-name-length.ts';
import { useDraftStore } from '#store/use-draft.ts';

/** The advices about the draft, and how each is said. */
export type Issues = {
  readonly issues: readonly Issue[];
  readonly say: (t: Translate, issue: Issue) => string;
};

type Props = { readonly onIssues: (change: (before: Issues) => Issues) => void };

/**
 * Draws nothing. Its advices come after the form and follow typing without holding it up: they are looked for once a
 * key is dealt with, and told only when they say something else.
 */
export default function Advisor({ onIssues }: Props) {
  const store = useDraftStore();
  const appNameLength = useAppNameLength();
  const look = useCallback(() => {
    const issues = advise(store.get().timeline.present.notice, { appNameLength });
    startTransition(() =>
      onIssues((before) =>
        JSON.stringify(before.issues) === JSON.stringify(issues) ? before : { issues, say: issueSentence },
      ),
    );
  }, [store, appNameLength, onIssues]);
  useEffect(() => {
    const looking = onceLater(look);
    looking.ask();
    const leave = store.subscribe(looking.ask);
    return () => {
      leave();
      looking.cancel();
    };
  }, [store, look]);
  return null;
}

/** A task of its own for what was asked for meanwhile, once or often. */
function onceLater(task: () => void): { readonly ask: () => void; readonly cancel: () => void } {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return {
    ask() {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        task();
      });
    },
    cancel: () => clearTimeout(waiting),
  };
}
