import type { KeptRichLink } from '#notice/kept.ts';
import css from './attach.module.css';
import { PictureStrip } from './PictureStrip.tsx';
import { PortalLink } from './PortalLink.tsx';

/** The card of a link as the portal draws it for addresses in chats; EXTRA_IMAGE is kept, but never drawn (rendering.md A5). */
export function RichLinkBlock({ link }: { readonly link: KeptRichLink }) {
  const title = link.name === '' ? (link.link?.href ?? '') : link.name;
  return (
    <div className={css.rich}>
      <div className={css.richTitle}>
        {link.link === undefined ? (
          title
        ) : (
          <PortalLink href={link.link.href} className={css.richLink}>
            {title}
          </PortalLink>
        )}
      </div>
      {link.desc === '' ? null : <div className={css.richText}>{link.desc}</div>}
      {link.preview === undefined ? null : (
        <div className={css.richPreview}>
          <PictureStrip pictures={[{ key: 0, name: link.name, link: link.link?.href, ...link.preview }]} />
        </div>
      )}
    </div>
  );
}
