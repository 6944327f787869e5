import type { BbNode } from './bb-node.ts';

const DASHES = '-'.repeat(54);

/**
 * Quotes are lines: those that begin with `>>` (neighbours merge), and what stands between two lines of 54 dashes,
 * with an optional head `name [time]` (rendering.md B6). A quote is a block: the breaks around it are its edges.
 */
export function groupQuotes(nodes: readonly BbNode[]): readonly BbNode[] {
  const lines = linesOf(nodes);
  const grouped: BbNode[] = [];
  let afterQuote = true;
  const put = (line: readonly BbNode[]) => {
    if (!afterQuote) grouped.push({ kind: 'break' });
    grouped.push(...line);
    afterQuote = false;
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? [];
    const framed = isDashes(line) ? lines.findIndex((other, index) => index > at && isDashes(other)) : -1;
    if (framed > at) {
      grouped.push(framedQuote(lines.slice(at + 1, framed)));
      at = framed;
      afterQuote = true;
    } else if (isQuoted(line)) {
      let end = at + 1;
      while (isQuoted(lines[end])) end += 1;
      grouped.push({ kind: 'quote', children: joinLines(lines.slice(at, end).map(unquoted)) });
      at = end - 1;
      afterQuote = true;
    } else {
      put(line);
    }
  }
  return grouped;
}

function linesOf(nodes: readonly BbNode[]): readonly (readonly BbNode[])[] {
  const lines: BbNode[][] = [[]];
  for (const node of nodes) {
    if (node.kind === 'break') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines;
}

function joinLines(lines: readonly (readonly BbNode[])[]): readonly BbNode[] {
  return lines.flatMap((line, at) => (at === 0 ? line : [{ kind: 'break' as const }, ...line]));
}

function isDashes(line: readonly BbNode[]): boolean {
  const [only, more] = line;
  return more === undefined && only?.kind === 'text' && only.text.trim() === DASHES;
}

function isQuoted(line: readonly BbNode[] | undefined): boolean {
  const first = line?.[0];
  return first?.kind === 'text' && first.text.startsWith('>>');
}

function unquoted(line: readonly BbNode[]): readonly BbNode[] {
  const [first, ...rest] = line;
  if (first?.kind !== 'text') return line;
  const text = first.text.replace(/^>>\s?/, '');
  return text === '' ? rest : [{ kind: 'text', text }, ...rest];
}

function framedQuote(lines: readonly (readonly BbNode[])[]): BbNode {
  const [head, more] = lines[0] ?? [];
  const named = more === undefined && head?.kind === 'text' ? /^(.+) \[([^\]]+)\]$/.exec(head.text) : null;
  const [, author, time] = named ?? [];
  if (author === undefined || time === undefined) return { kind: 'quote', children: joinLines(lines) };
  return { kind: 'quote', author, time, children: joinLines(lines.slice(1)) };
}
