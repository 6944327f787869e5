import { adviseAttach } from './advise.ts';
import type { AttachDraft } from './draft.ts';
import type { IssueCode } from './issue.ts';
import type { JsonPath } from './json.ts';

const DROPPED: readonly IssueCode[] = [
  'FOREIGN_KEY',
  'KEY_CASE',
  'BLOCK_UNKNOWN',
  'BLOCK_HTML',
  'BLOCK_SECOND_KIND',
];

/** The keys of an attachment that the portal would drop. */
export function droppedKeys(attach: AttachDraft): readonly JsonPath[] {
  return adviseAttach(attach)
    .filter(({ code }) => DROPPED.includes(code))
    .map(({ path }) => path);
}
