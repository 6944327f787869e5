import { useT } from '#i18n/i18n.ts';
import type { BbNode } from '#notice/bb-node.ts';
import css from './bb.module.css';
import { Glyph } from './Glyph.tsx';

type Props = { readonly node: Extract<BbNode, { kind: 'disk' | 'like' | 'dislike' | 'rating' }> };

const STARS = 5;

/** The small signs that the portal has codes for (rendering.md B6). */
export function Reaction({ node }: Props) {
  const t = useT();
  switch (node.kind) {
    case 'disk':
      return t('preview.disk');
    case 'like':
      return (
        <span role="img" aria-label={t('preview.like')} className={css.thumb}>
          <Glyph name="thumb" size={18} />
        </span>
      );
    case 'dislike':
      return (
        <span role="img" aria-label={t('preview.dislike')} className={`${css.thumb} ${css.down}`}>
          <Glyph name="thumb" size={18} />
        </span>
      );
    case 'rating': {
      const full = Math.min(STARS, Math.max(0, Math.round(node.value)));
      return (
        <span role="img" aria-label={t('preview.rating', { value: full })}>
          {'★'.repeat(full)}
          {'☆'.repeat(STARS - full)}
        </span>
      );
    }
  }
}
