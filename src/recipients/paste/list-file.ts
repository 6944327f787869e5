import { type Decoded, decodeAs, decodeCandidates } from '#people/list/decode-file.ts';
import type { ListKnowledge } from '#people/list/read-list.ts';

/** A list of people is far smaller; a larger file is another one. In bytes. */
const FILE_LIMIT_BYTES = 4_194_304;

export type ListFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Texts that the bytes can mean, the likeliest first. */
  readonly readings: readonly Decoded[];
};

export type OpenedFile =
  | { readonly ok: true; readonly file: ListFile }
  | { readonly ok: false; readonly reason: 'tooLarge' | 'unreadable' | 'notText' };

export async function openListFile(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
  language: string,
  knowledge: ListKnowledge,
): Promise<OpenedFile> {
  if (file.size > FILE_LIMIT_BYTES) return { ok: false, reason: 'tooLarge' };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (isPacked(bytes)) return { ok: false, reason: 'notText' };
    return {
      ok: true,
      file: { name: file.name, bytes, readings: decodeCandidates(bytes, language, knowledge) },
    };
  } catch {
    // The file was moved, changed or locked after it was chosen.
    return { ok: false, reason: 'unreadable' };
  }
}

/** The same file in an encoding that a person chose. */
export function withEncoding(file: ListFile, encoding: string): ListFile {
  return { ...file, readings: [{ encoding, text: decodeAs(file.bytes, encoding) }] };
}

/** First bytes of a workbook: XLSX and ODS are ZIP archives, XLS is an OLE file; PDF is tried, too. */
const PACKED = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
] as const;

function isPacked(bytes: Uint8Array): boolean {
  return PACKED.some((signature) => signature.every((byte, at) => bytes[at] === byte));
}
