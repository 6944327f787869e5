import type { JsonValue } from '#notice/json.ts';
import type { FieldSpec } from './field-specs.ts';

/** What a field shows of the JSON behind it; lists and objects are shown as JSON and changed in the JSON alone. */
export function fieldText(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The JSON that a typed text becomes; undefined removes the field. A number that is none stays the text that it is. */
export function fieldJson(spec: FieldSpec, text: string): JsonValue | undefined {
  if (text === '') return spec.keepsEmpty === true ? '' : undefined;
  if (spec.control !== 'number') return text;
  const number = Number(text);
  return Number.isSafeInteger(number) && String(number) === text ? number : text;
}
