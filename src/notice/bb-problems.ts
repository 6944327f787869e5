import { type BbToken, isLinkAddress, pairTokens, readTokens } from './bb-tokens.ts';

/** A code that will not work as written; `start` and `end` are UTF-16 offsets, `tag` the code as it stands there. */
export type BbProblem = {
  readonly kind: 'unclosed' | 'unopened' | 'unknown' | 'value' | 'address';
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  /** Of a link whose address is refused. */
  readonly address?: string;
};

// What the client reads; RATING, DISK and their like too. A known name that the reader refused has a wrong value.
const KNOWN =
  /^(?:B|I|U|S|SIZE|COLOR|URL|USER|CHAT|CONTEXT|CALL|PCH|SEND|PUT|CODE|IMG|ICON|BR|DISK|TIMESTAMP|RATING|LIKE|DISLIKE)$/;
// Codes of other systems that people try. Any other word in brackets is taken for a word: "[draft]", "[x]".
const FOREIGN =
  /^(?:QUOTE|LIST|LEFT|RIGHT|CENTER|JUSTIFY|FONT|VIDEO|TABLE|TR|TD|TH|P|H[1-6]|HR|EMAIL|SPOILER|DATE|STRONG|EM|DEL|STRIKE|HTML|FILE|IMAGE|LINK|MENTION|ATTACH|EMOJI|HIGHLIGHT|SUP|SUB)$/;
const CODE_LIKE = /\[(\/?)([a-z]+[1-6]?)(=[^[\]\r\n]*|[ \t][^[\]\r\n]*)?\]/gi;

/** Codes that are unclosed, unopened, unknown to the portal, or whose value or address it refuses, in their order. */
export function findBbProblems(text: string): readonly BbProblem[] {
  if (!text.includes('[')) return [];
  const tokens = readTokens(text);
  const pairs = pairTokens(tokens);
  const closed = new Set(pairs.values());
  const problems = tokens.flatMap((token, index): readonly BbProblem[] => {
    if (token.kind === 'text') return problemsOfText(text, token);
    const place = { start: token.start, end: token.end, tag: text.slice(token.start, token.end) };
    if (token.kind === 'close' && !closed.has(index)) return [{ kind: 'unopened', ...place }];
    if (token.kind !== 'open') return [];
    const closing = pairs.get(index);
    if (closing === undefined) return [{ kind: 'unclosed', ...place }];
    if (token.code !== 'URL') return [];
    const address = (token.value ?? text.slice(token.end, tokens[closing]?.start)).trim();
    return isLinkAddress(address) ? [] : [{ kind: 'address', ...place, address }];
  });
  return problems;
}

function problemsOfText(text: string, { start, end }: BbToken): readonly BbProblem[] {
  const problems: BbProblem[] = [];
  for (const match of text.slice(start, end).matchAll(CODE_LIKE)) {
    const [tag, slash, letters = '', value = ''] = match;
    const code = letters.toUpperCase();
    const place = { start: start + match.index, end: start + match.index + tag.length, tag };
    if (KNOWN.test(code)) {
      const cut = code === 'CODE' || code === 'SEND' || code === 'PUT';
      problems.push({ kind: slash === '/' ? 'unopened' : cut ? 'unclosed' : 'value', ...place });
    } else if (FOREIGN.test(code) || slash === '/' || value.startsWith('=')) {
      problems.push({ kind: 'unknown', ...place });
    }
  }
  return problems;
}
