/** JSON as a value: what a notice's attachment is made of, and how it is read and changed without being mutated. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}
export type JsonPath = readonly (string | number)[];

/** True for a list; `Array.isArray` alone does not narrow a readonly list. */
export function isJsonList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Levels of lists and objects in JSON at most: PHP reads none that is nested deeper, and recursion stays shallow. */
export const DEPTH_LIMIT = 512;

/**
 * True for a value of unknown origin that is JSON through and through, of so many levels at most; a copy by a schema
 * would lose a key `__proto__`. Never throws.
 */
export function isJson(value: unknown, levels = DEPTH_LIMIT): value is JsonValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || levels === 0) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return false;
  return Object.values(value).every((inner) => isJson(inner, levels - 1));
}

/** The own field of an object; inherited names such as `constructor` are nobody's field. */
export function fieldOf(json: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(json, key) ? json[key] : undefined;
}

/** The value at a path, or undefined where the path leads nowhere. */
export function getIn(json: JsonValue | undefined, path: JsonPath): JsonValue | undefined {
  let at: JsonValue | undefined = json;
  for (const step of path) {
    if (isJsonList(at)) at = typeof step === 'number' ? at[step] : undefined;
    else if (isJsonObject(at)) at = fieldOf(at, String(step));
    else return undefined;
  }
  return at;
}

/**
 * A copy with the value at a path replaced; everything off the path keeps its identity, keys keep their order.
 * `undefined` deletes the key or the list element. Missing objects and lists on the way are made.
 * The same value returns the same JSON, so that caches by identity stay warm.
 */
export function setIn(json: JsonValue | undefined, path: JsonPath, value: JsonValue | undefined): JsonValue {
  return setAt(json, path, 0, value) ?? null;
}

function setAt(
  json: JsonValue | undefined,
  path: JsonPath,
  depth: number,
  value: JsonValue | undefined,
): JsonValue | undefined {
  const step = path[depth];
  if (step === undefined) return value;
  return typeof step === 'number'
    ? setElement(isJsonList(json) ? json : [], step, path, depth, value)
    : setField(isJsonObject(json) ? json : {}, step, path, depth, value);
}

function setElement(
  list: readonly JsonValue[],
  index: number,
  path: JsonPath,
  depth: number,
  value: JsonValue | undefined,
): JsonValue {
  if (value === undefined && index >= list.length) return list;
  const next = setAt(list[index], path, depth + 1, value);
  if (next === list[index]) return list;
  if (next === undefined) return list.filter((_, at) => at !== index);
  const copy = [...list];
  // A hole would become null in JSON anyway; said openly here.
  while (copy.length < index) copy.push(null);
  copy[index] = next;
  return copy;
}

function setField(
  object: JsonObject,
  key: string,
  path: JsonPath,
  depth: number,
  value: JsonValue | undefined,
): JsonValue {
  const before = fieldOf(object, key);
  if (value === undefined && before === undefined) return object;
  const next = setAt(before, path, depth + 1, value);
  if (next === before) return object;
  const entries = Object.entries(object);
  if (next === undefined) return Object.fromEntries(entries.filter(([name]) => name !== key));
  // fromEntries defines own fields, so that even a key called __proto__ stays plain data.
  if (before === undefined) return Object.fromEntries([...entries, [key, next]]);
  return Object.fromEntries(entries.map(([name, old]) => [name, name === key ? next : old]));
}
