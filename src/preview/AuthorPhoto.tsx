import { useT } from '#i18n/i18n.ts';
import css from './card.module.css';
import { Glyph } from './Glyph.tsx';
import { Picture } from './Picture.tsx';

type Props = {
  readonly type: 'USER' | 'SYSTEM';
  /** Empty when there is none. */
  readonly photo: string;
  /** Edge in CSS pixels. */
  readonly size: number;
};

/** The photo of a personal notice's author, or the bell that the portal gives to all notices of apps (rendering.md B3). */
export function AuthorPhoto({ type, photo, size }: Props) {
  const t = useT();
  const edge = { width: size, height: size };
  if (type === 'SYSTEM') {
    return (
      <span className={css.bell} style={edge}>
        <Glyph name="bell" size={size * 0.75} />
      </span>
    );
  }
  return photo === '' ? (
    <span className={css.noPhoto} style={edge}>
      <Glyph name="user" size={size} />
    </span>
  ) : (
    <Picture src={photo} alt={t('preview.photo')} className={css.photo} style={edge} fromPortal />
  );
}
