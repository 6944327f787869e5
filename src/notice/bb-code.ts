import { isLinkAddress } from './bb-address.ts';
import { readCommand } from './bb-command.ts';
import { linkTexts } from './bb-links.ts';
import type { BbNode } from './bb-node.ts';
import { groupQuotes } from './bb-quotes.ts';
import { type BbToken, type PairCode, pairTokens, readContext, readTokens, readUser } from './bb-tokens.ts';
import { servedText } from './html-to-bb.ts';

export type { BbNode } from './bb-node.ts';

/** Codes nest this deep; what is deeper is shown as it is written (rendering.md B6). */
const NEST_LIMIT = 10;
const SIZE_MIN_PX = 8;
const SIZE_MAX_PX = 30;
/** `/loud` makes a text this big. */
const LOUD_PX = 20;

/**
 * `notice`: the text of a personal notification, whose HTML, entities and bare addresses the server rewrites (B7).
 * `systemNotice`: the same behind the app's name, where the text begins no command. `attach`: a text of an attachment,
 * in which a bare link to a picture becomes that picture.
 */
export type TextPlace = 'notice' | 'systemNotice' | 'attach';

/**
 * The tree that a client draws of a text (rendering.md B6). Total: any text gives a tree, and what is no code is text.
 * Addresses in `url` nodes have an allowed scheme, no link stands inside another one.
 */
export function parseBbCode(text: string, place: TextPlace): readonly BbNode[] {
  const written = (place === 'attach' ? text : servedText(text)).trim();
  const command = place === 'systemNotice' ? undefined : readCommand(written);
  const children = parseLines(command?.rest ?? written, place);
  if (command === undefined || children.length === 0) return children;
  return command.name === 'me' ? [{ kind: 'i', children }] : [{ kind: 'size', pixels: LOUD_PX, children }];
}

function parseLines(text: string, place: TextPlace): readonly BbNode[] {
  const tokens = readTokens(text);
  const nodes = new Builder(text, tokens).build();
  return groupQuotes(linkTexts(nodes, place === 'attach' ? 'attach' : 'notice'));
}

class Builder {
  private readonly text: string;
  private readonly tokens: readonly BbToken[];
  private readonly pairs: ReadonlyMap<number, number>;

  constructor(text: string, tokens: readonly BbToken[]) {
    this.text = text;
    this.tokens = tokens;
    this.pairs = pairTokens(tokens);
  }

  build(): readonly BbNode[] {
    return this.between(0, this.tokens.length, 0, false);
  }

  private between(from: number, to: number, depth: number, inLink: boolean): readonly BbNode[] {
    const nodes: BbNode[] = [];
    for (let index = from; index < to; index += 1) {
      const token = this.tokens[index];
      if (token === undefined) break;
      const closing = token.kind === 'open' ? this.pairs.get(index) : undefined;
      if (token.kind === 'break') nodes.push({ kind: 'break' });
      else if (token.kind === 'atom') pushNode(nodes, token.node);
      else if (token.kind !== 'open' || closing === undefined) pushText(nodes, this.raw(token));
      else if (depth >= NEST_LIMIT) {
        // Too deep: the whole pair is literal, and so is everything inside it.
        const last = this.tokens[closing];
        pushText(nodes, this.text.slice(token.start, last?.end ?? token.end));
        index = closing;
      } else {
        const within = inLink || isLinkCode(token.code);
        const children = this.between(index + 1, closing, depth + 1, within);
        const inner = this.text.slice(token.end, this.tokens[closing]?.start);
        for (const node of nodesOf(token.code, token.value, children, inner, inLink)) pushNode(nodes, node);
        index = closing;
      }
    }
    return nodes;
  }

  private raw(token: BbToken): string {
    return this.text.slice(token.start, token.end);
  }
}

function isLinkCode(code: PairCode): boolean {
  return code === 'URL' || code === 'USER' || code === 'CHAT' || code === 'CONTEXT' || code === 'CALL';
}

/** What a pair of codes becomes: one node, its children alone (a link inside a link, a refused address), or nothing. */
function nodesOf(
  code: PairCode,
  value: string | undefined,
  children: readonly BbNode[],
  inner: string,
  inLink: boolean,
): readonly BbNode[] {
  if (inLink && isLinkCode(code)) return children;
  switch (code) {
    case 'B':
      return [{ kind: 'b', children }];
    case 'I':
      return [{ kind: 'i', children }];
    case 'U':
      return [{ kind: 'u', children }];
    case 'S':
      return [{ kind: 's', children }];
    case 'SIZE': {
      const pixels = Math.min(SIZE_MAX_PX, Math.max(SIZE_MIN_PX, Number.parseInt(value ?? '', 10)));
      return [{ kind: 'size', pixels, children }];
    }
    case 'COLOR':
      return value === undefined ? children : [{ kind: 'color', color: value, children }];
    case 'URL': {
      const href = (value ?? inner).trim();
      const shown = children.length > 0 ? children : [{ kind: 'text' as const, text: href }];
      return isLinkAddress(href) ? [{ kind: 'url', href, children: shown }] : children;
    }
    case 'USER': {
      const user = readUser(value ?? '');
      if (user === undefined || user.id === 0) return children;
      return [{ kind: 'user', id: user.id, ...(user.named ? { named: true } : {}), children }];
    }
    case 'CHAT':
      return value === undefined ? children : [{ kind: 'chat', id: value, children }];
    case 'CONTEXT': {
      const context = readContext(value ?? '');
      return context === undefined ? children : [{ kind: 'context', ...context, children }];
    }
    case 'CALL': {
      const number = [value, inner].find((text) => text !== undefined && isPhone(text))?.trim();
      return number === undefined
        ? children
        : [{ kind: 'call', number, children: shownNumber(children, number) }];
    }
    case 'PCH':
      return [];
  }
}

function isPhone(text: string): boolean {
  return /^\s*[+\d][\d\s()./#-]*$/.test(text);
}

function shownNumber(children: readonly BbNode[], number: string): readonly BbNode[] {
  return children.length > 0 ? children : [{ kind: 'text', text: number }];
}

function pushNode(nodes: BbNode[], node: BbNode): void {
  if (node.kind === 'text') pushText(nodes, node.text);
  else nodes.push(node);
}

/** Neighbouring texts become one, so that a tree has one form. */
function pushText(nodes: BbNode[], text: string): void {
  if (text === '') return;
  const last = nodes.at(-1);
  if (last?.kind === 'text') nodes[nodes.length - 1] = { kind: 'text', text: last.text + text };
  else nodes.push({ kind: 'text', text });
}
