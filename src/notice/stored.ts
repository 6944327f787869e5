import type { JsonObject, JsonValue } from './json.ts';
import type {
  KeptAttach,
  KeptBlock,
  KeptLink,
  KeptPicture,
  KeptRichLink,
  KeptRow,
  KeptTarget,
} from './kept.ts';

/** Lengths of the portal's own JSON of an attachment: of newer portals in code points, of old ones escaped. */
export type StoredLength = { readonly portal: number; readonly legacy: number };

/**
 * The portal's own count of a kept attachment, in characters (code points): its JSON after normalisation with the
 * defaults filled in, every `/` written `\/`, U+2028 and U+2029 as six characters (product.md, "Size").
 */
export function portalCharacters(kept: KeptAttach): number {
  return measureStored(kept).portal;
}

/** Both counts. The length of a block is remembered by identity, so only changed blocks are counted again. */
export function measureStored(kept: KeptAttach): StoredLength {
  const envelope = lengthOf(storedEnvelope(kept));
  const commas = Math.max(0, kept.blocks.length - 1);
  let portal = envelope.portal + commas;
  let legacy = envelope.legacy + commas;
  for (const block of kept.blocks) {
    const length = lengthOfBlock(block);
    portal += length.portal;
    legacy += length.legacy;
  }
  return { portal, legacy };
}

const lengths = new WeakMap<KeptBlock, StoredLength>();

function lengthOfBlock(block: KeptBlock): StoredLength {
  const known = lengths.get(block);
  if (known !== undefined) return known;
  const length = lengthOf(storedBlock(block));
  lengths.set(block, length);
  return length;
}

function lengthOf(stored: JsonValue): StoredLength {
  const json = JSON.stringify(stored);
  let portal = 0;
  let legacy = 0;
  for (let at = 0; at < json.length; at += 1) {
    const unit = json.charCodeAt(at);
    if (unit === 0x2f) {
      portal += 2;
      legacy += 2;
    } else if (unit < 0x80) {
      portal += 1;
      legacy += 1;
    } else {
      legacy += 6;
      // The second half of a pair belongs to the character already counted.
      if (unit === 0x2028 || unit === 0x2029) portal += 6;
      else if (unit < 0xdc00 || unit > 0xdfff) portal += 1;
    }
  }
  return { portal, legacy };
}

// The portal stores the current Unix time as ID: ten digits, whichever they are. A colour by chance has seven.
function storedEnvelope(kept: KeptAttach): JsonObject {
  const color = kept.colorRandom ? '#000000' : kept.color;
  return {
    ID: 1_000_000_000,
    BLOCKS: [],
    DESCRIPTION: kept.description,
    ...(color === undefined ? {} : { COLOR: color }),
    COLOR_TOKEN: kept.colorToken,
  };
}

function storedBlock(block: KeptBlock): JsonObject {
  switch (block.kind) {
    case 'USER': {
      const { name, avatar, avatarType, target, link } = block;
      return {
        USER: [defined({ NAME: name, AVATAR: avatar, AVATAR_TYPE: avatarType, ...ids(target), LINK: link })],
      };
    }
    case 'LINK':
      return { LINK: [storedLink(block)] };
    case 'RICH_LINK':
      return { RICH_LINK: [storedRichLink(block)] };
    case 'MESSAGE':
      return { MESSAGE: block.text };
    case 'GRID':
      return { GRID: block.rows.map(storedRow) };
    case 'IMAGE':
      return {
        IMAGE: block.images.map(({ link, name, preview, width, height }) =>
          defined({ LINK: link, NAME: filled(name), PREVIEW: preview, WIDTH: width, HEIGHT: height }),
        ),
      };
    case 'FILE':
      return {
        FILE: block.files.map(({ link, name, size }) =>
          defined({ LINK: link, NAME: filled(name), SIZE: size }),
        ),
      };
    case 'DELIMITER':
      return { DELIMITER: defined({ SIZE: block.size, COLOR: block.color }) };
  }
}

function storedLink({ name, target, link, desc, html, preview }: KeptLink): JsonObject {
  return defined({
    NAME: filled(name),
    ...ids(target),
    LINK: link?.href,
    DESC: filled(desc),
    HTML: html,
    ...picture(preview),
  });
}

function storedRichLink({ name, target, link, desc, html, preview, extraImage }: KeptRichLink): JsonObject {
  return defined({
    NAME: filled(name),
    ...ids(target),
    LINK: link?.href,
    DESC: filled(desc),
    HTML: html,
    PREVIEW: preview?.src,
    PREVIEW_SIZE: preview && { HEIGHT: preview.height, WIDTH: preview.width },
    EXTRA_IMAGE: extraImage,
  });
}

function storedRow(row: KeptRow): JsonObject {
  return defined({
    NAME: row.name,
    VALUE: row.value,
    DISPLAY: row.display,
    COLOR: row.color,
    COLOR_TOKEN: row.colorToken,
    WIDTH: row.width,
    HEIGHT: row.height,
    USER_ID: row.userId,
    CHAT_ID: row.chatId,
    LINK: row.link,
  });
}

function ids(target: KeptTarget | undefined): Record<string, JsonValue> {
  return target === undefined ? {} : { [target.by]: target.id };
}

function picture(preview: KeptPicture | undefined): Record<string, JsonValue | undefined> {
  return { PREVIEW: preview?.src, WIDTH: preview?.width, HEIGHT: preview?.height };
}

function filled(text: string): string | undefined {
  return text === '' ? undefined : text;
}

function defined(fields: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  const kept: Record<string, JsonValue> = {};
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) kept[key] = value;
  return kept;
}
