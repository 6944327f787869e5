import { expect, it } from 'vitest';
import { readTextFile } from './read-text-file.ts';

it.each([
  ['UTF-8', [0xd0, 0x90], 'en', 'А'],
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x41], 'en', 'A'],
  ['UTF-16, little end first', [0xff, 0xfe, 0x10, 0x04], 'en', 'А'],
  ['UTF-16, big end first', [0xfe, 0xff, 0x04, 0x10], 'en', 'А'],
  ['a Russian Excel’s file', [0xc0, 0xed, 0xed, 0xe0], 'ru', 'Анна'],
  ['a Western Excel’s file', [0x4a, 0x6f, 0x73, 0xe9], 'la', 'José'],
  ['a Russian Excel’s file in an English portal', [0xc0, 0xed, 0xed, 0xe0], 'en', 'Анна'],
  ['a Western file with accents', [0x4a, 0x6f, 0x73, 0xe9, 0x0a, 0x5a, 0x6f, 0xeb], 'en', 'José\nZoë'],
  ['UTF-16 without a mark', [0x41, 0, 0x0a, 0, 0x10, 0x04], 'en', 'A\nА'],
  ['UTF-16 without a mark, big end first', [0, 0x41, 0, 0x0a, 0x04, 0x10], 'en', 'A\nА'],
  ['nothing', [], 'en', ''],
])('reads %s', (_what, bytes, language, text) => {
  expect(readTextFile(Uint8Array.from(bytes), language)).toBe(text);
});
