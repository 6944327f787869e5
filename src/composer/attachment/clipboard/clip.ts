import { type DraftBlock, fromAttach } from '#notice/draft.ts';
import { fieldOf, type JsonObject, type JsonValue } from '#notice/json.ts';
import { readAttachJson } from '#notice/read-json.ts';
import { newBlockId } from '../new-block-id.ts';

/** Blocks on the clipboard are a list of blocks in JSON: the same text that the JSON view and the portal read. */
export function clipText(blocks: readonly JsonValue[]): string {
  return JSON.stringify(blocks, null, 2);
}

export type Clip = {
  /** With keys of their own. */
  readonly blocks: readonly DraftBlock[];
  /** Fields of the attachment around them that this attachment does not have yet. */
  readonly fields: JsonObject;
  /** Everything else that came in the text, by its name there: it is said, because it is not pasted. */
  readonly leftOut: readonly string[];
};

const NAMES = {
  message: 'MESSAGE',
  messageOut: 'MESSAGE_OUT',
  tag: 'TAG',
  subTag: 'SUB_TAG',
  type: 'TYPE',
} as const;

/** The blocks in a pasted text with what came along; undefined where the text holds no block. */
export function readClip(text: string, present: JsonObject): Clip | undefined {
  const read = readAttachJson(text, newBlockId);
  if (!read.ok) return undefined;
  const { attach = fromAttach([], newBlockId), ...texts } = read.draftParts;
  if (attach.blocks.length === 0) return undefined;
  const entries = Object.entries(attach.fields);
  const isNew = ([key]: readonly [string, JsonValue]) => fieldOf(present, key) === undefined;
  const lost = entries.filter(
    (entry) =>
      !isNew(entry) &&
      entry[1] !== '' &&
      JSON.stringify(fieldOf(present, entry[0])) !== JSON.stringify(entry[1]),
  );
  return {
    blocks: attach.blocks,
    fields: Object.fromEntries(entries.filter(isNew)),
    leftOut: [
      ...lost.map(([key]) => key),
      ...Object.entries(NAMES).flatMap(([key, name]) => (Object.hasOwn(texts, key) ? [name] : [])),
      ...read.leftOut.map((path) => path.join(' › ')),
    ],
  };
}

// What was copied here last: it can be pasted where the frame may not read the clipboard.
let remembered: string | undefined;

export function rememberClip(text: string): void {
  remembered = text;
}

export function rememberedClip(): string | undefined {
  return remembered;
}
