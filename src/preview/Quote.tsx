import { type ReactNode, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import type { BbNode } from '#notice/bb-node.ts';
import css from './bb.module.css';
import { useMentionName } from './Mention.tsx';
import { isLongQuote, textOfNodes } from './text-of-nodes.ts';

type Props = {
  readonly author?: string | undefined;
  readonly time?: string | undefined;
  readonly nodes: readonly BbNode[];
  readonly children: ReactNode;
};

/** Words of another, on a card of their own; long ones are folded until asked for (rendering.md B6). */
export function Quote({ author, time, nodes, children }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const nameOf = useMentionName();
  const long = isLongQuote(textOfNodes(nodes, nameOf));
  return (
    <span className={css.quote}>
      {author === undefined ? null : (
        <span className={css.quoteHead}>
          {author} {time === undefined ? null : <span className={css.quoteTime}>{time}</span>}
        </span>
      )}
      <span className={long && !open ? `${css.quoteText} ${css.folded}` : css.quoteText}>{children}</span>
      {long ? (
        <button type="button" className={css.unfold} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('preview.quote.collapse') : t('preview.quote.expand')}
        </button>
      ) : null}
    </span>
  );
}
