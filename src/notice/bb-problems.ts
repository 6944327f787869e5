import { isLinkAddress, readBracketLink } from './bb-address.ts';
import { Bodies } from './bb-cuts.ts';
import { findDollars } from './bb-dollars.ts';
import { type BbToken, pairTokens, readTokens } from './bb-tokens.ts';

/** A code that will not work as written; `start` and `end` are UTF-16 offsets, `tag` the code as it stands there. */
export type BbProblem = {
  readonly kind: 'unclosed' | 'unopened' | 'unknown' | 'value' | 'address' | 'bracket' | 'call' | 'dollar';
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  /** Of a link whose address is refused. */
  readonly address?: string;
  /** Of signs that are changed: the opening tag around them. */
  readonly inside?: string;
};

// What the client reads; RATING, DISK and their like too. A known name that the reader refused has a wrong value.
const KNOWN =
  /^(?:B|I|U|S|SIZE|COLOR|URL|USER|CHAT|CONTEXT|CALL|PCH|SEND|PUT|CODE|IMG|ICON|BR|DISK|TIMESTAMP|RATING|LIKE|DISLIKE)$/;

// Codes of other systems that people try. Any other word in brackets is taken for a word: "[draft]", "[x]".
const FOREIGN =
  /^(?:QUOTE|LIST|LEFT|RIGHT|CENTER|JUSTIFY|FONT|VIDEO|TABLE|TR|TD|TH|P|H[1-6]|HR|EMAIL|SPOILER|DATE|STRONG|EM|DEL|STRIKE|HTML|FILE|IMAGE|LINK|MENTION|ATTACH|EMOJI|HIGHLIGHT|SUP|SUB)$/;

const CODE_LIKE = /\[(\/?)([a-z]+[1-6]?)(=[^[\]\r\n]*|[ \t][^[\]\r\n]*)?\]/gi;

/** Codes that are unclosed, unopened, unknown to the portal, or whose value, address or body it refuses, in their order. */
export function findBbProblems(text: string): readonly BbProblem[] {
  if (!text.includes('[')) return [];
  const tokens = readTokens(text);
  const pairs = pairTokens(tokens);
  const closed = new Set(pairs.values());
  const openers = new Openers(text);
  const bodies = new Bodies(text);
  const problems = tokens.flatMap((token, index): readonly BbProblem[] => {
    if (token.kind === 'text')
      return [...problemsOfText(text, token, openers), ...brokenLinks(text, token, bodies)];
    const place = { start: token.start, end: token.end, tag: text.slice(token.start, token.end) };
    if (token.kind === 'close' && !closed.has(index)) return [{ kind: 'unopened', ...place }];
    if (token.kind !== 'open') return [];
    const closing = pairs.get(index);
    if (closing === undefined) return [{ kind: 'unclosed', ...place }];
    // One web client throws an error on it.
    if (token.code === 'CALL' && (token.value ?? '') === '') return [{ kind: 'call', ...place }];
    if (token.code !== 'URL') return [];
    const address = (token.value ?? text.slice(token.end, tokens[closing]?.start)).trim();
    return isLinkAddress(address) ? [] : [{ kind: 'address', ...place, address }];
  });
  return withoutOverlaps([...withoutEndsOfBrokenLinks(problems), ...dollarProblems(text)]);
}

function problemsOfText(text: string, { start, end }: BbToken, openers: Openers): readonly BbProblem[] {
  const problems: BbProblem[] = [];
  for (const match of text.slice(start, end).matchAll(CODE_LIKE)) {
    const [tag, slash, letters = '', value = ''] = match;
    const code = letters.toUpperCase();
    const place = { start: start + match.index, end: start + match.index + tag.length, tag };
    // "[Code review]" and "[List of names]" are words; a code would name its attribute.
    if (/^[ \t]/.test(value) && !/[ \t][\w-]+=/.test(value)) continue;
    if (KNOWN.test(code)) {
      const cut = code === 'CODE' || code === 'SEND' || code === 'PUT';
      problems.push({ kind: slash === '/' ? 'unopened' : cut ? 'unclosed' : 'value', ...place });
    } else if (FOREIGN.test(code) || value.startsWith('=') || (slash === '/' && openers.has(letters))) {
      problems.push({ kind: 'unknown', ...place });
    }
  }
  return problems;
}

/** Whether a text has an opening tag of a name; each name is searched once. */
class Openers {
  private readonly lower: string;
  private readonly found = new Map<string, boolean>();

  constructor(text: string) {
    this.lower = text.toLowerCase();
  }

  has(letters: string): boolean {
    const name = letters.toLowerCase();
    const known = this.found.get(name) ?? this.lower.includes(`[${name}`);
    this.found.set(name, known);
    return known;
  }
}

// The reader left these as text, though address and end are there: a `]` in the link's text breaks it.
function brokenLinks(text: string, { start, end }: BbToken, bodies: Bodies): readonly BbProblem[] {
  const problems: BbProblem[] = [];
  for (const { index } of text.slice(start, end).matchAll(/\[url=/gi)) {
    const at = start + index;
    const link = readBracketLink(text, at);
    if (link === undefined || bodies.endOf('url', link.end) === undefined) continue;
    problems.push({ kind: 'bracket', start: at, end: link.end, tag: text.slice(at, link.end) });
  }
  return problems;
}

function withoutEndsOfBrokenLinks(problems: readonly BbProblem[]): readonly BbProblem[] {
  if (problems.every(({ kind }) => kind !== 'bracket')) return problems;
  return problems.filter(({ kind, tag }) => kind !== 'unopened' || tag.toLowerCase() !== '[/url]');
}

function dollarProblems(text: string): readonly BbProblem[] {
  return findDollars(text, (code) => KNOWN.test(code)).map(({ start, end, code }) => ({
    kind: 'dollar',
    start,
    end,
    tag: text.slice(start, end),
    inside: code,
  }));
}

// Of problems inside another one the outer one is said.
function withoutOverlaps(problems: readonly BbProblem[]): readonly BbProblem[] {
  let end = 0;
  return problems
    .toSorted((a, b) => a.start - b.start)
    .filter((problem) => {
      if (problem.start < end) return false;
      end = problem.end;
      return true;
    });
}
