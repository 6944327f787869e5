/** Bodies and queries of forms, as PHP reads them: `ATTACH[0][MESSAGE]=Hello&TAG=x`. */
import type { JsonObject, JsonValue } from '../json.ts';

export type FormField = { readonly key: string; readonly value: JsonValue };

/** PHP reads no deeper names (max_input_nesting_level). */
const NAME_DEPTH = 64;

// An address before the query, and the first name with its sign of equality; nothing of it has a blank.
const BEGINS_FORM =
  /^\s*(?:https?:\/\/[^\s?]*\?|\/?[\w./-]*\?)?[\w.-]+(?:\[[^\]\s=&]*\]|%5B[^%\s=&]*%5D)*=(?!=)/i;
const NEXT_FIELD = /&(?=[\w.%[\]-]+=)|\r?\n(?=[\w.%[\]-]+=)/;

export function looksLikeForm(text: string): boolean {
  return BEGINS_FORM.test(text);
}

/** The fields of a query, of a form's body, or of lines `name=value`. */
export function formFields(text: string): readonly FormField[] {
  const body = text.trim().replace(/^(?:https?:\/\/[^\s?]*|\/?[\w./-]*)\?/i, '');
  // An encoded text holds no blank: a plus sign stands for it.
  const isEncoded = !/ /.test(body);
  return body.split(NEXT_FIELD).flatMap((field) => {
    const at = field.indexOf('=');
    if (at < 1) return [];
    const read = (part: string) => (isEncoded ? decoded(part) : part);
    return [{ key: decoded(field.slice(0, at)), value: read(field.slice(at + 1)) }];
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    // A percent sign that encodes nothing: the text is taken as it is.
    return text;
  }
}

type Branch = Map<string, JsonValue | Branch>;

/** The object that the names with brackets describe; a list where the keys count from 0. */
export function fromFormFields(fields: readonly FormField[]): JsonObject {
  const root: Branch = new Map();
  for (const { key, value } of fields) {
    const steps = stepsOf(key).slice(0, NAME_DEPTH);
    const last = steps.pop() ?? '';
    let branch = root;
    for (const step of steps) branch = branchAt(branch, step);
    branch.set(keyIn(branch, last), value);
  }
  return Object.fromEntries([...root].map(([key, item]) => [key, toJson(item)]));
}

function stepsOf(key: string): string[] {
  const at = key.indexOf('[');
  if (at < 1) return [key];
  return [
    key.slice(0, at),
    ...Array.from(key.slice(at).matchAll(/\[([^\]]*)\]/g), ([, step = '']) => step.trim()),
  ];
}

function branchAt(branch: Branch, step: string): Branch {
  const key = keyIn(branch, step);
  const known = branch.get(key);
  if (known instanceof Map) return known;
  const made: Branch = new Map();
  branch.set(key, made);
  return made;
}

/** `name[]` takes the next free number. */
function keyIn(branch: Branch, step: string): string {
  return step === '' ? String(branch.size) : step.replace(/^["']|["']$/g, '');
}

function toJson(item: JsonValue | Branch): JsonValue {
  if (!(item instanceof Map)) return item;
  const entries = Array.from(item, ([key, inner]) => [key, toJson(inner)] as const);
  const isList = entries.length > 0 && entries.every(([key], index) => key === String(index));
  return isList ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

/** An object of which some keys have brackets: `{"ATTACH[0][MESSAGE]": "Hello"}`. */
export function expandFormKeys(object: JsonObject): JsonObject {
  const fields = Object.entries(object).map(([key, value]) => ({ key, value }));
  return fields.some(({ key }) => /^[\w.-]+\[.*\]$/.test(key)) ? fromFormFields(fields) : object;
}
