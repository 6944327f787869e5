import { type ReactNode, useId, useState } from 'react';
import { useFormats, useT } from '#i18n/i18n.ts';
import type { Match } from '#people/list/match-list.ts';
import { Button } from '#ui/Button.tsx';
import { RowWindow } from '#ui/RowWindow.tsx';
import css from './LineGroup.module.css';

/** Lines at a time: five thousand rows at once would hold the page up. */
const LINES = 50;
/** Longer lists of found people are drawn only as far as they are in sight. */
const WHOLE = 20;
const ROW_PX = 48;

type Props<M extends Match> = {
  readonly title: string;
  readonly matches: readonly M[];
  readonly tone?: 'warning' | 'success';
  readonly hint?: string;
  readonly children: (match: M) => ReactNode;
};

/** Lines of a list that ended in one way; nothing is drawn if there are none. */
export function LineGroup<M extends Match>({ title, matches, tone, hint, children }: Props<M>) {
  const t = useT();
  const [shown, setShown] = useState(LINES);
  const rest = matches.length - shown;
  return (
    <Group title={title} count={matches.length} tone={tone}>
      {hint === undefined ? null : <p className={css.hint}>{hint}</p>}
      <ul className={css.lines} aria-label={title}>
        {matches.slice(0, shown).map((match, at) => (
          // A line may stand twice in a list: its place is its identity.
          <li key={at}>{children(match)}</li>
        ))}
      </ul>
      {rest > 0 ? (
        <Button look="link" onClick={() => setShown(shown + LINES)}>
          {t('recipients.showMore', { count: Math.min(LINES, rest) })}
        </Button>
      ) : null}
    </Group>
  );
}

/** The same with every line at hand: rows of one height, drawn only in sight if there are many. */
export function LongLineGroup<M extends Match>({ title, matches, tone, children }: Props<M>) {
  const t = useT();
  if (matches.length <= WHOLE) {
    return (
      <LineGroup title={title} matches={matches} {...(tone === undefined ? {} : { tone })}>
        {children}
      </LineGroup>
    );
  }
  return (
    <Group title={title} count={matches.length} tone={tone}>
      <RowWindow
        label={t('pasteList.foundLines')}
        rows={matches.map((match, at) => ({ match, at }))}
        keyOf={({ at }) => at}
        rowHeight={ROW_PX}
      >
        {({ match }) => children(match)}
      </RowWindow>
    </Group>
  );
}

type GroupProps = {
  readonly title: string;
  readonly count: number;
  readonly tone: Props<Match>['tone'];
  readonly children: ReactNode;
};

function Group({ title, count, tone, children }: GroupProps) {
  const formats = useFormats();
  const id = useId();
  if (count === 0) return null;
  return (
    <div role="group" aria-labelledby={id} className={css.group}>
      <div className={tone === undefined ? css.head : `${css.head} ${css[tone]}`}>
        <h3 id={id} className={css.title}>
          {title}
        </h3>
        <span className={css.count}>{formats.number(count)}</span>
      </div>
      {children}
    </div>
  );
}
