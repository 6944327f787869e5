import { fromAttach, type NoticeDraft } from './draft.ts';
import type { JsonPath } from './json.ts';
import type { LiteralCode } from './pasted/literal-error.ts';
import { readPasted } from './pasted/read-pasted.ts';

/** The parts of a draft that a text held; what it did not hold is absent and stays as it is. */
export type DraftParts = Partial<
  Pick<NoticeDraft, 'type' | 'message' | 'messageOut' | 'tag' | 'subTag' | 'attach'>
>;

export type JsonProblem = {
  readonly code: LiteralCode | 'JSON_NO_ATTACH';
  /** From 1; where a JSON string in the text is wrong inside, the place of that string. Columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly path: JsonPath;
};

export type ReadJson =
  | {
      readonly ok: true;
      readonly draftParts: DraftParts;
      /** Parts of the text that belong to the call but to no notification written here: USER_ID, a second attachment. */
      readonly leftOut: readonly JsonPath[];
    }
  | ({ readonly ok: false } & JsonProblem);

/**
 * Reads what people paste: ATTACH of either form, a list of blocks, one block, or a whole im.notify call, as JSON, as
 * JavaScript or PHP, as a form, as a cURL command, or as the portal gives it back. An empty text is no attachment.
 * `newId` gives each block its key.
 */
export function readAttachJson(text: string, newId: () => string): ReadJson {
  if (/^[\s\p{Cf}]*$/u.test(text))
    return { ok: true, draftParts: { attach: fromAttach([], newId) }, leftOut: [] };
  const read = readPasted(text);
  if (read.ok) {
    const { attach, texts, leftOut } = read.call;
    const draftParts = attach === undefined ? texts : { ...texts, attach: fromAttach(attach, newId) };
    return { ok: true, draftParts, leftOut };
  }
  if (read.error === undefined) return { ok: false, code: 'JSON_NO_ATTACH', line: 1, column: 1, path: [] };
  const { code, at, path } = read.error;
  return { ok: false, code, ...placeOf(text, at), path };
}

function placeOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
