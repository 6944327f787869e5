/** Base names longer than this, in characters, are shortened (rendering.md A9). */
const NAME_LIMIT = 70;
const NAME_HEAD = 65;
const NAME_TAIL = 2;

const FAMILIES = {
  image: ['jpg', 'jpeg', 'png', 'gif', 'bmp', 'webp', 'svg', 'heic', 'heif', 'tif', 'tiff', 'ico', 'psd'],
  video: ['mp4', 'mov', 'avi', 'mkv', 'webm', 'mpg', 'mpeg', 'wmv', 'flv', '3gp', 'm4v', 'ogv'],
  txt: ['txt', 'md', 'log', 'rtf'],
  doc: ['doc', 'docx', 'odt'],
  xls: ['xls', 'xlsx', 'csv', 'ods'],
  php: ['php'],
  pdf: ['pdf'],
  ppt: ['ppt', 'pptx', 'odp'],
  rar: ['rar'],
  zip: ['zip', '7z', 'gz', 'tar', 'tgz', 'bz2', 'xz'],
  settings: ['ini', 'cfg', 'conf', 'config', 'htaccess'],
  board: ['board'],
} as const;

export type FileFamily = keyof typeof FAMILIES | 'blank';

const FAMILY_OF: ReadonlyMap<string, FileFamily> = new Map(
  Object.entries(FAMILIES).flatMap(([family, extensions]) =>
    extensions.map((extension): [string, FileFamily] => [extension, family as keyof typeof FAMILIES]),
  ),
);

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
