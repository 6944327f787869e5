import { type ReactNode, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import type { Match } from '#people/match-list.ts';
import { Button } from '#ui/Button.tsx';
import css from './PasteListDialog.module.css';

/** Lines at a time: five thousand rows at once would hold the page up. */
const LINES = 50;

type Props<M extends Match> = {
  /** How they ended, with their number. */
  readonly title: string;
  readonly matches: readonly M[];
  readonly open?: boolean;
  readonly children: (match: M) => ReactNode;
};

/** Lines of a list that ended in one way; nothing is drawn where there are none. */
export function LineGroup<M extends Match>({ title, matches, open = false, children }: Props<M>) {
  const t = useT();
  const [shown, setShown] = useState(LINES);
  const [unfolded, setUnfolded] = useState(open);
  if (matches.length === 0) return null;
  const rest = matches.length - shown;
  return (
    <details
      className={css.group}
      open={unfolded}
      onToggle={(event) => setUnfolded(event.currentTarget.open)}
    >
      <summary>{title}</summary>
      {unfolded ? (
        <ul className={css.lines} aria-label={title}>
          {matches.slice(0, shown).map((match, at) => (
            // A line may stand twice in a list: its place is its identity.
            <li key={at}>
              <span className={css.number}>{t('pasteList.line', { line: match.entry.line })}</span>
              {children(match)}
            </li>
          ))}
        </ul>
      ) : null}
      {unfolded && rest > 0 ? (
        <Button look="link" onClick={() => setShown(shown + LINES)}>
          {t('recipients.showMore', { count: Math.min(LINES, rest) })}
        </Button>
      ) : null}
    </details>
  );
}
