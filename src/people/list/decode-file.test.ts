import { describe, expect, it } from 'vitest';
import { CODE_PAGES } from './code-pages.ts';
import { decodeAs, decodeCandidates, ENCODINGS } from './decode-file.ts';

const KNOWLEDGE = { titles: new Map<string, string>() };

/** The bytes of a text in an encoding, by its own decoder. */
function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding.startsWith('utf-16')) {
    const bytes = [...text].flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8]);
    return Uint8Array.from(encoding === 'utf-16le' ? bytes : bytes.map((_, at) => bytes[at ^ 1] ?? 0));
  }
  const signs = new Map(
    Array.from({ length: 256 }, (_, byte) => [decodeAs(Uint8Array.of(byte), encoding), byte] as const),
  );
  return Uint8Array.from(text, (sign) => {
    const byte = signs.get(sign);
    if (byte === undefined) throw new Error(`${encoding} has no ${sign}`);
    return byte;
  });
}

const candidates = (bytes: Uint8Array, language = 'en') => decodeCandidates(bytes, language, KNOWLEDGE);

describe('decodeCandidates', () => {
  it.each([
    ['utf-8', 'Имя\nАнна'],
    ['utf-16le', 'José\nAnna'],
    ['utf-16be', 'Петров Иван'],
    ['windows-1250', 'Imię;Nazwisko\nLech;Wałęsa'],
    ['windows-1250', 'Łukasz Śliwa'],
    ['windows-1251', 'Анна'],
    ['windows-1251', 'Фамилия;Имя\nПетров;Иван'],
    ['windows-1252', 'José\nZoë'],
    ['windows-1252', 'Nom;Prénom\nLefèvre;Élise'],
    ['windows-1252', 'Müller Jürgen\nGroß'],
    ['windows-1253', 'Παπαδόπουλος Γιώργος'],
    ['windows-1254', 'Ad;Soyad\nGülşah;Yıldız'],
    ['windows-1255', 'משה כהן'],
    ['windows-1256', 'محمد أحمد'],
    ['windows-1257', 'Jānis Bērziņš'],
    ['iso-8859-2', 'Imię;Nazwisko\nŻaneta;Śliwińska'],
    ['iso-8859-5', 'Петров Иван\nИванова Светлана'],
    ['iso-8859-7', 'Παπαδόπουλος Γιώργος'],
    ['koi8-r', 'Петров Иван\nИванова Светлана'],
    ['koi8-u', 'Прізвище;Їжакевич'],
  ])('reads %s: %s', (encoding, text) => {
    expect(candidates(encode(text, encoding))[0]?.text).toBe(text);
  });

  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf, 0x41], 'A'],
    ['utf-16le', [0xff, 0xfe, 0x10, 0x04], 'А'],
    ['utf-16be', [0xfe, 0xff, 0x04, 0x10], 'А'],
    ['utf-8', [], ''],
  ])('is certain of %s with a byte order mark, and of nothing', (encoding, bytes, text) => {
    expect(candidates(Uint8Array.from(bytes))).toEqual([{ encoding, text }]);
  });

  it('gives other readings that could be meant, each once', () => {
    const readings = candidates(encode('Příjmení\nNovák Jiří', 'windows-1250'));
    expect(readings.length).toBeGreaterThan(1);
    expect(new Set(readings.map(({ text }) => text)).size).toBe(readings.length);
    expect(readings.map(({ encoding }) => encoding)).toContain('windows-1250');
  });

  it('prefers the language of the interface among readings that are equally good', () => {
    const bytes = encode('Novč', 'windows-1250');
    expect(candidates(bytes, 'pl')[0]?.text).toBe('Novč');
    expect(candidates(bytes, 'fr')[0]?.text).toBe('Novè');
  });

  it('prefers recognised headings to likely letters', () => {
    const titles = new Map([['ŕŕŕ', 'LAST_NAME']]);
    const bytes = encode('ŕŕŕ;x\nA;B', 'windows-1250');
    expect(decodeCandidates(bytes, 'en', { titles })[0]?.encoding).toBe('windows-1250');
  });

  it('never throws', () => {
    const all = Uint8Array.from({ length: 512 }, (_, at) => 255 - (at % 256));
    expect(candidates(all).length).toBeGreaterThan(0);
  });
});

it('offers encodings that the browser has', () => {
  expect(new Set(ENCODINGS).size).toBe(CODE_PAGES.length + 3);
  // Node lacks one that all browsers have.
  for (const encoding of ENCODINGS.filter((one) => one !== 'iso-8859-16'))
    expect(decodeAs(Uint8Array.of(0x41, 0x42), encoding)).not.toBe('');
});
