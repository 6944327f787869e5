import { useCallback, useMemo } from 'react';
import { useFormats, useT } from '#i18n/i18n.ts';
import type { NoticeDraft } from '#notice/draft.ts';
import { isEmptyAudience } from '#people/audience.ts';
import { usePortal } from '#portal/PortalProvider.tsx';
import { useAppNameLength } from '#store/use-app-name-length.ts';
import { useDraft, useDraftStore, useLaterDraft, writtenNotice } from '#store/use-draft.ts';
import { usePolicy } from '#store/use-policy.ts';
import { useReaderValues } from '#store/use-reader-values.ts';
import type { IssuePath } from './issue-path.ts';
import { problemSentence } from './problem-sentence.ts';
import { findProblems, ofPolicy, type SendProblem } from './problems.ts';

export type Blocking = {
  readonly path: IssuePath;
  readonly text: string;
  /**
   * The form itself says it beside its field; what lies between text and people it cannot know. What is left to fill in
   * is said beside Send once Send was pressed.
   */
  readonly said: 'inForm' | 'atSend' | 'onceTried';
};

export type SendIssues = {
  /** Reasons why Send is off, the first of the form first, in words; the first says where the cursor belongs. */
  readonly blocked: readonly Blocking[];
  /** The same for the draft as it is at this moment: a key may come before they are drawn anew. */
  readonly blockedNow: () => readonly Blocking[];
};

export function useSendIssues(): SendIssues {
  const t = useT();
  const store = useDraftStore();
  const formats = useFormats();
  const nobody = useDraft((state) => isEmptyAudience(state.timeline.present));
  const sendId = useDraft((state) => state.sendId);
  const shown = useLaterDraft(writtenNotice);
  const people = useDraft((state) => state.timeline.present.people);
  const { valuesOf, known, readers } = useReaderValues();
  const appNameLength = useAppNameLength();
  const { policy } = usePolicy();
  const { isAdmin } = usePortal().context.user;
  const find = useCallback(
    (notice: NoticeDraft): readonly Blocking[] => {
      const nobodyYet: readonly SendProblem[] = nobody ? [{ kind: 'nobody', path: ['people'] }] : [];
      // While departments are being asked for nobody lacks one; the look before the send waits for the answer.
      const some = known ? readers : [];
      const found = findProblems({ notice, people: some, sendId, appNameLength, valuesOf });
      const forbidden = ofPolicy(policy, { type: notice.type, count: people.length, isAdmin });
      return [...nobodyYet, ...forbidden, ...found].map((problem) => ({
        path: problem.path,
        text: problemSentence(t, formats, problem),
        said: saidWhere(problem),
      }));
    },
    [nobody, people, readers, sendId, appNameLength, valuesOf, known, policy, isAdmin, t, formats],
  );
  const blocked = useMemo(() => find(shown), [find, shown]);
  return { blocked, blockedNow: () => find(writtenNotice(store.get())) };
}

function saidWhere(problem: SendProblem): Blocking['said'] {
  if (problem.kind === 'placeholders') return 'onceTried';
  const inForm = problem.kind === 'nobody' || (problem.kind === 'issue' && problem.reader === undefined);
  return inForm ? 'inForm' : 'atSend';
}
