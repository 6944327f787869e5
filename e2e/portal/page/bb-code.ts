/**
 * BB codes as the portal's web client decodes them (behavioural spec, section B6), as a tree.
 * Total: any text gives a tree, and what is no known code stays literal text.
 */

import {
  type Bb,
  type BbTag,
  CUT_MARK,
  type Cuts,
  inline,
  isKnown,
  isLinkable,
  tag,
  type Where,
} from './bb-inline.ts';

/** The tree of a notice's text, or of a MESSAGE, VALUE or DESC of an attachment. */
export function parseBb(source: string, where: Where): readonly Bb[] {
  const cuts: Cuts = [];
  const text = cutOut(source.trim().replaceAll(CUT_MARK, '').replace(/\r\n?/g, '\n'), cuts)
    .replace(/\[br\]/gi, '\n')
    .replace(/\[pch(?:=\d+)?\].*?\[\/pch\]/gi, '');
  const whole = /^\/(me|loud) /i.exec(text);
  if (whole === null) return blocks(text, where, cuts);
  const inner = blocks(text.slice(whole[0].length), where, cuts);
  return [tag(whole[1]?.toLowerCase() === 'me' ? 'i' : 'loud', '', inner)];
}

/** PUT, SEND, CODE and links with brackets in their address leave the text first: nothing inside them is decoded. */
function cutOut(text: string, cuts: Cuts): string {
  const code = /\[code\]([\s\S]*?)\[\/code\]\n?/gi;
  const action = /\[(send|put)(?:=([^\]]*))?\]([\s\S]*?)\[\/\1\]/gi;
  const mark = (cut: BbTag) => `${CUT_MARK}${cuts.push(cut) - 1}${CUT_MARK}`;
  return text
    .replace(code, (_all, body: string) => mark(tag('code', '', [putBack(body.replace(/^\n/, ''))])))
    .replace(action, (_all, name: string, value: string | undefined, body: string) =>
      mark(
        tag(name.toLowerCase() === 'send' ? 'send' : 'put', value ?? body, [putBack(body || (value ?? ''))]),
      ),
    )
    .replace(UNKNOWN_PAIR, (all, name: string) => (isKnown(name) ? all : putBack(all)))
    .replace(BRACKETED_LINK, (all, start: string, rest: string) => {
      const end = rest.lastIndexOf(']');
      const address = `${start}]${rest.slice(0, end)}`;
      return end >= 0 && isLinkable(address) ? mark(tag('url', address, [rest.slice(end + 1)])) : all;
    });
}

/** `[x]…[/x]` of a name that is no code. */
const UNKNOWN_PAIR = /\[([a-z]+)\][^[\]]*\[\/\1\]/gi;

/**
 * The address is cut at its first "]", and a second pass puts it together again: all up to the last "]" before the end
 * of the link belongs to it, so that a "]" in the link's text breaks the link.
 */
const BRACKETED_LINK = /\[url=([^\]]*\[[^\]]*)\]((?:(?!\[\/?url\b)[\s\S])*)\[\/url\]/gi;

/** Parts come back as replacement patterns of JavaScript: "$$" is one dollar, and "$&" the mark, which is lost. */
function putBack(text: string): string {
  return text.replaceAll(/\$[$&]/g, (pattern) => (pattern === '$$' ? '$' : ''));
}

/** Quotes are made of whole lines: lines that start with ">>", and what stands between two rows of 54 dashes. */
function blocks(text: string, where: Where, cuts: Cuts): Bb[] {
  const out: Bb[] = [];
  let plain: string[] = [];
  const flush = () => {
    if (plain.length === 0) return;
    if (out.length > 0 && !isQuote(out.at(-1))) out.push(tag('br'));
    out.push(...inline(plain.join('\n'), where, cuts));
    plain = [];
  };
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.startsWith('>>')) {
      const end = endOf(lines, at, (other) => other.startsWith('>>'));
      const quoted = lines.slice(at, end).map((other) => other.replace(/^>>\s?/, ''));
      flush();
      out.push(tag('quote', '', inline(quoted.join('\n'), where, cuts)));
      at = end - 1;
    } else if (/^-{54}$/.test(line) && lines.indexOf(line, at + 1) > 0) {
      const end = lines.indexOf(line, at + 1);
      const head = /^(.+?) \[(.+)\]$/.exec(lines[at + 1] ?? '');
      const body = lines.slice(head === null ? at + 1 : at + 2, end).join('\n');
      flush();
      out.push(tag('quote', head === null ? '' : head[0], inline(body, where, cuts)));
      at = end;
    } else plain.push(line);
  }
  flush();
  return out;
}

function isQuote(node: Bb | undefined): boolean {
  return typeof node === 'object' && node.name === 'quote';
}

function endOf(lines: readonly string[], from: number, inside: (line: string) => boolean): number {
  let end = from;
  while (end < lines.length && inside(lines[end] ?? '')) end++;
  return end;
}
