import { useT } from '#i18n/i18n.ts';
import { issueSentence } from '#i18n/issue-sentence.ts';
import type { Issue } from '#notice/issue.ts';
import { Icon } from '#ui/Icon.tsx';
import css from './Advices.module.css';
import { Offer } from './Offer.tsx';

/** What is to be said of a block or an item as a whole, where no field is at fault. */
export function Advices({ issues }: { readonly issues: readonly Issue[] }) {
  const t = useT();
  return issues.map((issue) => (
    <p key={`${issue.code} ${issue.path.join('.')}`} className={css[issue.severity]}>
      <Icon name={issue.severity === 'error' ? 'alert' : 'info'} size={16} />
      <span>
        {issueSentence(t, issue)} <Offer issue={issue} />
      </span>
    </p>
  ));
}
