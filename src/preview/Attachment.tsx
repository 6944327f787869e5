import { memo } from 'react';
import type { KeptAttach, KeptBlock } from '#notice/kept.ts';
import css from './attach.module.css';
import { BbText } from './BbText.tsx';
import { FileBlock } from './FileBlock.tsx';
import { GridBlock } from './GridBlock.tsx';
import { LinkBlock } from './LinkBlock.tsx';
import { PictureStrip } from './PictureStrip.tsx';
import { RichLinkBlock } from './RichLinkBlock.tsx';
import { useScene } from './scene.ts';
import { UserBlock } from './UserBlock.tsx';

type Props = {
  readonly kept: KeptAttach;
  /** By the place of a block as written. */
  readonly blockIds?: readonly string[] | undefined;
};

/** The bar and the blocks of an attachment, of what the portal keeps and nothing else (rendering.md A1). */
export const Attachment = memo(function Attachment({ kept, blockIds = [] }: Props) {
  return (
    <div className={css.attach}>
      <Bar kept={kept} />
      <div className={css.content}>
        {kept.blocks.map((block, place) => {
          const source = kept.sources[place] ?? place;
          const item = 'sourceItem' in block ? block.sourceItem : 0;
          return <Block key={`${blockIds[source] ?? source} ${item}`} block={block} />;
        })}
      </div>
    </div>
  );
});

function Bar({ kept }: { readonly kept: KeptAttach }) {
  const { client } = useScene();
  if (client === 'web') return <div className={css.bar} data-token={kept.colorToken} />;
  // The phone's notification page knows COLOR alone (A2, E).
  if (kept.color === 'transparent') return null;
  if (kept.colorRandom) return <div className={`${css.phoneBar} ${css.chanceBar}`} />;
  return (
    <div className={css.phoneBar} style={kept.color === undefined ? undefined : { background: kept.color }} />
  );
}

/** Drawn again only when its own block is another object: a keystroke in one of 200 blocks draws one. */
const Block = memo(function Block({ block }: { readonly block: KeptBlock }) {
  switch (block.kind) {
    case 'USER':
      return <UserBlock user={block} />;
    case 'LINK':
      return <LinkBlock link={block} />;
    case 'RICH_LINK':
      return <RichLinkBlock link={block} />;
    case 'MESSAGE':
      return (
        <div>
          <BbText text={block.text} where="attach" />
        </div>
      );
    case 'GRID':
      return <GridBlock rows={block.rows} />;
    case 'IMAGE':
      return (
        <PictureStrip
          pictures={block.images.map(({ sourceItem, preview, ...image }) => ({
            ...image,
            key: sourceItem,
            src: preview ?? image.link,
          }))}
        />
      );
    case 'FILE':
      return <FileBlock files={block.files} />;
    case 'DELIMITER':
      return <Delimiter size={block.size} color={block.color} />;
  }
});

function Delimiter({ size, color }: { readonly size: number; readonly color: string | undefined }) {
  const { client } = useScene();
  // The phone honours neither SIZE nor COLOR (A13).
  const style = client === 'phone' ? undefined : { width: size, ...(color && { backgroundColor: color }) };
  return <div className={css.delimiter} style={style} />;
}
