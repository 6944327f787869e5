import type { TextPlace } from './bb-code.ts';
import { readCommand } from './bb-command.ts';
import { findCuts, outsideCuts } from './bb-cuts.ts';
import { type BbProblem, findBbProblems } from './bb-problems.ts';
import { htmlToBb } from './html-to-bb.ts';
import { anIssue, type Issue, type IssueCode, type IssueValues } from './issue.ts';
import type { JsonPath } from './json.ts';

// Names of real tags only: "<3" and "<name@example.com>" are meant to be seen as they are.
const HTML_TAG =
  /<\/?(?:a|b|i|u|s|em|strong|del|strike|p|br|hr|div|span|font|h[1-6]|ul|ol|li|table|thead|tbody|tr|td|th|img|script|style|iframe|button|input|form|svg|video|audio|center|pre|code|blockquote)\b[^<>]*>/i;

/** A code that closes nothing, or whose value is refused, is to the portal one that it does not know. */
const CODES = {
  unclosed: 'BB_UNCLOSED',
  unopened: 'BB_UNKNOWN',
  unknown: 'BB_UNKNOWN',
  value: 'BB_UNKNOWN',
  address: 'BB_LINK_DROPPED',
  bracket: 'BB_LINK_BRACKET',
  call: 'BB_CALL_EMPTY',
  dollar: 'BB_DOLLAR',
} as const satisfies Record<BbProblem['kind'], IssueCode>;

/**
 * Advices about the markup of a text that goes through the portal's reader of BB codes (rendering.md B6, B7). One
 * advice of each code, for the first place: findBbProblems marks all of them in the text itself.
 */
export function adviseMarkup(path: JsonPath, text: string, where: TextPlace): readonly Issue[] {
  const issues: Issue[] = [];
  const command = where === 'systemNotice' ? undefined : readCommand(text.trim());
  if (command !== undefined) issues.push(anIssue(path, 'TEXT_COMMAND', { command: `/${command.name}` }));
  const said = new Set<string>();
  for (const problem of findBbProblems(text)) {
    const code = CODES[problem.kind];
    if (said.has(code)) continue;
    said.add(code);
    issues.push(anIssue(path, code, valuesOf(problem)));
  }
  // In a notice's own text the portal rewrites some tags; what then remains is shown as it is written.
  const tag = text.includes('<') ? htmlTagIn(where === 'attach' ? text : htmlToBb(text)) : undefined;
  if (tag !== undefined) issues.push(anIssue(path, 'TEXT_HTML', { tag }));
  return issues;
}

function valuesOf({ tag, address, inside }: BbProblem): IssueValues {
  if (inside !== undefined) return { text: tag, code: inside };
  return address === undefined ? { code: tag } : { address };
}

// Inside CODE a tag is meant to be seen.
function htmlTagIn(text: string): string | undefined {
  return HTML_TAG.exec(outsideCuts(text, findCuts(text)).join(' '))?.[0];
}
