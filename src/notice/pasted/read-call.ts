/** Finds the notification in a value: a call of any spelling, an ATTACH, a list of blocks, a row of the portal. */
import { castText } from '../cast.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonPath, type JsonValue } from '../json.ts';
import { expandFormKeys } from './form.ts';
import { isBlock, tidyAttach } from './tidy-attach.ts';
import { ENVELOPES, REPLIES, TRANSPORT } from './wrappers.ts';

export type CallTexts = {
  readonly type?: 'USER' | 'SYSTEM';
  readonly message?: string;
  readonly messageOut?: string;
  readonly tag?: string;
  readonly subTag?: string;
};

/** The parts of a notification that a value holds. */
export type Call = {
  /** Tidied; absent where the call has none. */
  readonly attach?: JsonValue;
  readonly texts: CallTexts;
  /** Where attachment and texts stand in the value: everything below has to be a value, not a name. */
  readonly used: readonly JsonPath[];
  /** Parts of the value that a notification written here cannot hold. */
  readonly leftOut: readonly JsonPath[];
};

/** A text inside a value is read like a pasted text. */
export type ReadText = (text: string) => JsonValue | undefined;

/** Values stand in values: calls in bodies, bodies in options, JSON in JSON. */
const NESTING = 8;

const TEXT_NAMES = { message: 'message', messageout: 'messageOut', tag: 'tag', subtag: 'subTag' } as const;
const METHOD = /^[a-z]+(?:\.[a-z]+)+$/i;

/** The portal reads names of parameters in any letter case; SDKs write them in camel case. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll('_', '');
}

function named(object: JsonObject, name: string): readonly [string, JsonValue] | undefined {
  return Object.entries(object).find(([key]) => plain(key) === name);
}

export function readCall(value: JsonValue, readText: ReadText, nesting = 0): Call | undefined {
  if (nesting > NESTING) return undefined;
  if (typeof value === 'string') {
    const inner = readText(value);
    return inner === undefined ? undefined : readCall(inner, readText, nesting + 1);
  }
  if (isJsonList(value)) return readList(value, readText, nesting);
  if (!isJsonObject(value)) return undefined;
  const object = expandFormKeys(value);
  if (isCall(object)) return readParameters(object, readText);
  if (isAttach(object)) return { attach: tidyAttach(object), texts: {}, used: [[]], leftOut: [] };
  return readRow(object, readText) ?? readEnvelope(object, readText, nesting);
}

// {"MESSAGE": "…"} alone is a block; with another parameter beside it, it is a call.
function isCall(object: JsonObject): boolean {
  const has = (...names: string[]) => names.some((name) => named(object, name) !== undefined);
  if (has('attach', 'messageout', 'subtag', 'clientid')) return true;
  return has('message')
    ? has('type', 'tag', 'userid', 'to', 'dialogid', 'botid', 'auth')
    : has('tag') && has('userid', 'to', 'type');
}

function isAttach(object: JsonObject): boolean {
  if (named(object, 'blocks') !== undefined || isBlock(object)) return true;
  const values = Object.values(object);
  if (values.length > 0 && values.every(isBlock)) return true;
  return ['COLOR', 'COLOR_TOKEN', 'DESCRIPTION'].some((key) => Object.hasOwn(object, key));
}

function readParameters(object: JsonObject, readText: ReadText): Call {
  const texts: { -readonly [key in keyof CallTexts]?: CallTexts[key] } = {};
  const used: JsonPath[] = [];
  const leftOut: JsonPath[] = [];
  let attach: JsonValue | undefined;
  for (const [key, value] of Object.entries(object)) {
    const name = plain(key);
    if (name === 'attach' && attach === undefined) {
      const opened = readAttach(value, readText);
      attach = opened.attach;
      used.push([key, ...opened.path]);
      leftOut.push(...opened.leftOut.map((path) => [key, ...path]));
    } else if (name === 'type') {
      // Any other TYPE is USER to the portal.
      texts.type = value === 'SYSTEM' ? 'SYSTEM' : 'USER';
    } else if (isTextName(name) && texts[TEXT_NAMES[name]] === undefined) {
      texts[TEXT_NAMES[name]] = castText(value) ?? '';
      used.push([key]);
    } else leftOut.push([key]);
  }
  return { ...(attach === undefined ? {} : { attach }), texts, used, leftOut };
}

function isTextName(name: string): name is keyof typeof TEXT_NAMES {
  return Object.hasOwn(TEXT_NAMES, name);
}

type Opened = { readonly attach: JsonValue; readonly path: JsonPath; readonly leftOut: readonly JsonPath[] };

/** An ATTACH in a call; of a list of attachments, which the portal gives back, the first one. */
function readAttach(value: JsonValue, readText: ReadText): Opened {
  if (typeof value === 'string') {
    const inner = value.trim() === '' ? undefined : readText(value);
    // A text that is no JSON is kept as it is; the check beside it says so.
    if (inner === undefined || typeof inner === 'string') return { attach: value, path: [], leftOut: [] };
    return { ...readAttach(inner, readText), path: [] };
  }
  const items = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const [first, ...others] = items;
  const isList = items.length > 0 && items.every(([, item]) => isJsonObject(item) && hasBlocks(item));
  if (first === undefined || !isList) return { attach: tidyAttach(value), path: [], leftOut: [] };
  const step = (key: string) => (isJsonList(value) ? Number(key) : key);
  return {
    attach: tidyAttach(first[1]),
    path: [step(first[0])],
    leftOut: others.map(([key]) => [step(key)]),
  };
}

