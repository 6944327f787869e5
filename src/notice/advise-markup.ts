import { type BbProblem, findBbProblems } from './bb-problems.ts';
import { htmlToBb } from './html-to-bb.ts';
import { anIssue, type Issue, type IssueCode } from './issue.ts';
import type { JsonPath } from './json.ts';

// Names of real tags only: "<3" and "<name@example.com>" are meant to be seen as they are.
const HTML_TAG =
  /<\/?(?:a|b|i|u|s|em|strong|del|strike|p|br|hr|div|span|font|h[1-6]|ul|ol|li|table|thead|tbody|tr|td|th|img|script|style|iframe|button|input|form|svg|video|audio|center|pre|code|blockquote)\b[^<>]*>/i;

const CODES = {
  unclosed: 'BB_UNCLOSED',
  unopened: 'BB_UNOPENED',
  unknown: 'BB_UNKNOWN',
  value: 'BB_VALUE',
  address: 'BB_LINK_DROPPED',
} as const satisfies Record<BbProblem['kind'], IssueCode>;

/**
 * Advices about the markup of a text that goes through the portal's reader of BB codes (rendering.md B6, B7). One
 * advice for each kind of problem, for its first place: findBbProblems marks all of them in the text itself.
 */
export function adviseMarkup(path: JsonPath, text: string, where: 'notice' | 'attach'): readonly Issue[] {
  const issues: Issue[] = [];
  const said = new Set<string>();
  for (const { kind, tag } of findBbProblems(text)) {
    if (said.has(kind)) continue;
    said.add(kind);
    issues.push(anIssue(path, CODES[kind], { tag }));
  }
  // In a notice's own text the portal rewrites some tags; what then remains is shown as it is written.
  const tag = text.includes('<') ? HTML_TAG.exec(where === 'notice' ? htmlToBb(text) : text)?.[0] : undefined;
  if (tag !== undefined) issues.push(anIssue(path, 'TEXT_HTML', { tag }));
  return issues;
}
