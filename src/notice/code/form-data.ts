import { isJsonList, isJsonObject, type JsonValue } from '../json.ts';

/** PHP drops the variables of a form after 1000 (max_input_vars); the other parameters take some of them. */
const FORM_LIMIT_VARIABLES = 980;

/**
 * Whether an attachment comes out of a form as it went in, as far as the portal can tell: a form has no empty lists and
 * objects, nulls and booleans, knows names of letters and digits alone for certain, and is cut when it is long
 * (portal-rest.md section 8). Whole numbers become texts, which the portal reads as the same numbers; of a fraction PHP
 * writes fourteen digits.
 */
export function survivesForm(attach: JsonValue): boolean {
  return isCarried(attach) && countLeaves(attach) <= FORM_LIMIT_VARIABLES;
}

function isCarried(value: JsonValue): boolean {
  if (isJsonList(value)) return value.length > 0 && value.every(isCarried);
  if (!isJsonObject(value)) return typeof value === 'string' || Number.isSafeInteger(value);
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([key, item]) => /^\w+$/.test(key) && isCarried(item));
}

function countLeaves(value: JsonValue): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, item: JsonValue) => sum + countLeaves(item), 0);
}