function hasBlocks(item: JsonObject): boolean {
  const blocks = named(item, 'blocks')?.[1];
  return typeof blocks === 'object' && blocks !== null;
}

function readList(list: readonly JsonValue[], readText: ReadText, nesting: number): Call | undefined {
  // A method with its parameters, as batches and wrappers have it.
  if (typeof list[0] === 'string' && METHOD.test(list[0]) && isJsonObject(list[1]))
    return within(list[1], [1], readText, nesting);
  const isList = list.length > 0 && list.every((item) => isJsonObject(item) && hasBlocks(item));
  if (isList) {
    const { attach, path, leftOut } = readAttach(list, readText);
    return { attach, texts: {}, used: [path], leftOut };
  }
  const calls = list.map(
    (item) => isJsonObject(item) && !isBlock(item) && within(item, [], readText, nesting),
  );
  const best = calls.findIndex((call) => call !== false && call?.attach !== undefined);
  const first = best < 0 ? calls.findIndex((call) => call !== false && call !== undefined) : best;
  const call = calls[first];
  if (call === undefined || call === false)
    return { attach: tidyAttach(list), texts: {}, used: [[]], leftOut: [] };
  const others = list.flatMap((_, index) => (index === first ? [] : [[index]]));
  return { ...under(call, [first]), leftOut: [...under(call, [first]).leftOut, ...others] };
}

/** A row of im.notify.get: the text, and the attachment in its parameters. */
function readRow(object: JsonObject, readText: ReadText): Call | undefined {
  const [key, params] = named(object, 'params') ?? [];
  const text = named(object, 'text') ?? named(object, 'notifytext');
  if (key === undefined || (text === undefined && named(object, 'id') === undefined)) return undefined;
  const attach = isJsonObject(params) ? named(params, 'attach') : undefined;
  if (text === undefined && attach === undefined) return undefined;
  const opened = attach === undefined ? undefined : readAttach(attach[1], readText);
  const inside = attach === undefined ? [] : [key, attach[0]];
  return {
    ...(opened === undefined ? {} : { attach: opened.attach }),
    texts: text === undefined ? {} : { message: castText(text[1]) ?? '' },
    used: [
      ...(opened === undefined ? [] : [[...inside, ...opened.path]]),
      ...(text === undefined ? [] : [[text[0]]]),
    ],
    leftOut: (opened?.leftOut ?? []).map((path) => [...inside, ...path]),
  };
}

/** Reads a call that is nested under a known key: options of a request, `fields`, a reply. */
function readEnvelope(object: JsonObject, readText: ReadText, nesting: number): Call | undefined {
  for (const name of [...ENVELOPES, ...REPLIES]) {
    const [key, inner] = named(object, name) ?? [];
    if (key === undefined || inner === undefined) continue;
    const call =
      within(inner, [key], readText, nesting) ??
      (name === 'cmd' ? commandIn(inner, [key], readText, nesting) : undefined);
    if (call === undefined) continue;
    const isReply = REPLIES.includes(name);
    const beside = Object.keys(object).filter((other) => other !== key && !TRANSPORT.includes(plain(other)));
    return { ...call, leftOut: [...call.leftOut, ...(isReply ? [] : beside.map((other) => [other]))] };
  }
  return undefined;
}

/** The first call of a batch: `{"cmd": {"a": "im.notify?USER_ID=5&MESSAGE=…"}}`. */
function commandIn(inner: JsonValue, path: JsonPath, readText: ReadText, nesting: number): Call | undefined {
  if (!isJsonObject(inner)) return undefined;
  const entries = Object.entries(inner);
  for (const [index, [key, command]] of entries.entries()) {
    const call = within(command, [...path, key], readText, nesting);
    if (call === undefined) continue;
    const others = entries.filter((_, at) => at !== index).map(([other]) => [...path, other]);
    return { ...call, leftOut: [...call.leftOut, ...others] };
  }
  return undefined;
}

function within(value: JsonValue, path: JsonPath, readText: ReadText, nesting: number): Call | undefined {
  const call = readCall(value, readText, nesting + 1);
  if (call === undefined) return undefined;
  // Paths inside a text lead nowhere in the value around it.
  return typeof value === 'string' ? { ...call, used: [path] } : under(call, path);
}

function under(call: Call, path: JsonPath): Call {
  return {
    ...call,
    used: call.used.map((inner) => [...path, ...inner]),
    leftOut: call.leftOut.map((inner) => [...path, ...inner]),
  };
}
