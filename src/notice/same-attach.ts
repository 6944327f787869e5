import { type AttachDraft, toAttach } from './draft.ts';

/** True where two attachments go out as the same JSON. */
export function isSameAttach(one: AttachDraft, other: AttachDraft): boolean {
  return JSON.stringify(toAttach(one)) === JSON.stringify(toAttach(other));
}
