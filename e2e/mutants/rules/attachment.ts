import type { Mutant } from '../mutant.ts';

/** Size of an attachment, and what the portal keeps of it. */
export const ATTACHMENT: readonly Mutant[] = [
  {
    rule: 'An attachment of 30,720 bytes goes out, one of 30,721 does not',
    file: 'notice/size.ts',
    find: 'export const ATTACH_LIMIT_BYTES = 30_720;',
    put: 'export const ATTACH_LIMIT_BYTES = 30_721;',
  },
  {
    rule: 'The meter stops nobody below the limit',
    file: 'notice/advise.ts',
    find: 'if (bytes > ATTACH_LIMIT_BYTES) {',
    put: 'if (bytes >= ATTACH_LIMIT_BYTES) {',
  },
  {
    rule: 'The meter counts bytes of UTF-8',
    file: 'notice/utf8.ts',
    find: 'bytes += unit < 0x800 ? 1 : 2;',
    put: 'bytes += 1;',
  },
  {
    rule: 'An emoji is four bytes',
    file: 'notice/utf8.ts',
    find: 'isLowHalf(text.charCodeAt(at + 1))) at += 1;',
    put: 'isLowHalf(text.charCodeAt(at + 1))) at += 0;',
  },
  {
    rule: 'The meter counts the commas between blocks',
    file: 'notice/size.ts',
    find: 'const commas = Math.max(0, shares.length - 1);',
    put: 'const commas = Math.max(0, shares.length - 2);',
  },
  {
    rule: 'The shares of blocks come largest first',
    file: 'notice/size.ts',
    find: 'shares.sort((a, b) => b.bytes - a.bytes);',
    put: 'shares.sort((a, b) => a.bytes - b.bytes);',
  },
  {
    rule: 'The portal refuses at 60,000 characters of its own JSON',
    file: 'notice/normalise.ts',
    find: 'portalCharacters(kept) >= PORTAL_LIMIT_CHARACTERS',
    put: 'portalCharacters(kept) > PORTAL_LIMIT_CHARACTERS',
  },
  {
    rule: 'At 60,000 characters Send is off',
    file: 'notice/advise.ts',
    find: 'if (portalCharacters >= limit) {',
    put: 'if (portalCharacters > limit) {',
  },
  {
    rule: 'In the portal’s JSON every / is written \\/',
    file: 'notice/stored.ts',
    find: 'portal += 2;',
    put: 'portal += 1;',
  },
  {
    rule: 'In the portal’s JSON U+2028 and U+2029 are six characters',
    file: 'notice/stored.ts',
    find: 'if (unit === 0x2028 || unit === 0x2029) portal += 6;',
    put: 'if (unit === 0x2028) portal += 6;',
  },
  {
    rule: 'Old portals write every letter that is not ASCII as six characters',
    file: 'notice/stored.ts',
    find: 'legacy += 6;',
    put: 'legacy += 5;',
  },
  {
    rule: 'The count of old portals is a warning only',
    file: 'notice/issue.ts',
    find: "ATTACH_LEGACY_OVERSIZE: 'warning',",
    put: "ATTACH_LEGACY_OVERSIZE: 'error',",
  },
  {
    rule: 'The first key in the portal’s order decides the kind of a block',
    file: 'notice/blocks.ts',
    find: 'return BLOCK_KINDS.find((kind)',
    put: 'return BLOCK_KINDS.findLast((kind)',
  },
  {
    rule: 'A block without what it needs is dropped',
    file: 'notice/keep-block.ts',
    find: "if (portalTrim(name) === '') return undefined;",
    put: '',
  },
  {
    rule: 'A link of a person is lost when an id is given',
    file: 'notice/keep-block.ts',
    find: "const link = target === undefined ? keepAddress(item, 'LINK') : undefined;",
    put: "const link = keepAddress(item, 'LINK');",
  },
  {
    rule: 'Of several ids NETWORK_ID comes first',
    file: 'notice/keep-field.ts',
    find: "['NETWORK_ID', 'USER_ID', 'CHAT_ID', 'BOT_ID'] as const",
    put: "['USER_ID', 'NETWORK_ID', 'CHAT_ID', 'BOT_ID'] as const",
  },
  {
    rule: 'Addresses begin with /, http:// or https://',
    file: 'notice/keep-field.ts',
    find: 'return /^(?:\\/|https?:\\/\\/)/.test(address);',
    put: 'return /^(?:\\/|https?:\\/\\/|ftp:)/.test(address);',
  },
  {
    rule: 'A row without name and value is dropped unless it is a LINE',
    file: 'notice/keep-block.ts',
    find: "if (name === '' && value === '' && display !== 'LINE') return undefined;",
    put: "if (name === '' && value === '') return undefined;",
  },
  {
    rule: 'A missing or unknown DISPLAY becomes BLOCK',
    file: 'notice/keep-block.ts',
    find: "?? 'BLOCK';",
    put: "?? 'ROW';",
  },
  {
    rule: 'A divider without a size is 200 px wide',
    file: 'notice/keep-block.ts',
    find: "castPositive(fieldOf(item, 'SIZE')) ?? DELIMITER_SIZE_PX",
    put: "castPositive(fieldOf(item, 'SIZE')) ?? 300",
  },
  {
    rule: 'A colour that is none is drawn by chance, and told',
    file: 'notice/normalise.ts',
    find: 'return color === undefined ? { colorRandom: true }',
    put: 'return color === undefined ? { colorRandom: false }',
  },
  {
    rule: 'An unknown COLOR_TOKEN becomes base',
    file: 'notice/keep-field.ts',
    find: "=> token === written) ?? 'base';",
    put: "=> token === written) ?? 'primary';",
  },
  {
    rule: 'A string ATTACH is unescaped once more',
    file: 'notice/normalise.ts',
    find: 'options.unescape === true ? unescapeTexts(read) : read',
    put: 'read',
  },
];
