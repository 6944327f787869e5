import type { JsonPath } from './json.ts';

/**
 * Every advice that Herald gives about a notice, and whether it blocks Send. An error is what the portal refuses or
 * would likely cut without a word; a warning is what it takes but changes, drops or does not draw.
 * A block that vanishes while others survive is a warning too: people still get the rest, the loss is said beside the
 * block and seen in the preview, and a pasted attachment may on purpose hold blocks that only other clients read.
 * Refusing it would make Herald stricter than the portal; an attachment of which nothing is left is refused.
 */
const SEVERITIES = {
  // Texts
  MESSAGE_EMPTY: 'error',
  MESSAGE_TOO_LONG: 'error',
  MESSAGE_OUT_TOO_LONG: 'error',
  MESSAGE_PHP_NAME: 'warning',
  TAG_ZERO: 'error',
  TAG_TOO_LONG: 'error',
  SUB_TAG_TOO_LONG: 'error',
  TAG_LONG_FOR_SEVERAL: 'warning',
  TAG_LIKE_WIRE_TAG: 'warning',
  TEXT_BROKEN: 'error',
  TEXT_REFERENCE: 'warning',
  TEXT_BACKSLASH: 'warning',
  TEXT_HTML: 'warning',
  BB_UNCLOSED: 'warning',
  BB_UNKNOWN: 'warning',
  BB_LINK_DROPPED: 'warning',
  BB_LINK_BRACKET: 'warning',
  BB_CALL_EMPTY: 'warning',
  BB_DOLLAR: 'warning',
  TEXT_COMMAND: 'warning',
  // The attachment as a whole
  JSON_END: 'error',
  JSON_UNEXPECTED: 'error',
  JSON_QUOTES: 'error',
  JSON_STRING: 'error',
  JSON_DEEP: 'error',
  JSON_NO_ATTACH: 'error',
  ATTACH_TOO_BIG: 'error',
  ATTACH_OVERSIZE: 'error',
  ATTACH_LEGACY_OVERSIZE: 'warning',
  ATTACH_NOTHING_KEPT: 'error',
  PLACEHOLDER_LEFT: 'error',
  COLOR_RANDOM: 'warning',
  COLOR_WITHOUT_TOKEN: 'warning',
  COLOR_TOKEN_UNKNOWN: 'warning',
  // Keys and types
  FOREIGN_KEY: 'warning',
  KEY_CASE: 'warning',
  FIELD_TYPE: 'warning',
  // Values with which the portal fails, in a batch for everybody behind this person
  TEXT_IS_LIST: 'error',
  ITEM_IS_TEXT: 'error',
  GRID_ONE_ROW: 'error',
  // Blocks and items that would vanish
  BLOCK_UNKNOWN: 'warning',
  BLOCK_HTML: 'warning',
  BLOCK_SECOND_KIND: 'warning',
  MAP_WITH_HOLE: 'warning',
  ITEM_EMPTY: 'warning',
  ITEM_WITHOUT_NAME: 'warning',
  ITEM_WITHOUT_LINK: 'warning',
  ITEM_LINK_REFUSED: 'warning',
  // Fields that would be dropped, changed or not drawn
  ADDRESS_DROPPED: 'warning',
  LINK_UNCHECKED: 'warning',
  LINK_LOST_TO_ID: 'warning',
  ID_LOST_TO_ID: 'warning',
  ID_WITHOUT_NAME: 'warning',
  ID_NO_EFFECT: 'warning',
  PREVIEW_HIDDEN_BY_HTML: 'warning',
  DESC_HIDDEN_BY_HTML: 'warning',
  EXTRA_IMAGE_NOT_DRAWN: 'warning',
  NUMBER_DROPPED: 'warning',
  DIVIDER_SIZE_DEFAULT: 'warning',
  SIZE_WITHOUT_PREVIEW: 'warning',
  SIZE_INCOMPLETE: 'warning',
  WIDTH_NO_EFFECT: 'warning',
  HEIGHT_NO_EFFECT: 'warning',
  ITEM_COLOR_DROPPED: 'warning',
  ITEM_COLOR_WITHOUT_TOKEN: 'warning',
  ITEM_COLOR_TOKEN_UNKNOWN: 'warning',
  AVATAR_TYPE_UNKNOWN: 'warning',
  DISPLAY_UNKNOWN: 'warning',
  DISPLAY_TABLE: 'warning',
  DISPLAY_MIXED: 'warning',
  LINE_BREAKS_LOST: 'warning',
  RICH_LINK_PARTLY_SHOWN: 'warning',
  HTML_AS_TEXT: 'warning',
  HTML_EMPTY: 'warning',
} as const satisfies Record<string, 'error' | 'warning'>;

export type IssueCode = keyof typeof SEVERITIES;
export type IssueValues = Readonly<Record<string, string | number>>;

/**
 * One advice. `path` leads to the field: ['message'] | ['messageOut'] | ['tag'] | ['subTag'] | ['jsonText'] | ['attach'] |
 * ['attach', 'COLOR'] | ['attach', blockIndex, 'GRID', 0, 'LINK']. `values` fill the sentence `issue.<CODE>`.
 */
export type Issue = {
  readonly path: JsonPath;
  readonly code: IssueCode;
  readonly severity: 'error' | 'warning';
  readonly values?: IssueValues;
};

export function anIssue(path: JsonPath, code: IssueCode, values?: IssueValues): Issue {
  const severity = SEVERITIES[code];
  return values === undefined ? { path, code, severity } : { path, code, severity, values };
}
