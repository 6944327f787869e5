import { fromAttach, type NoticeDraft, restoreDraft } from '#notice/draft.ts';
import type { SendRecord } from './send-record.ts';

/** The notice of a kept send as it was written. */
export function noticeOf({ header, wire }: SendRecord, newId: () => string): NoticeDraft {
  const draft = restoreDraft({}, newId);
  return {
    ...draft,
    type: wire.TYPE,
    message: wire.MESSAGE,
    messageOut: wire.MESSAGE_OUT ?? '',
    tag: header.tag,
    subTag: header.subTag,
    attach: wire.ATTACH === undefined ? draft.attach : fromAttach(wire.ATTACH, newId),
  };
}
