import { useT } from '#i18n/i18n.ts';
import { issueSentence } from '#i18n/issue-sentence.ts';
import type { Issue } from '#notice/issue.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';

type Props = { readonly issue: Issue | undefined; readonly onFix: (path: Issue['path']) => void };

/** The text of the JSON view cannot be read: said whether the view is open or closed, because it keeps Send off. */
export function JsonProblem({ issue, onFix }: Props) {
  const t = useT();
  if (issue === undefined) return null;
  return (
    <Callout
      tone="error"
      role="alert"
      actions={<Button onClick={() => onFix(issue.path)}>{t('attachment.jsonFix')}</Button>}
    >
      {issueSentence(t, issue)}
    </Callout>
  );
}
