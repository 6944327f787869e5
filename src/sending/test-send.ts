/**
 * "Send a test to me". It takes one id, the caller's own, and no list of people: by its type a test cannot reach the
 * recipients. Text, attachment and form are those of the send that it stands for; its tags are its own, so that it
 * replaces nothing but an earlier test of the same draft.
 */
import { type Plan, planDelivery } from '#delivery/plan.ts';
import { OWN_TAG_PREFIX, wireTags } from '#delivery/tags.ts';
import type { NoticeDraft } from '#notice/draft.ts';
import type { WireNotice } from '#notice/wire.ts';

const MARK = '[TEST] ';

/** The draft as its test shows it: marked, otherwise unchanged. What is empty stays empty. */
export function asTest(draft: NoticeDraft): NoticeDraft {
  return { ...draft, message: marked(draft.message), messageOut: marked(draft.messageOut) };
}

function marked(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' ? '' : `${MARK}${trimmed}`;
}

/** `form`: how ATTACH goes out in the send that is tested, see planDelivery. */
export function planTest(test: {
  readonly wire: WireNotice;
  readonly form: Plan['form'];
  readonly sendId: string;
  readonly me: number;
}): Plan {
  const tag = `${OWN_TAG_PREFIX}TEST_${test.sendId}`;
  const people = [{ id: test.me }];
  const tags = wireTags({
    typedTag: tag,
    typedSubTag: tag,
    sendId: test.sendId,
    people,
    held: new Map(),
  });
  return planDelivery({ wire: test.wire, people, tags, form: test.form });
}
