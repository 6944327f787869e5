import type { NoticeDraft } from '#notice/draft.ts';

/** The texts of a notice as fields of one form; the attachment has editors of its own. */
export type TextFields = Pick<NoticeDraft, 'message' | 'messageOut' | 'tag' | 'subTag'>;

export const TEXT_FIELDS = [
  'message',
  'messageOut',
  'tag',
  'subTag',
] as const satisfies readonly (keyof TextFields)[];

export function textFieldsOf({ message, messageOut, tag, subTag }: NoticeDraft): TextFields {
  return { message, messageOut, tag, subTag };
}
