import type { KeptLink } from '#notice/kept.ts';
import css from './attach.module.css';
import { BbText } from './BbText.tsx';
import { PictureStrip } from './PictureStrip.tsx';
import { PortalLink } from './PortalLink.tsx';

/** Title, text and picture of a link; the picture is no link of its own (rendering.md A4). */
export function LinkBlock({ link }: { readonly link: KeptLink }) {
  // An empty HTML hides the picture, but not the description.
  const text = link.html || link.desc;
  return (
    <div>
      <div>
        <Title link={link} />
      </div>
      {text === '' ? null : (
        <div>
          <BbText text={text} where="attach" />
        </div>
      )}
      {link.preview === undefined ? null : (
        <PictureStrip pictures={[{ key: 0, name: link.name, ...link.preview }]} />
      )}
    </div>
  );
}

function Title({ link }: { readonly link: KeptLink }) {
  if (link.link !== undefined) {
    return <PortalLink href={link.link.href}>{link.name === '' ? link.link.href : link.name}</PortalLink>;
  }
  return <span className={css.target}>{link.name}</span>;
}
