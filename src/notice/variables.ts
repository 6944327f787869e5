/**
 * Variables in texts: `{{name}}`, and `{{name|colleague}}` where the value may be missing. They are filled for each
 * person in one pass over the text as written, so that nothing in a value is ever filled again; keys, tags and the type
 * are not filled. A name that is none of ours stays as it is written.
 */
import type { NoticeDraft } from './draft.ts';
import { filledAttach } from './empty-blocks.ts';
import { endsInAddress } from './ends-in-address.ts';
import { inertInAddress, inertText } from './inert.ts';
import type { JsonPath, JsonValue } from './json.ts';
import type { WireNotice } from './wire.ts';

export const VARIABLES = ['name', 'last_name', 'position', 'department'] as const;
export type VariableName = (typeof VARIABLES)[number];

/** The values of one person; '' = missing. Keep the same object for the same person: measures are remembered by it. */
export type VariableValues = Readonly<Record<VariableName, string>>;

export type VariableUse = {
  readonly name: VariableName;
  readonly fallback: string | undefined;
  /** Whether it stands in an address, where a value is percent-encoded. */
  readonly inAddress: boolean;
  readonly path: JsonPath;
};

const VARIABLE = /\{\{[ \t]*([a-z_]{1,40})[ \t]*(?:\|([^{}\r\n]*))?\}\}/gi;

/** Keys of blocks whose text is an address. */
const ADDRESS_KEYS = new Set(['LINK', 'PREVIEW', 'AVATAR']);

function isKnown(name: string): name is VariableName {
  return VARIABLES.some((known) => known === name);
}

/** What stands in the place of a variable; undefined where a value is missing and nothing was given for that case. */
export function filled(use: Omit<VariableUse, 'path'>, values: VariableValues): string | undefined {
  const value = values[use.name].trim();
  if (value === '')
    return use.inAddress && use.fallback !== undefined ? inertInAddress(use.fallback) : use.fallback;
  return use.inAddress ? inertInAddress(value) : inertText(value);
}

function fillText(text: string, values: VariableValues, isAddress: boolean): string {
  if (!text.includes('{{')) return text;
  return text.replace(VARIABLE, (whole, written: string, fallback: string | undefined, at: number) => {
    const name = written.toLowerCase();
    if (!isKnown(name)) return whole;
    const inAddress = isAddress || endsInAddress(text, at);
    return filled({ name, fallback, inAddress }, values) ?? '';
  });
}

/** Parts without variables stay the same objects, so that what is remembered of them stays true. */
function fillJson(json: JsonValue, values: VariableValues, key = ''): JsonValue {
  if (typeof json === 'string') return fillText(json, values, ADDRESS_KEYS.has(key));
  if (typeof json !== 'object' || json === null || !mentionsVariable(json)) return json;
  if (isList(json)) return json.map((item) => fillJson(item, values, key));
  return Object.fromEntries(Object.entries(json).map(([name, item]) => [name, fillJson(item, values, name)]));
}

function isList(json: JsonValue): json is readonly JsonValue[] {
  return Array.isArray(json);
}

const mentions = new WeakMap<object, boolean>();

function mentionsVariable(json: object): boolean {
  const known = mentions.get(json);
  if (known !== undefined) return known;
  const found = Object.values(json).some((item: unknown) =>
    typeof item === 'string'
      ? item.includes('{{')
      : typeof item === 'object' && item !== null && mentionsVariable(item),
  );
  mentions.set(json, found);
  return found;
}

/** The draft as one person gets it; the same draft where nothing in it changes with the person. */
export function fillDraft(draft: NoticeDraft, values: VariableValues): NoticeDraft {
  const message = fillText(draft.message, values, false);
  const messageOut = fillText(draft.messageOut, values, false);
  const { fields, blocks } = draft.attach;
  const ownFields = mentionsVariable(fields) ? fillFields(fields, values) : fields;
  const all = blocks.some(({ json }) => typeof json === 'object' && json !== null && mentionsVariable(json))
    ? blocks.map((block) => {
        const json = fillJson(block.json, values);
        return json === block.json ? block : { ...block, json };
      })
    : blocks;
  const attach = ownFields === fields && all === blocks ? draft.attach : { fields: ownFields, blocks: all };
  const same = message === draft.message && messageOut === draft.messageOut && attach === draft.attach;
  return same ? draft : { ...draft, message, messageOut, attach };
}

function fillFields(fields: NoticeDraft['attach']['fields'], values: VariableValues) {
  return Object.fromEntries(Object.entries(fields).map(([key, item]) => [key, fillJson(item, values, key)]));
}

/** What one person is sent; the same object where nothing in it changes with the person. */
export function fillWire(wire: WireNotice, values: VariableValues): WireNotice {
  const { MESSAGE, MESSAGE_OUT, ATTACH, ...rest } = wire;
  const message = fillText(MESSAGE, values, false).trim();
  const mail = MESSAGE_OUT === undefined ? undefined : fillText(MESSAGE_OUT, values, false).trim();
  const filledIn = ATTACH === undefined ? undefined : fillJson(ATTACH, values);
  if (message === MESSAGE && mail === MESSAGE_OUT && filledIn === ATTACH) return wire;
  // A value that this person lacks may leave a block empty.
  const attach = filledIn === undefined || filledIn === ATTACH ? ATTACH : filledAttach(filledIn);
  return {
    ...rest,
    MESSAGE: message,
    ...(mail === undefined || mail === '' ? {} : { MESSAGE_OUT: mail }),
    ...(attach === undefined ? {} : { ATTACH: attach }),
  };
}

export type Variables = {
  readonly uses: readonly VariableUse[];
  /** Names that are none of ours, as they are written. */
  readonly unknown: readonly { readonly path: JsonPath; readonly text: string }[];
};

/** Every variable of a draft, in the order of the form; paths as those of issues. */
export function findVariables(draft: NoticeDraft): Variables {
  const uses: VariableUse[] = [];
  const unknown: { path: JsonPath; text: string }[] = [];
  const look = (text: string, path: JsonPath, isAddress: boolean) => {
    if (!text.includes('{{')) return;
    for (const match of text.matchAll(VARIABLE)) {
      const [whole, written = '', fallback] = match;
      const name = written.toLowerCase();
      const inAddress = isAddress || endsInAddress(text, match.index);
      if (isKnown(name)) uses.push({ name, fallback, inAddress, path });
      else unknown.push({ path, text: whole });
    }
  };
  const walk = (json: JsonValue, path: JsonPath, key: string) => {
    if (typeof json === 'string') look(json, path, ADDRESS_KEYS.has(key));
    else if (typeof json === 'object' && json !== null && mentionsVariable(json)) {
      if (isList(json)) for (const [at, item] of json.entries()) walk(item, [...path, at], key);
      else for (const [name, item] of Object.entries(json)) walk(item, [...path, name], name);
    }
  };
  look(draft.message, ['message'], false);
  look(draft.messageOut, ['messageOut'], false);
  walk(draft.attach.fields, ['attach'], '');
  for (const [index, { json }] of draft.attach.blocks.entries()) walk(json, ['attach', index], '');
  return { uses, unknown };
}
