import type { BbNode } from '#notice/bb-node.ts';

/** Plain text with line breaks of a BB-code tree, as channels without formatting show it; `nameOf` says what an empty mention reads. */
export function textOfNodes(nodes: readonly BbNode[], nameOf: (id: number | 'all') => string): string {
  return nodes.map((node) => textOfNode(node, nameOf)).join('');
}

function textOfNode(node: BbNode, nameOf: (id: number | 'all') => string): string {
  switch (node.kind) {
    case 'text':
    case 'code':
    case 'send':
    case 'put':
      return node.text;
    case 'break':
      return '\n';
    case 'user':
      return node.children.length === 0 ? nameOf(node.id) : textOfNodes(node.children, nameOf);
    case 'b':
    case 'i':
    case 'u':
    case 's':
    case 'size':
    case 'color':
    case 'url':
    case 'chat':
    case 'context':
    case 'call':
      return textOfNodes(node.children, nameOf);
    case 'quote':
      return `${textOfNodes(node.children, nameOf)}\n`;
    case 'icon':
      return node.title === '' ? '' : `(${node.title})`;
    case 'img':
    case 'image':
      return node.src;
    case 'disk':
    case 'like':
    case 'dislike':
    case 'rating':
    case 'timestamp':
      return '';
  }
}

/** Characters of a line of a quote, and lines above which it is drawn folded (rendering.md B6). */
const QUOTE_LINE = 80;
const QUOTE_LINES = 4;

/** Whether the client folds a quote of this text. */
export function isLongQuote(text: string): boolean {
  const lines = text
    .trim()
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil([...line].length / QUOTE_LINE)), 0);
  return lines > QUOTE_LINES;
}
