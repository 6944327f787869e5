import { parseNotice } from '#notice/parse-notice.ts';
import { toWire } from '#notice/wire.ts';
import type { WorkingDraft } from '#store/working-draft.ts';
import { isSameWire } from './known-outcomes.ts';
import type { Send } from './send.ts';

/**
 * Whether a draft still says what a send was made of: of one of its own it is the same draft, of a kept one the same
 * texts under the same tags, for nobody beyond its people.
 */
export function isShownDraft(draft: WorkingDraft, send: Send): boolean {
  if (draft === send.sent) return true;
  if (send.record === undefined) return false;
  // How long a System text may be was judged when it went out.
  const parsed = parseNotice(draft.notice, { appNameLength: 0 });
  return (
    parsed.ok &&
    isSameWire(toWire(parsed.notice), send.template) &&
    parsed.notice.tag === send.sent.notice.tag &&
    parsed.notice.subTag === send.sent.notice.subTag &&
    draft.people.every(({ id }) => send.people.has(id))
  );
}
