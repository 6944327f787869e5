import { type AdviseContext, advise } from './advise.ts';
import { type NoticeDraft, toAttach } from './draft.ts';
import type { Issue } from './issue.ts';
import type { Notice } from './notice.ts';

/**
 * The one way from a draft to a notice. `issues` of a refusal are the errors alone, in the order of the form: the
 * first one is where the cursor belongs. `warnings` are what the portal takes but changes.
 */
export function parseNotice(
  draft: NoticeDraft,
  context: AdviseContext,
):
  | { readonly ok: true; readonly notice: Notice; readonly warnings: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] } {
  const issues = advise(draft, context);
  const errors = issues.filter((issue) => issue.severity === 'error');
  if (errors.length > 0) return { ok: false, issues: errors };
  const notice = {
    type: draft.type,
    message: draft.message.trim(),
    messageOut: draft.messageOut.trim(),
    tag: typed(draft.tag),
    subTag: typed(draft.subTag),
    attach: toAttach(draft.attach),
  };
  // The only place where a notice is made: the mark says that the errors above were looked for and not found.
  return { ok: true, notice: notice as Notice, warnings: issues };
}

// A tag goes out exactly as typed (product.md, "Tags on the wire"); one of blanks alone was not typed.
function typed(tag: string): string {
  return tag.trim() === '' ? '' : tag;
}
