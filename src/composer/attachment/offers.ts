import type { MessageKey, MessageValues } from '#i18n/i18n.ts';
import type { Issue, IssueCode } from '#notice/issue.ts';
import { fieldOf, getIn, isJsonObject, type JsonPath, type JsonValue, setIn } from '#notice/json.ts';
import { type AttachChange, editBlock } from './attach-edits.ts';

/** What one press can mend. */
export type Offer = {
  readonly label: MessageKey;
  readonly values?: MessageValues;
  readonly change: AttachChange;
};

const remove = ({ path }: Issue): Offer => ({
  label: 'attachment.offer.remove',
  change: writeAt(path, () => undefined),
});

function setToken({ path, values }: Issue): Offer | undefined {
  const token = values?.['token'];
  if (token === undefined) return undefined;
  const change = writeAt([...path.slice(0, -1), 'COLOR_TOKEN'], () => token);
  return { label: 'attachment.offer.token', values: { token }, change };
}

function rename({ path, values }: Issue): Offer | undefined {
  const right = values?.['right'];
  if (typeof right !== 'string') return undefined;
  const change = writeAt(path.slice(0, -1), (json) => renameKey(json, String(path.at(-1)), right));
  return { label: 'attachment.offer.key', values: { key: right }, change };
}

const makeList = ({ path }: Issue): Offer => ({
  label: 'attachment.offer.list',
  change: writeAt(path, listOf),
});

// A map of rows or items loses its keys; anything else was meant as the only row.
function listOf(json: JsonValue | undefined): JsonValue | undefined {
  if (!isJsonObject(json)) return json;
  const items = Object.values(json);
  return items.length > 0 && items.every(isJsonObject) ? items : [json];
}

// The field that a lone text was meant for, by the kind of the block.
const LONE_TEXT: Readonly<Record<string, string>> = { USER: 'NAME', GRID: 'VALUE', DELIMITER: 'SIZE' };

function objectAround(kind: string, text: JsonValue | undefined): JsonValue | undefined {
  return text === undefined ? undefined : { [LONE_TEXT[kind] ?? 'LINK']: text };
}

const OFFERS: Partial<Record<IssueCode, (issue: Issue) => Offer | undefined>> = {
  COLOR_WITHOUT_TOKEN: setToken,
  ITEM_COLOR_WITHOUT_TOKEN: setToken,
  DISPLAY_TABLE: ({ path }) => ({ label: 'attachment.offer.row', change: writeAt(path, () => 'ROW') }),
  GRID_ONE_ROW: makeList,
  MAP_WITH_HOLE: makeList,
  ITEM_IS_TEXT: ({ path, values }) => ({
    label: 'attachment.offer.field',
    change: writeAt(path, (json) => objectAround(String(values?.['field']), json)),
  }),
  TEXT_IS_LIST: ({ path, values }) => {
    const text = values?.['text'];
    return text === undefined
      ? undefined
      : { label: 'attachment.offer.text', change: writeAt(path, () => text) };
  },
  HTML_EMPTY: remove,
  KEY_CASE: rename,
  EXTRA_IMAGE_NOT_DRAWN: remove,
  HEIGHT_NO_EFFECT: remove,
  WIDTH_NO_EFFECT: remove,
  FOREIGN_KEY: remove,
  BLOCK_SECOND_KIND: remove,
};

/** What Herald offers beside an advice; undefined where only the person can know what was meant. */
export function offerFor(issue: Issue): Offer | undefined {
  return OFFERS[issue.code]?.(issue);
}

/** Writes at the path of an advice: ['attach', 2, 'GRID', 0] in a block, ['attach', 'COLOR'] in the own fields. */
function writeAt(
  path: JsonPath,
  change: (json: JsonValue | undefined) => JsonValue | undefined,
): AttachChange {
  const [, first, ...inside] = path;
  const write = (json: JsonValue, at: JsonPath) => setIn(json, at, change(getIn(json, at)));
  return (attach) => {
    if (typeof first === 'number') {
      const block = attach.blocks[first];
      return block === undefined ? attach : editBlock(block.id, (json) => write(json, inside))(attach);
    }
    const fields = write(attach.fields, path.slice(1));
    return isJsonObject(fields) ? { ...attach, fields } : attach;
  };
}

function renameKey(json: JsonValue | undefined, from: string, to: string): JsonValue | undefined {
  if (!isJsonObject(json) || fieldOf(json, to) !== undefined) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key === from ? to : key, value]));
}
