import { startTransition, useEffect, useMemo, useState } from 'react';
import type { Translate } from '#i18n/i18n.ts';
import { withLaterWords } from '#i18n/later-words.ts';
import type { NoticeDraft } from '#notice/draft.ts';
import type { Issue } from '#notice/issue.ts';
import { RESERVED_APP_NAME_LENGTH } from '#store/app-name.ts';
import { useAppName } from '#store/use-app-name.ts';
import { useDraftStore } from '#store/use-draft.ts';
import { usePainted } from '#ui/use-painted.ts';

type Say = (t: Translate, issue: Issue) => string;
type Loaded =
  | {
      readonly advise: (draft: NoticeDraft, appName: string | undefined) => readonly Issue[];
      readonly say: Say;
    }
  | { readonly failure: unknown };

/** The advices, and how each is said; both come after the form. */
export type Issues = { readonly issues: readonly Issue[]; readonly say: Say };

const NONE: readonly Issue[] = [];
const SILENT: Say = () => '';

/**
 * The advices about the draft; they come after the form itself and follow typing without holding it up: they are looked
 * for once a key is dealt with, and the form is drawn again only when they say something else.
 */
export function useIssues(): Issues {
  const store = useDraftStore();
  const painted = usePainted();
  const { name: appName } = useAppName();
  const [loaded, setLoaded] = useState<Loaded>();
  const [issues, setIssues] = useState(NONE);
  useEffect(() => {
    if (!painted) return;
    const parts = [import('#notice/advise.ts'), import('#i18n/issue-sentence.ts')] as const;
    withLaterWords(Promise.all(parts)).then(
      ([core, { issueSentence }]) => {
        const lengthOf = (name?: string) =>
          name === undefined ? RESERVED_APP_NAME_LENGTH : core.countCharacters(name);
        setLoaded({
          advise: (draft, name) => core.advise(draft, { appNameLength: lengthOf(name) }),
          say: issueSentence,
        });
      },
      (failure: unknown) => setLoaded({ failure }),
    );
  }, [painted]);
  const advise = useMemo(() => {
    if (loaded === undefined || 'failure' in loaded) return undefined;
    return (draft: NoticeDraft) => loaded.advise(draft, appName);
  }, [loaded, appName]);
  useEffect(() => {
    if (advise === undefined) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      waiting = undefined;
      const next = advise(store.get().timeline.present.notice);
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
  }, [advise, store]);
  // A part that is gone after an update is the boundary's to tell.
  if (loaded !== undefined && 'failure' in loaded) throw loaded.failure;
  return { issues, say: loaded?.say ?? SILENT };
}
