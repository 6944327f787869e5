/** Base names longer than this, in characters, are shortened (rendering.md A9). */
const NAME_LIMIT = 70;
const NAME_HEAD = 65;
const NAME_TAIL = 2;

export type FileFamily =
  | 'image'
  | 'video'
  | 'txt'
  | 'doc'
  | 'xls'
  | 'php'
  | 'pdf'
  | 'ppt'
  | 'rar'
  | 'zip'
  | 'settings'
  | 'board'
  | 'blank';

const FAMILY_OF: ReadonlyMap<string, FileFamily> = new Map([
  ...familyOf('image', 'jpg jpeg png gif bmp webp svg heic heif tif tiff ico psd'),
  ...familyOf('video', 'mp4 mov avi mkv webm mpg mpeg wmv flv 3gp m4v ogv'),
  ...familyOf('txt', 'txt md log rtf'),
  ...familyOf('doc', 'doc docx odt'),
  ...familyOf('xls', 'xls xlsx csv ods'),
  ...familyOf('php', 'php'),
  ...familyOf('pdf', 'pdf'),
  ...familyOf('ppt', 'ppt pptx odp'),
  ...familyOf('rar', 'rar'),
  ...familyOf('zip', 'zip 7z gz tar tgz bz2 xz'),
  ...familyOf('settings', 'ini cfg conf config htaccess'),
  ...familyOf('board', 'board'),
]);

function familyOf(family: FileFamily, endings: string): readonly [string, FileFamily][] {
  return endings.split(' ').map((ending) => [ending, family]);
}

/** The name before the last dot and the ending after it; a leading dot starts a name, not an ending. */
function cutEnding(name: string): { base: string; ending: string } {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? { base: name, ending: '' } : { base: name.slice(0, dot), ending: name.slice(dot + 1) };
}

/** The family of icons that the portal shows for a file of this name (rendering.md A9). */
export function fileFamily(name: string): FileFamily {
  return FAMILY_OF.get(cutEnding(name).ending.toLowerCase()) ?? 'blank';
}

/** The name as the row shows it: a base name above 70 characters keeps its first 65 and last 2 (rendering.md A9). */
export function shortFileName(name: string): string {
  const { base, ending } = cutEnding(name);
  const characters = [...base];
  if (characters.length <= NAME_LIMIT) {
    return name;
  }
  const short = `${characters.slice(0, NAME_HEAD).join('')}...${characters.slice(-NAME_TAIL).join('')}`;
  return ending === '' ? short : `${short}.${ending}`;
}

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const;
export type FileSize = { readonly size: number; readonly unit: (typeof UNITS)[number] };

/** Bytes as a rounded number of the largest unit of 1,024 that fits; `undefined` for nothing, which leaves the line empty (rendering.md A9). */
export function fileSize(bytes: number | undefined): FileSize | undefined {
  if (bytes === undefined || !(bytes > 0)) {
    return undefined;
  }
  let size = bytes;
  let unit: FileSize['unit'] = 'B';
  for (const larger of UNITS.slice(1)) {
    if (size < 1024) {
      break;
    }
    size /= 1024;
    unit = larger;
  }
  return { size: Math.round(size), unit };
}
