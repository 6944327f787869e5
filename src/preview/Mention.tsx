import type { ReactNode } from 'react';
import { useT } from '#i18n/i18n.ts';
import css from './bb.module.css';
import { useScene } from './scene.ts';

type Props = {
  readonly id: number | 'all';
  /** The portal filled in the name: the reader sees the name that they know the person by. */
  readonly named?: true | undefined;
  /** Absent: the full name, which the portal fills in. */
  readonly children?: ReactNode | undefined;
};

/** A mention of a person; the portal would open a profile, a preview does not. One's own is marked (rendering.md B6). */
export function Mention({ id, named, children }: Props) {
  const { readerId, readerName } = useScene();
  const nameOf = useMentionName();
  const own = id === 'all' || id === readerId;
  const known = named === true && id === readerId ? readerName : undefined;
  return (
    <span className={own ? `${css.mention} ${css.own}` : css.mention}>{known ?? children ?? nameOf(id)}</span>
  );
}

/** The words of a mention without words of its own: the portal fills in the full name, which here is known of one person. */
export function useMentionName(): (id: number | 'all') => string {
  const t = useT();
  const { readerId, readerName } = useScene();
  return (id) => {
    if (id === 'all') return t('preview.everyone');
    return id === readerId && readerName !== undefined ? readerName : t('preview.user', { id: String(id) });
  };
}
