import { type AdviseContext, advise } from './advise.ts';
import { type NoticeDraft, toAttach } from './draft.ts';
import { withoutEmpty } from './empty-blocks.ts';
import type { Issue } from './issue.ts';
import type { Notice, NoticeParts } from './notice.ts';

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
  const notice = {
    type: draft.type,
    message: draft.message.trim(),
    messageOut: draft.messageOut.trim(),
    tag: typed(draft.tag),
    subTag: typed(draft.subTag),
    attach: toAttach(withoutEmpty(draft.attach)),
  };
  return isProven(notice, errors) ? { ok: true, notice, warnings: issues } : { ok: false, issues: errors };
}

// The only place that gives the mark: it says that errors were looked for and not found.
function isProven(_notice: NoticeParts, errors: readonly Issue[]): _notice is Notice {
  return errors.length === 0;
}

// A tag goes out exactly as typed (product.md, "Tags on the wire"); one of blanks alone was not typed.
function typed(tag: string): string {
  return tag.trim() === '' ? '' : tag;
}
