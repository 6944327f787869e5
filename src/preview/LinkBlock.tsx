import type { KeptLink } from '#notice/kept.ts';
import css from './attach.module.css';
import { BbText } from './BbText.tsx';
import { PictureStrip } from './PictureStrip.tsx';
import { PortalLink } from './PortalLink.tsx';
import { useScene } from './scene.ts';

/** Title, text and picture of a link; the picture is no link of its own (rendering.md A4). */
export function LinkBlock({ links }: { readonly links: readonly KeptLink[] }) {
  const { client } = useScene();
  // The phone shows the first of several (A13).
  const shown = client === 'phone' ? links.slice(0, 1) : links;
  return shown.map((link) => {
    const text = link.html ?? link.desc;
    return (
      <div key={link.sourceItem}>
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
  });
}

function Title({ link }: { readonly link: KeptLink }) {
  if (link.link !== undefined) {
    return <PortalLink href={link.link.href}>{link.name === '' ? link.link.href : link.name}</PortalLink>;
  }
  return <span className={css.target}>{link.name}</span>;
}
