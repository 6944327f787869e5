import type { ListKnowledge } from './read-list.ts';

/** Part of the Encoding standard that every browser has; the core is compiled without the browser's types. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean },
) => { decode(bytes: Uint8Array): string };

export type Decoded = { readonly encoding: string; readonly text: string };

export const ENCODINGS: readonly string[] = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'iso-8859-2',
  'iso-8859-3',
  'iso-8859-4',
  'iso-8859-5',
  'iso-8859-6',
  'iso-8859-7',
  'iso-8859-8',
  'iso-8859-10',
  'iso-8859-13',
  'iso-8859-14',
  'iso-8859-15',
  'iso-8859-16',
  'koi8-r',
  'koi8-u',
];

export function decodeAs(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** Readings of a file, best first; one if it is certain. */
export function decodeCandidates(
  bytes: Uint8Array,
  _language: string,
  _knowledge: ListKnowledge,
): readonly Decoded[] {
  return [{ encoding: 'utf-8', text: decodeAs(bytes, 'utf-8') }];
}
