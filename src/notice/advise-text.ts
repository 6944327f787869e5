import { anIssue, type Issue } from './issue.ts';
import type { JsonPath } from './json.ts';
import { findReference } from './reference.ts';

/** Advices about one text, wherever it stands: in MESSAGE or in a field of the attachment. */

// Newer portals unescape a text in a JSON string once more (rendering.md C1.1).
const BACKSLASH = /\\[nt"\\]/;

// Half of a surrogate pair: PHP's reader of JSON refuses the whole call.
const HALF_CHARACTER = /\p{Surrogate}/u;

/** Advices that hold for every text; `inAttach`: a batch sends it inside a JSON string, which is unescaped once more. */
export function adviseText(path: JsonPath, text: string, inAttach: boolean): readonly Issue[] {
  const issues: Issue[] = [];
  if (HALF_CHARACTER.test(text)) issues.push(anIssue(path, 'TEXT_BROKEN'));
  const reference = findReference(text);
  if (reference !== undefined) issues.push(anIssue(path, 'TEXT_REFERENCE', { text: reference }));
  const backslash = inAttach ? BACKSLASH.exec(text)?.[0] : undefined;
  if (backslash !== undefined) issues.push(anIssue(path, 'TEXT_BACKSLASH', { text: backslash }));
  return issues;
}
