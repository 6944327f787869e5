import type { BbNode } from './bb-node.ts';

/**
 * Bare addresses in texts. In a notice's own text the portal makes links of them before it serves it; in an
 * attachment nobody does, but the client draws a bare link to a picture as that picture (rendering.md B6, B7).
 */
export function linkTexts(nodes: readonly BbNode[], where: 'notice' | 'attach'): readonly BbNode[] {
  return nodes.flatMap((node): readonly BbNode[] => {
    switch (node.kind) {
      case 'text':
        return where === 'notice' ? linkAddresses(node.text) : drawPictures(node.text);
      case 'b':
      case 'i':
      case 'u':
      case 's':
      case 'size':
      case 'color':
        return [{ ...node, children: linkTexts(node.children, where) }];
      case 'url':
      case 'user':
      case 'chat':
      case 'context':
      case 'call':
      case 'break':
      case 'send':
      case 'put':
      case 'img':
      case 'icon':
      case 'image':
      case 'disk':
      case 'like':
      case 'dislike':
      case 'rating':
      case 'timestamp':
      case 'code':
      case 'quote':
        return [node];
    }
  });
}

const ADDRESS = /(?:https?|ftp):\/\/[^\s<>"'[\]]+/gi;

function linkAddresses(text: string): readonly BbNode[] {
  return replaceMatches(text, ADDRESS, (match) => {
    const href = withoutStop(match);
    return href.endsWith('//')
      ? undefined
      : { length: href.length, node: { kind: 'url', href, children: [{ kind: 'text', text: href }] } };
  });
}

/** A sentence's own full stop, comma or bracket behind an address is no part of it. */
function withoutStop(address: string): string {
  let end = address.length;
  while (end > 0 && '.,;:!?)'.includes(address.charAt(end - 1))) end -= 1;
  return address.slice(0, end);
}

const PICTURE = /(?<![^\s>])https?:\/\/[^\s<>"'[\]]+\.(?:jpe?g|png|gif|webp)(?![^\s<])/gi;

function drawPictures(text: string): readonly BbNode[] {
  return replaceMatches(text, PICTURE, (src) => ({ length: src.length, node: { kind: 'image', src } }));
}

function replaceMatches(
  text: string,
  pattern: RegExp,
  replace: (match: string) => { readonly length: number; readonly node: BbNode } | undefined,
): readonly BbNode[] {
  const nodes: BbNode[] = [];
  let plain = 0;
  for (const match of text.matchAll(pattern)) {
    const replaced = replace(match[0]);
    if (replaced === undefined) continue;
    if (match.index > plain) nodes.push({ kind: 'text', text: text.slice(plain, match.index) });
    nodes.push(replaced.node);
    plain = match.index + replaced.length;
  }
  if (plain < text.length) nodes.push({ kind: 'text', text: text.slice(plain) });
  return nodes;
}
