import { isJson, type JsonValue } from './json.ts';

/** PHP reads no JSON that is nested deeper. */
export const DEPTH_LIMIT = 512;

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
  return isWithinDepth(value) && isJson(value) ? { ok: true, value } : { ok: false };
}

/** Level by level and without recursion: a text of a million brackets must not exhaust the stack. */
function isWithinDepth(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEPTH_LIMIT + 1) return false;
    level = level.flatMap((item): readonly unknown[] =>
      typeof item === 'object' && item !== null ? Object.values(item) : [],
    );
  }
  return true;
}
