import type { Json } from './api.ts';
import { isArray, phpInt, phpString, phpTrim } from './php.ts';
import { PhpTypeError } from './php-error.ts';

const TOKENS = ['primary', 'secondary', 'alert', 'base', 'ai-assistant'] as const;
export const HEX = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

/** Text of a scalar. PHP's text functions refuse an array, and nobody catches their error. */
export function textOf(value: Json | undefined): string {
  if (isArray(value)) throw new PhpTypeError('an array where a text belongs');
  return phpString(value);
}

export function singleLine(text: string): string {
  return text.replaceAll(/#BR#|\[br\]|<br\s*\/?>|\r\n|\n|\r/gi, ' ');
}

export function isBlank(text: string): boolean {
  return phpTrim(text) === '';
}

export function url(value: Json | undefined): string | undefined {
  const text = textOf(value);
  return text.startsWith('/') || text.startsWith('http://') || text.startsWith('https://') ? text : undefined;
}

export function positive(value: Json | undefined): number | undefined {
  const number = phpInt(value);
  return number > 0 ? number : undefined;
}

export function hex(value: Json | undefined): string | undefined {
  const text = textOf(value);
  return HEX.test(text) ? text : undefined;
}

export function token(value: Json | undefined): (typeof TOKENS)[number] {
  return TOKENS.find((one) => one === value) ?? 'base';
}

/** Drops the keys without a value, so that what is kept has known fields only. */
export function kept<T extends Record<string, unknown>>(
  fields: T,
): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  // Object.fromEntries loses the key names; the filter above keeps every field that has a value.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

export function networkId(value: Json | undefined): string | undefined {
  const text = textOf(value);
  if (text === '') return undefined;
  return `${text.slice(0, 1)}${phpInt(text.slice(1))}`;
}

/** A text field that is kept only when it says something. */
export function optional(
  value: Json | undefined,
  change: (text: string) => string = (text) => text,
): string | undefined {
  const text = change(textOf(value));
  return text === '' ? undefined : text;
}

export const trimmedLine = (text: string) => phpTrim(singleLine(text));
