import { anIssue, type Issue } from './issue.ts';
import { readAttachJson } from './read-json.ts';

/** A text of the JSON view that cannot be read blocks Send: the attachment would go out without it. */
export function adviseJsonText(text: string): readonly Issue[] {
  if (text === '') return [];
  const read = readAttachJson(text, () => '');
  if (read.ok) return [];
  const { code, line, column, path } = read;
  return [anIssue(['jsonText'], code, { line, column, path: path.join(' › ') || 'none' })];
}
