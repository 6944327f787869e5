import { memo, useMemo } from 'react';
import { parseBbCode, type TextPlace } from '#notice/bb-code.ts';
import type { BbNode } from '#notice/bb-node.ts';
import css from './bb.module.css';
import { Mention } from './Mention.tsx';
import { Picture } from './Picture.tsx';
import { PortalLink } from './PortalLink.tsx';
import { Quote } from './Quote.tsx';
import { Reaction } from './Reaction.tsx';
import { Timestamp } from './Timestamp.tsx';

type Props = {
  readonly text: string;
  readonly where: TextPlace;
};

/** A text with BB codes as the client draws it (rendering.md B6). Elements come from the tree alone, never from the text. */
export const BbText = memo(function BbText({ text, where }: Props) {
  const nodes = useMemo(() => parseBbCode(text, where), [text, where]);
  return <BbNodes nodes={nodes} />;
});

export function BbNodes({ nodes }: { readonly nodes: readonly BbNode[] }) {
  // A tree is drawn as a whole: its places are its keys.
  return nodes.map((node, index) => <Drawn key={index} node={node} />);
}

function Drawn({ node }: { readonly node: BbNode }) {
  switch (node.kind) {
    case 'text':
      return keepSpaces(node.text);
    case 'break':
      return <br />;
    case 'b':
      return (
        <b>
          <BbNodes nodes={node.children} />
        </b>
      );
    case 'i':
      return (
        <i>
          <BbNodes nodes={node.children} />
        </i>
      );
    case 'u':
      return (
        <u>
          <BbNodes nodes={node.children} />
        </u>
      );
    case 's':
      return (
        <s>
          <BbNodes nodes={node.children} />
        </s>
      );
    case 'size':
      return (
        <span style={{ fontSize: node.pixels }}>
          <BbNodes nodes={node.children} />
        </span>
      );
    case 'color':
      return (
        <span style={{ color: node.color }}>
          <BbNodes nodes={node.children} />
        </span>
      );
    case 'url':
      return (
        <PortalLink href={node.href} className={css.link}>
          <BbNodes nodes={node.children} />
        </PortalLink>
      );
    case 'user':
      return (
        <Mention id={node.id} named={node.named}>
          {node.children.length === 0 ? undefined : <BbNodes nodes={node.children} />}
        </Mention>
      );
    case 'chat':
    case 'context':
    case 'call':
      return (
        <span className={css.link}>
          <BbNodes nodes={node.children} />
        </span>
      );
    case 'send':
    case 'put':
      return <span className={css.command}>{keepSpaces(node.text)}</span>;
    case 'img':
      return <Picture src={node.src} alt="" className={css.picture} style={{ height: node.height }} />;
    case 'image':
      return <Picture src={node.src} alt="" className={css.bareImage} />;
    case 'icon':
      return (
        <Picture
          src={node.src}
          alt={node.title}
          title={node.title === '' ? undefined : node.title}
          className={css.icon}
          style={{ width: node.width, height: node.height }}
        />
      );
    case 'disk':
    case 'like':
    case 'dislike':
    case 'rating':
      return <Reaction node={node} />;
    case 'timestamp':
      return <Timestamp unix={node.unix} format={node.format} />;
    case 'code':
      return <span className={css.code}>{node.text}</span>;
    case 'quote':
      return (
        <Quote author={node.author} time={node.time} nodes={node.children}>
          <BbNodes nodes={node.children} />
        </Quote>
      );
  }
}

/** The client keeps tabs and runs of four spaces, and no other run. */
function keepSpaces(text: string): string {
  return text.replaceAll(/\t| {4}/g, '\u00A0\u00A0\u00A0\u00A0');
}
