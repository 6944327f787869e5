import { AVATAR_TYPES, type BlockKind, COLOR_TOKENS } from './blocks.ts';
import { castPositive, castText, onOneLine, portalTrim } from './cast.ts';
import { fittingToken } from './fitting-token.ts';
import { anIssue, type Issue, type IssueCode, type IssueValues } from './issue.ts';
import { fieldOf, type JsonObject, type JsonPath } from './json.ts';
import { readDisplay } from './keep-block.ts';
import { isGiven, isPortalAddress, keepColor, TARGET_KEYS, targetOf } from './keep-field.ts';

/** What the portal would do with one item of a block (rendering.md A, C3, C4), field by field. */
export function adviseItem(kind: BlockKind, item: JsonObject, path: JsonPath): readonly Issue[] {
  const field = new ItemReader(item, path);
  switch (kind) {
    case 'USER':
      adviseUser(field);
      break;
    case 'LINK':
      adviseLinkTarget(field);
      adviseHtml(field);
      adviseHiddenPreview(field);
      field.address('PREVIEW');
      adviseSides(field);
      field.oneLine('NAME');
      break;
    case 'RICH_LINK':
      adviseLinkTarget(field);
      adviseHtml(field);
      field.address('PREVIEW');
      field.address('EXTRA_IMAGE');
      if (field.has('EXTRA_IMAGE')) field.say('EXTRA_IMAGE', 'EXTRA_IMAGE_NOT_DRAWN');
      for (const key of ['NAME', 'DESC', 'HTML']) field.oneLine(key);
      break;
    case 'GRID':
      adviseRow(field);
      break;
    case 'IMAGE':
      field.neededLink();
      field.address('PREVIEW');
      field.positive('WIDTH');
      field.positive('HEIGHT');
      if (isLonely(field)) field.say(field.has('WIDTH') ? 'WIDTH' : 'HEIGHT', 'SIZE_INCOMPLETE');
      break;
    case 'FILE':
      field.neededLink();
      field.positive('SIZE');
      field.oneLine('NAME');
      break;
    case 'DELIMITER':
      if (field.has('SIZE') && castPositive(field.written('SIZE')) === undefined) {
        field.say('SIZE', 'DIVIDER_SIZE_DEFAULT', { value: field.text('SIZE') });
      }
      adviseColor(field);
      break;
    case 'MESSAGE':
      break;
  }
  return field.issues;
}

/** Reads the fields of one item and collects what is to be said of them. */
class ItemReader {
  readonly issues: Issue[] = [];
  readonly item: JsonObject;
  readonly path: JsonPath;

  constructor(item: JsonObject, path: JsonPath) {
    this.item = item;
    this.path = path;
  }

  written(key: string) {
    return fieldOf(this.item, key);
  }

  text(key: string): string {
    return castText(this.written(key)) ?? '';
  }

  /** Something other than blanks stands there. */
  has(key: string): boolean {
    return portalTrim(this.text(key)) !== '';
  }

  say(key: string, code: IssueCode, values?: IssueValues): void {
    this.issues.push(anIssue([...this.path, key], code, values));
  }

  oneLine(key: string): void {
    const text = portalTrim(this.text(key));
    if (onOneLine(text) !== text) this.say(key, 'LINE_BREAKS_LOST', { field: key });
  }

  address(key: string): void {
    const address = this.text(key);
    if (address !== '' && !isPortalAddress(address))
      this.say(key, 'ADDRESS_DROPPED', { field: key, address });
  }

  positive(key: string): void {
    if (this.has(key) && castPositive(this.written(key)) === undefined) {
      this.say(key, 'NUMBER_DROPPED', { field: key, value: this.text(key) });
    }
  }

  /** LINK of a picture or a file: without a valid one the item is dropped. */
  neededLink(): void {
    const address = this.text('LINK');
    if (portalTrim(address) === '') this.say('LINK', 'ITEM_WITHOUT_LINK');
    else if (!isPortalAddress(address)) this.say('LINK', 'ITEM_LINK_REFUSED', { address });
  }
}

function adviseUser(field: ItemReader): void {
  if (!field.has('NAME')) field.say('NAME', 'ITEM_WITHOUT_NAME');
  field.oneLine('NAME');
  const target = adviseIds(field);
  if (target === undefined) field.address('LINK');
  else if (field.has('LINK')) field.say('LINK', 'LINK_LOST_TO_ID', { id: target });
  else field.say(target, 'ID_NO_EFFECT', { field: target });
  field.address('AVATAR');
  const type = field.written('AVATAR_TYPE');
  if (field.has('AVATAR_TYPE') && !AVATAR_TYPES.some((known) => known === type)) {
    field.say('AVATAR_TYPE', 'AVATAR_TYPE_UNKNOWN', { value: field.text('AVATAR_TYPE') });
  }
}

