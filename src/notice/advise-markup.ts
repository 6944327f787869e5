import { htmlToBb } from './html-to-bb.ts';
import { anIssue, type Issue } from './issue.ts';
import type { JsonPath } from './json.ts';

// Names of real tags only: "<3" and "<name@example.com>" are meant to be seen as they are.
const HTML_TAG =
  /<\/?(?:a|b|i|u|s|em|strong|del|strike|p|br|hr|div|span|font|h[1-6]|ul|ol|li|table|thead|tbody|tr|td|th|img|script|style|iframe|button|input|form|svg|video|audio|center|pre|code|blockquote)\b[^<>]*>/i;

/** Advices about the markup of a text that goes through the portal's reader of BB codes (rendering.md B6, B7). */
export function adviseMarkup(path: JsonPath, text: string, where: 'notice' | 'attach'): readonly Issue[] {
  if (!text.includes('<')) return [];
  // In a notice's own text the portal rewrites some tags; what then remains is shown as it is written.
  const tag = HTML_TAG.exec(where === 'notice' ? htmlToBb(text) : text)?.[0];
  return tag === undefined ? [] : [anIssue(path, 'TEXT_HTML', { tag })];
}
