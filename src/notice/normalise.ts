import { castText, onOneLine, portalTrim } from './cast.ts';
import type { AttachDraft } from './draft.ts';
import { htmlToBb } from './html-to-bb.ts';
import { fieldOf, isJsonList, isJsonObject, type JsonObject, type JsonValue } from './json.ts';
import { readJsonText } from './json-text.ts';
import { keepBlock } from './keep-block.ts';
import { keepColor, keepColorToken } from './keep-field.ts';
import type { KeptAttach, KeptBlock } from './kept.ts';
import { portalCharacters } from './stored.ts';

export type { KeptAttach, KeptBlock } from './kept.ts';

/** Characters (code points) of the portal's own JSON of what it keeps; it refuses at this number (rendering.md C1.5). */
export const PORTAL_LIMIT_CHARACTERS = 60_000;

type NormaliseOptions = {
  /** ATTACH goes out as a string, as in a batch: newer portals unescape its texts once more (C1.1). */
  readonly unescape?: boolean;
};

/**
 * What the portal keeps of an ATTACH, or the code with which it refuses it (rendering.md C1 to C4). A string is read
 * as the JSON in it. A falsy ATTACH (undefined, null, "", 0, false, []) is no attachment: it is kept as an empty one.
 */
export function normaliseAttach(
  attach: JsonValue | undefined,
  options: NormaliseOptions = {},
):
  | { readonly ok: true; readonly kept: KeptAttach }
  | { readonly ok: false; readonly code: 'ATTACH_ERROR' | 'ATTACH_OVERSIZE' } {
  if (isNoAttach(attach)) return { ok: true, kept: keepAttach({}, []) };
  const read = readString(attach);
  const written = options.unescape === true ? unescapeTexts(read) : read;
  if (typeof written !== 'object' || written === null) return { ok: false, code: 'ATTACH_ERROR' };
  const kept = keepWritten(written);
  if (kept.blocks.length === 0) return { ok: false, code: 'ATTACH_ERROR' };
  if (portalCharacters(kept) >= PORTAL_LIMIT_CHARACTERS) return { ok: false, code: 'ATTACH_OVERSIZE' };
  return { ok: true, kept };
}

/** The same rules for a draft that is half written: it never fails, and a block that did not change costs nothing. */
export function normaliseDraft(attach: AttachDraft): KeptAttach {
  return keepAttach(
    attach.fields,
    attach.blocks.map((block) => block.json),
  );
}

const keptBlocks = new WeakMap<JsonObject, readonly KeptBlock[]>();

/** The stored blocks of one written block: none, one, or one per item of a list. Cached by identity. */
export function normaliseBlock(json: JsonValue): readonly KeptBlock[] {
  if (!isJsonObject(json)) return [];
  const cached = keptBlocks.get(json);
  if (cached !== undefined) return cached;
  const kept = keepBlock(json);
  keptBlocks.set(json, kept);
  return kept;
}

// PHP's empty(): such an ATTACH is not looked at.
function isNoAttach(attach: JsonValue | undefined): attach is undefined {
  if (isJsonList(attach)) return attach.length === 0;
  if (isJsonObject(attach)) return Object.keys(attach).length === 0;
  return !attach || attach === '0';
}

function readString(attach: JsonValue): JsonValue {
  if (typeof attach !== 'string') return attach;
  const read = readJsonText(attach);
  // The portal tries a lenient reader of its own next; what only that one reads, Herald never sends.
  return read.ok ? read.value : null;
}

function keepWritten(written: JsonObject | readonly JsonValue[]): KeptAttach {
  if (isJsonList(written)) return keepAttach({}, written);
  const blocks = fieldOf(written, 'BLOCKS') ?? null;
  // Without BLOCKS the object itself is the list, and PHP goes through its values.
  if (blocks === null) return keepAttach({}, Object.values(written));
  return keepAttach(written, typeof blocks === 'object' ? Object.values(blocks) : []);
}

function keepAttach(fields: JsonObject, written: readonly JsonValue[]): KeptAttach {
  const blocks: KeptBlock[] = [];
  const sources: number[] = [];
  let description = portalTrim(htmlToBb(onOneLine(castText(fieldOf(fields, 'DESCRIPTION')) ?? '')));
  for (const [index, json] of written.entries()) {
    for (const block of normaliseBlock(json)) {
      blocks.push(block);
      sources.push(index);
      // Blocks are added after the attachment's own fields were read, so the last one that says so wins.
      if (block.kind === 'MESSAGE' && block.asDescription) description = block.text;
    }
  }
  return {
    ...keepAttachColor(fieldOf(fields, 'COLOR')),
    colorToken: keepColorToken(fieldOf(fields, 'COLOR_TOKEN')),
    description,
    blocks,
    sources,
  };
}

// C2: a colour that is no colour is replaced by one of the portal's palette, chosen by chance.
function keepAttachColor(written: JsonValue | undefined): Pick<KeptAttach, 'color' | 'colorRandom'> {
  if (written === undefined || written === null || written === '' || written === 'CHAT')
    return { colorRandom: false };
  const color = written === 'TRANSPARENT' ? 'transparent' : keepColor(written);
  return color === undefined ? { colorRandom: true } : { color, colorRandom: false };
}

/** Literal \n, \t, \" and \\ become the real characters, in every string at any depth (C1.1). */
function unescapeTexts(json: JsonValue): JsonValue {
  if (typeof json === 'string') return unescapeText(json);
  if (isJsonList(json)) return json.map(unescapeTexts);
  if (!isJsonObject(json)) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, unescapeTexts(value)]));
}

const UNESCAPED: Readonly<Record<string, string>> = { n: '\n', t: '\t', '"': '"', '\\': '\\' };

function unescapeText(text: string): string {
  return text.replace(/\\([nt"\\])/g, (whole, letter: string) => UNESCAPED[letter] ?? whole);
}
