import { adviseAttach } from './advise.ts';
import { kindOf } from './blocks.ts';
import { castText } from './cast.ts';
import { type AttachDraft, fromAttach, type NoticeDraft } from './draft.ts';
import { fieldOf, isJsonList, isJsonObject, type JsonObject, type JsonPath, type JsonValue } from './json.ts';
import { type JsonTextCode, readJsonText } from './json-text.ts';

/** The parts of a draft that a text held; what it did not hold is absent and stays as it is. */
export type DraftParts = Partial<NoticeDraft>;

export type ReadJson =
  | {
      readonly ok: true;
      readonly draftParts: DraftParts;
      /** Finds the keys that the portal would drop, or that belong to the call but not to the notice (USER_ID). */
      readonly foreignKeys: () => readonly JsonPath[];
    }
  | {
      readonly ok: false;
      readonly code: JsonTextCode | 'JSON_NO_ATTACH';
      /** From 1; where a JSON string in the text is wrong inside, the place of that string. */
      readonly line: number;
      readonly column: number;
      readonly path: JsonPath;
    };

/**
 * Reads what people paste: a whole im.notify call, an ATTACH of either form, a list of blocks, one block, or a JSON
 * string that holds one of these. An empty text is no attachment. `newId` gives each block its key.
 */
export function readAttachJson(text: string, newId: () => string): ReadJson {
  if (text.trim() === '') {
    return { ok: true, draftParts: { attach: fromAttach([], newId) }, foreignKeys: () => [] };
  }
  const read = readJsonText(text);
  if (!read.ok) return { ok: false, ...read.error };
  return readValue(read.value, newId) ?? { ok: false, code: 'JSON_NO_ATTACH', line: 1, column: 1, path: [] };
}

function readValue(value: JsonValue, newId: () => string): ReadJson | undefined {
  if (typeof value === 'string') {
    // A text that does not even begin like JSON is just a text.
    if (!/^\s*[[{"]/.test(value)) return undefined;
    const inner = readJsonText(value);
    if (inner.ok) return readValue(inner.value, newId);
    return { ok: false, code: inner.error.code, line: 1, column: 1, path: inner.error.path };
  }
  if (isJsonList(value)) return partsOf(value, newId);
  if (!isJsonObject(value)) return undefined;
  const params = fieldOf(value, 'params');
  if (isJsonObject(params) && 'method' in value) return readValue(params, newId);
  if (isCall(value)) return readCall(value, newId);
  return isAttach(value) ? partsOf(value, newId) : undefined;
}

function partsOf(attach: JsonValue, newId: () => string): ReadJson {
  const read = fromAttach(attach, newId);
  return { ok: true, draftParts: { attach: read }, foreignKeys: () => foreignIn(read) };
}

// {"MESSAGE": "…"} alone is a block; with any other parameter of im.notify beside it, it is a call.
function isCall(object: JsonObject): boolean {
  const only = ['ATTACH', 'MESSAGE_OUT', 'TAG', 'SUB_TAG', 'TYPE', 'CLIENT_ID'].some((key) => key in object);
  return only || ('USER_ID' in object && 'MESSAGE' in object);
}

function isAttach(object: JsonObject): boolean {
  if ('BLOCKS' in object || kindOf(object) !== undefined) return true;
  const values = Object.values(object);
  const blocks = values.length > 0 && values.every((value) => kindOf(value) !== undefined);
  return blocks || ['COLOR', 'COLOR_TOKEN', 'DESCRIPTION'].some((key) => key in object);
}

const CALL_TEXTS = { MESSAGE: 'message', MESSAGE_OUT: 'messageOut', TAG: 'tag', SUB_TAG: 'subTag' } as const;

function readCall(call: JsonObject, newId: () => string): ReadJson {
  const parts: { -readonly [key in keyof NoticeDraft]?: NoticeDraft[key] } = {};
  const foreignKeys: JsonPath[] = [];
  for (const [key, value] of Object.entries(call)) {
    if (key === 'ATTACH') parts.attach = fromAttach(value, newId);
    // Any other TYPE is USER to the portal (portal-rest.md section 4).
    else if (key === 'TYPE') parts.type = value === 'SYSTEM' ? 'SYSTEM' : 'USER';
    else if (isCallText(key)) parts[CALL_TEXTS[key]] = castText(value) ?? '';
    else foreignKeys.push([key]);
  }
  const { attach } = parts;
  return { ok: true, draftParts: parts, foreignKeys: () => [...foreignKeys, ...foreignIn(attach)] };
}

function isCallText(key: string): key is keyof typeof CALL_TEXTS {
  return Object.hasOwn(CALL_TEXTS, key);
}

function foreignIn(attach: AttachDraft | undefined): readonly JsonPath[] {
  if (attach === undefined) return [];
  const dropped = new Set(['FOREIGN_KEY', 'KEY_CASE', 'BLOCK_UNKNOWN', 'BLOCK_HTML', 'BLOCK_SECOND_KIND']);
  return adviseAttach(attach)
    .filter(({ code }) => dropped.has(code))
    .map(({ path }) => path);
}
