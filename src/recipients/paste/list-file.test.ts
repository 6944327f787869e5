import { expect, it } from 'vitest';
import { openListFile, withEncoding } from './list-file.ts';

const NOTHING_KNOWN = { titles: new Map<string, string>() };
const aFile = (bytes: readonly number[], more = {}) => ({
  name: 'list.csv',
  size: bytes.length,
  arrayBuffer: async () => Uint8Array.from(bytes).buffer,
  ...more,
});
const open = (file: ReturnType<typeof aFile>) => openListFile(file, 'en', NOTHING_KNOWN);

it('reads a text', async () => {
  expect(await open(aFile([0xd0, 0x90]))).toMatchObject({
    ok: true,
    file: { name: 'list.csv', readings: [{ text: 'А' }] },
  });
});

it('reads a file anew in an encoding chosen by hand', () => {
  const file = { name: 'list.csv', bytes: Uint8Array.from([0xd0, 0x90]), readings: [] };
  expect(withEncoding(file, 'windows-1252').readings).toEqual([
    { encoding: 'windows-1252', text: 'Ð\u0090' },
  ]);
});

it.each([
  ['larger than 4 MB', aFile([0x41], { size: 4_194_305 }), 'tooLarge'],
  [
    'moved away',
    aFile([0x41], { arrayBuffer: async () => Promise.reject(new Error('NotReadableError')) }),
    'unreadable',
  ],
  ['an XLSX workbook', aFile([0x50, 0x4b, 0x03, 0x04, 0x14]), 'notText'],
  ['an XLS workbook', aFile([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'notText'],
  ['a PDF', aFile([0x25, 0x50, 0x44, 0x46, 0x2d]), 'notText'],
])('says why a file that is %s is not read', async (_what, file, reason) => {
  expect(await open(file)).toEqual({ ok: false, reason });
});
