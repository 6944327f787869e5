import { type AttachDraft, toAttach } from '#notice/draft.ts';

/** The attachment as it is sent, indented to be read; empty where there is none. */
export function printAttach(attach: AttachDraft): string {
  const json = toAttach(attach);
  return json === undefined ? '' : JSON.stringify(json, null, 2);
}
