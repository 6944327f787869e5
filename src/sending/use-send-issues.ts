import { useDeferredValue, useMemo } from 'react';
import { useT } from '#i18n/i18n.ts';
import { issueSentence } from '#i18n/issue-sentence.ts';
import { parseNotice } from '#notice/parse-notice.ts';
import { useDraft } from '#store/use-draft.ts';

/** What keeps Send from sending now, in the order of the form, in words. */
export function useSendIssues(appNameLength: number): readonly {
  readonly path: readonly (string | number)[];
  readonly text: string;
}[] {
  const t = useT();
  const nobody = useDraft((state) => state.timeline.present.people.length === 0);
  const notice = useDeferredValue(useDraft((state) => state.timeline.present.notice));
  return useMemo(() => {
    const parsed = parseNotice(notice, { appNameLength });
    const issues = parsed.ok ? [] : parsed.issues;
    return [
      ...(nobody ? [{ path: ['people'], text: t('recipients.nobody') }] : []),
      ...issues.map((issue) => ({ path: issue.path, text: issueSentence(t, issue) })),
    ];
  }, [notice, nobody, appNameLength, t]);
}
