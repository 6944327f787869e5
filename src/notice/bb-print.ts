import { parseBbCode, type TextPlace } from './bb-code.ts';
import type { BbNode } from './bb-node.ts';

const DASHES = '-'.repeat(54);

/** The text of a tree: reading it again as an attachment's text gives the same tree. */
export function printBbCode(nodes: readonly BbNode[]): string {
  return nodes.map((node, at) => printNode(node, nodes[at - 1], nodes[at + 1])).join('');
}

function printNode(node: BbNode, before: BbNode | undefined, after: BbNode | undefined): string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'break':
      return '\n';
    case 'b':
    case 'i':
    case 'u':
    case 's':
      return pair(node.kind.toUpperCase(), '', node.children);
    case 'size':
      return pair('SIZE', `=${node.pixels}`, node.children);
    case 'color':
      return pair('COLOR', `=${node.color}`, node.children);
    case 'url':
      return printUrl(node);
    case 'user':
      return pair('USER', `=${node.id}${node.named === true ? ' REPLACE' : ''}`, node.children);
    case 'chat':
      return pair('CHAT', `=${node.id}`, node.children);
    case 'context':
      return pair('CONTEXT', `=${node.dialog}/${node.messageId}`, node.children);
    case 'call':
      return pair('CALL', `=${node.number}`, node.children);
    case 'send':
    case 'put': {
      const code = node.kind.toUpperCase();
      return `[${code}=${node.value}]${node.text}[/${code}]`;
    }
    case 'img': {
      const size = node.height === 120 ? 'small' : node.height === 200 ? 'medium' : 'large';
      return `[IMG size=${size}]${node.src}[/IMG]`;
    }
    case 'icon': {
      const title = node.title === '' ? '' : ` title=${node.title}`;
      return `[ICON=${node.src} width=${node.width} height=${node.height}${title}]`;
    }
    case 'image':
      return node.src;
    case 'disk':
      return '[DISK=0]';
    case 'like':
    case 'dislike':
      return `[${node.kind.toUpperCase()}]`;
    case 'rating':
      return `[RATING=${node.value}]`;
    case 'timestamp':
      return `[TIMESTAMP=${node.unix} FORMAT=${node.format}]`;
    case 'code':
      return `[CODE]${node.text}[/CODE]`;
    case 'quote':
      return (
        (before === undefined || before.kind === 'quote' ? '' : '\n') +
        printQuote(node) +
        (after === undefined ? '' : '\n')
      );
  }
}

// An address with brackets takes no `]` in the link's text, unless the text is the address itself.
function printUrl({ href, children }: Extract<BbNode, { kind: 'url' }>): string {
  const inner = printBbCode(children);
  if (inner === href) return `[URL]${href}[/URL]`;
  const broken = href.includes('[') && inner.includes(']');
  const address = broken ? href.replaceAll('[', '%5B').replaceAll(']', '%5D') : href;
  return `[URL=${address}]${inner}[/URL]`;
}

function pair(code: string, value: string, children: readonly BbNode[]): string {
  return `[${code}${value}]${printBbCode(children)}[/${code}]`;
}

// The framed form for all: neighbouring `>>` lines would melt into one quote.
function printQuote(quote: Extract<BbNode, { kind: 'quote' }>): string {
  const head = quote.author === undefined ? '' : `${quote.author} [${quote.time ?? ''}]\n`;
  return `${DASHES}\n${head}${printBbCode(quote.children)}\n${DASHES}`;
}

/** What stands in a one-line text for things that have no text of their own; the words come from the caller. */
export type PlainLabels = {
  readonly quote: string;
  readonly rating: string;
  readonly file: string;
  readonly user: (id: number | 'all') => string;
};

const NO_WORDS: PlainLabels = { quote: '[…]', rating: '[…]', file: '[…]', user: (id) => `@${id}` };

/**
 * The one-line text of a push or a toast (rendering.md B7): codes give their inner text, what is struck through is
 * dropped, line breaks are spaces, and what has no text stands as a label.
 */
export function plainText(text: string, labels: PlainLabels = NO_WORDS, place: TextPlace = 'notice'): string {
  return plainNodes(parseBbCode(text, place), labels).replace(/\s+/g, ' ').trim();
}

function plainNodes(nodes: readonly BbNode[], labels: PlainLabels): string {
  return nodes.map((node) => plainNode(node, labels)).join('');
}

function plainNode(node: BbNode, labels: PlainLabels): string {
  switch (node.kind) {
    case 'text':
    case 'code':
    case 'send':
    case 'put':
      return node.text;
    case 'break':
      return ' ';
    case 's':
      return '';
    case 'user':
      return node.children.length > 0 ? plainNodes(node.children, labels) : labels.user(node.id);
    case 'b':
    case 'i':
    case 'u':
    case 'size':
    case 'color':
    case 'url':
    case 'chat':
    case 'context':
    case 'call':
      return plainNodes(node.children, labels);
    case 'img':
    case 'image':
      return node.src;
    case 'icon':
      return node.title === '' ? '' : `(${node.title})`;
    case 'disk':
      return labels.file;
    case 'rating':
    case 'like':
    case 'dislike':
      return labels.rating;
    case 'timestamp':
      return '';
    case 'quote':
      return ` ${labels.quote} `;
  }
}
