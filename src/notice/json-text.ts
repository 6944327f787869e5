import { isJson, type JsonValue } from './json.ts';

/** Strict JSON, to the depth that the portal reads. Tolerant reading with the place of an error: pasted/literal.ts. */
export function readJsonText(
  text: string,
): { readonly ok: true; readonly value: JsonValue } | { readonly ok: false } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false };
  }
  return isJson(value) ? { ok: true, value } : { ok: false };
}