/** The id that is kept; says which other ones are lost, and which are no ids. */
function adviseIds(field: ItemReader): string | undefined {
  let kept: string | undefined;
  for (const key of TARGET_KEYS) {
    if (!field.has(key)) continue;
    if (targetOf(field.item, key) === undefined) field.positive(key);
    else if (kept === undefined) kept = key;
    else field.say(key, 'ID_LOST_TO_ID', { kept, dropped: key });
  }
  return kept;
}

function adviseLinkTarget(field: ItemReader): void {
  const id = adviseIds(field);
  const address = field.text('LINK');
  const target = id !== undefined && id !== 'BOT_ID' && isGiven(field.item, 'NAME') ? id : undefined;
  if (target !== undefined) {
    if (address === '') field.say(target, 'ID_NO_EFFECT', { field: target });
    else if (!isPortalAddress(address)) field.say('LINK', 'LINK_UNCHECKED', { address });
  } else if (isPortalAddress(address)) {
    if (id !== undefined) field.say(id, 'ID_WITHOUT_NAME', { field: id });
  } else if (portalTrim(address) !== '') {
    field.say('LINK', 'ITEM_LINK_REFUSED', { address });
  } else if (id !== undefined && id !== 'BOT_ID') {
    field.say('NAME', 'ID_WITHOUT_NAME', { field: id });
  } else {
    field.say('LINK', 'ITEM_WITHOUT_LINK');
  }
}

function adviseHtml(field: ItemReader): void {
  if (field.text('HTML') === '') return;
  field.say('HTML', 'HTML_AS_TEXT');
  if (field.has('DESC')) field.say('DESC', 'DESC_HIDDEN_BY_HTML');
}

// HTML counts as given even when it is empty, and takes the place of the picture.
function adviseHiddenPreview(field: ItemReader): void {
  if (!isGiven(field.item, 'HTML') || !field.has('PREVIEW')) return;
  if (field.text('HTML') === '') field.say('HTML', 'HTML_EMPTY');
  else field.say('PREVIEW', 'PREVIEW_HIDDEN_BY_HTML');
}

function adviseSides(field: ItemReader): void {
  field.positive('WIDTH');
  field.positive('HEIGHT');
  const hidden = isGiven(field.item, 'HTML') && field.has('PREVIEW');
  const sided = field.has('WIDTH') ? 'WIDTH' : field.has('HEIGHT') ? 'HEIGHT' : undefined;
  if (sided === undefined || hidden) return;
  if (!field.has('PREVIEW')) field.say(sided, 'SIZE_WITHOUT_PREVIEW', { field: sided });
  else if (isLonely(field)) field.say(sided, 'SIZE_INCOMPLETE');
}

// A picture is scaled by both sides; with one alone it gets the fixed box (A8).
function isLonely(field: ItemReader): boolean {
  const width = castPositive(field.written('WIDTH'));
  return (width === undefined) !== (castPositive(field.written('HEIGHT')) === undefined);
}

function adviseRow(field: ItemReader): void {
  const written = field.written('DISPLAY');
  const display = readDisplay(written);
  if (field.has('DISPLAY') && display === undefined) {
    field.say('DISPLAY', 'DISPLAY_UNKNOWN', { display: field.text('DISPLAY') });
  }
  if (display === 'TABLE') field.say('DISPLAY', 'DISPLAY_TABLE');
  if (!field.has('NAME') && !field.has('VALUE') && display !== 'LINE') {
    field.issues.push(anIssue(field.path, 'ITEM_EMPTY'));
  }
  field.oneLine('NAME');
  field.address('LINK');
  adviseColor(field);
  adviseToken(field);
  field.positive('WIDTH');
  // A BLOCK row is as wide as the card; in the others WIDTH needs a VALUE (A7).
  const wide = castPositive(field.written('WIDTH')) !== undefined;
  if (wide && (!field.has('VALUE') || (display ?? 'BLOCK') === 'BLOCK'))
    field.say('WIDTH', 'WIDTH_NO_EFFECT');
  if (field.has('HEIGHT')) field.say('HEIGHT', 'HEIGHT_NO_EFFECT');
  for (const key of ['USER_ID', 'CHAT_ID'])
    if (field.has(key)) field.say(key, 'ID_NO_EFFECT', { field: key });
}

function adviseColor(field: ItemReader): void {
  if (field.has('COLOR') && keepColor(field.written('COLOR')) === undefined) {
    field.say('COLOR', 'ITEM_COLOR_DROPPED', { color: field.text('COLOR') });
  }
}

function adviseToken(field: ItemReader): void {
  const color = keepColor(field.written('COLOR'));
  const token = field.written('COLOR_TOKEN');
  if (field.has('COLOR_TOKEN')) {
    if (COLOR_TOKENS.some((known) => known === token)) return;
    field.say('COLOR_TOKEN', 'ITEM_COLOR_TOKEN_UNKNOWN', { token: field.text('COLOR_TOKEN') });
  } else if (color !== undefined) {
    field.say('COLOR', 'ITEM_COLOR_WITHOUT_TOKEN', { color, token: fittingToken(color) });
  }
}
