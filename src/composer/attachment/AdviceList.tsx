import { useId, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { issueSentence } from '#i18n/issue-sentence.ts';
import type { Issue } from '#notice/issue.ts';
import { Icon } from '#ui/Icon.tsx';
import css from './AdviceList.module.css';
import { Offer } from './Offer.tsx';

type Props = {
  readonly issues: readonly Issue[];
  readonly onOpen: (path: Issue['path']) => void;
};

/** All advices in one list; each leads to its field. */
export function AdviceList({ issues, onOpen }: Props) {
  const t = useT();
  const id = useId();
  const [open, setOpen] = useState(false);
  if (issues.length === 0) return null;
  const wrong = issues.some((issue) => issue.severity === 'error');
  return (
    <div className={css.advices}>
      <button
        type="button"
        className={css.toggle}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span className={wrong ? css.error : css.warning}>
          <Icon name={wrong ? 'alert' : 'info'} size={16} />
        </span>
        {t('attachment.advices', { count: issues.length })}
        <Icon name="chevron" size={16} />
      </button>
      <ul id={id} className={css.list} hidden={!open}>
        {issues.map((issue) => {
          const block = issue.path[1];
          const sentence = issueSentence(t, issue);
          return (
            <li key={`${issue.code} ${issue.path.join('.')}`} className={css.entry}>
              <button type="button" className={css.go} onClick={() => onOpen(issue.path)}>
                <span className={css[issue.severity]}>
                  <Icon name={issue.severity === 'error' ? 'alert' : 'info'} size={16} />
                </span>
                {typeof block === 'number'
                  ? t('attachment.adviceAt', { position: block + 1, sentence })
                  : sentence}
              </button>
              <Offer issue={issue} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
