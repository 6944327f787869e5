import { adviseBlock, adviseKey } from './advise-block.ts';
import { adviseJsonText } from './advise-json-text.ts';
import { adviseMarkup } from './advise-markup.ts';
import { adviseText } from './advise-text.ts';
import { COLOR_TOKENS } from './blocks.ts';
import { castText, onOneLine, portalTrim } from './cast.ts';
import { type AttachDraft, type DraftBlock, type NoticeDraft, toAttach } from './draft.ts';
import { withoutEmpty } from './empty-blocks.ts';
import { fittingToken } from './fitting-token.ts';
import { anIssue, type Issue } from './issue.ts';
import { fieldOf, type JsonObject, type JsonValue } from './json.ts';
import { normaliseDraft, PORTAL_LIMIT_CHARACTERS } from './normalise.ts';
import { SYSTEM_BREAK_LENGTH, TAG_LIMIT, TAG_SUFFIX_LENGTH, TEXT_LIMIT } from './notice.ts';
import { isPhpName } from './php-names.ts';
import { placeholderName, unfilledPlaceholders, withExamples } from './placeholders.ts';
import { beginsReference, findReference } from './reference.ts';
import { ATTACH_LIMIT_BYTES, measureSize } from './size.ts';

/** What advise cannot know from the draft alone. */
export type AdviseContext = {
  /** Characters (code points) of the app's name, which a SYSTEM notice carries before its text. */
  readonly appNameLength: number;
};

/**
 * Everything that the portal would refuse, drop, change or not draw, in the order of the form. Errors block Send,
 * warnings do not (product.md, promise 3). Advices of a block are remembered by its identity and place.
 */
export function advise(draft: NoticeDraft, context: AdviseContext = { appNameLength: 0 }): readonly Issue[] {
  return [
    ...adviseTexts(draft, context),
    ...adviseTag('tag', draft.tag),
    ...adviseTag('subTag', draft.subTag),
    ...adviseJsonText(draft.jsonText),
    ...adviseAttach(draft.attach),
  ];
}

/** Characters as the portal counts them: code points, not UTF-16 units. */
export function countCharacters(text: string): number {
  let count = text.length;
  for (let at = 1; at < text.length; at += 1) {
    const pair = isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
    if (pair) count -= 1;
  }
  return count;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function adviseTexts(draft: NoticeDraft, { appNameLength }: AdviseContext): readonly Issue[] {
  const prefix = draft.type === 'SYSTEM' ? appNameLength + SYSTEM_BREAK_LENGTH : 0;
  const message = draft.message.trim();
  const messageOut = draft.messageOut.trim();
  const issues: Issue[] = [];
  if (message === '') issues.push(anIssue(['message'], 'MESSAGE_EMPTY'));
  const long = { length: countCharacters(message) + prefix, limit: TEXT_LIMIT };
  if (long.length > TEXT_LIMIT) issues.push(anIssue(['message'], 'MESSAGE_TOO_LONG', long));
  if (draft.type === 'USER' && isPhpName(message))
    issues.push(anIssue(['message'], 'MESSAGE_PHP_NAME', { text: message }));
  const place = draft.type === 'SYSTEM' ? 'systemNotice' : 'notice';
  issues.push(...adviseText(['message'], message, false), ...adviseMarkup(['message'], message, place));
  const longOut = { length: countCharacters(messageOut) + prefix, limit: TEXT_LIMIT };
  if (messageOut !== '' && longOut.length > TEXT_LIMIT) {
    issues.push(anIssue(['messageOut'], 'MESSAGE_OUT_TOO_LONG', longOut));
  }
  issues.push(...adviseText(['messageOut'], messageOut, false));
  return issues;
}

function adviseTag(field: 'tag' | 'subTag', tag: string): readonly Issue[] {
  const issues = [...adviseText([field], tag, false)];
  // PHP's empty(): the notice would go out without a tag, and a repeated call would double it.
  if (tag === '0') issues.push(anIssue([field], 'TAG_ZERO'));
  const length = countCharacters(tag);
  if (length > TAG_LIMIT) {
    issues.push(
      anIssue([field], field === 'tag' ? 'TAG_TOO_LONG' : 'SUB_TAG_TOO_LONG', { length, limit: TAG_LIMIT }),
    );
  }
  if (field === 'subTag') return issues;
  const several = TAG_LIMIT - TAG_SUFFIX_LENGTH;
  if (length > several && length <= TAG_LIMIT) {
    issues.push(anIssue([field], 'TAG_LONG_FOR_SEVERAL', { length, limit: several }));
  }
  if (/\|[1-9]\d*$/.test(tag)) issues.push(anIssue([field], 'TAG_LIKE_WIRE_TAG', { tag }));
  return issues;
}

/**
 * The part of advise that concerns the attachment; paths begin with 'attach'. An unfilled placeholder is the only issue
 * of its field: the rest is checked as if its example had been written.
 */
export function adviseAttach(written: AttachDraft): readonly Issue[] {
  const attach = withExamples(written);
  const sent = withoutEmpty(attach);
  if (sent.blocks.length === 0 && Object.keys(sent.fields).length === 0) return [];
  const issues = [...adviseSize(written)];
  const kept = normaliseDraft(sent);
  if (kept.blocks.length === 0) issues.push(anIssue(['attach'], 'ATTACH_NOTHING_KEPT'));
  issues.push(...adviseAttachFields(attach.fields, kept.colorRandom));
  const inBlocks = attach.blocks.flatMap((block, index) => [
    ...advisePlaceholders(written.blocks[index], index),
    ...adviseBlockAt(block.json, index),
  ]);
  issues.push(...adviseReferenceAcross(sent, inBlocks), ...inBlocks);
  return issues;
}

function advisePlaceholders(block: DraftBlock | undefined, index: number): readonly Issue[] {
  if (block === undefined) return [];
  return unfilledPlaceholders(block).map(({ path }) =>
    anIssue(['attach', index, ...path], 'PLACEHOLDER_LEFT', { field: placeholderName(block, path) }),
  );
}

function adviseSize(attach: AttachDraft): readonly Issue[] {
  const { bytes, portalCharacters, legacyCharacters } = measureSize(attach);
  const issues: Issue[] = [];
  if (bytes > ATTACH_LIMIT_BYTES) {
    const over = bytes - ATTACH_LIMIT_BYTES;
    issues.push(anIssue(['attach'], 'ATTACH_TOO_BIG', { bytes, limit: ATTACH_LIMIT_BYTES, over }));
  }
  const limit = PORTAL_LIMIT_CHARACTERS;
  if (portalCharacters >= limit) {
    issues.push(anIssue(['attach'], 'ATTACH_OVERSIZE', { characters: portalCharacters, limit }));
  } else if (legacyCharacters >= limit) {
    issues.push(anIssue(['attach'], 'ATTACH_LEGACY_OVERSIZE', { characters: legacyCharacters, limit }));
  }
  return issues;
}

// ID is documented, but the portal never reads it (rendering.md C1.3): it counts as foreign.
const ATTACH_FIELDS: readonly string[] = ['COLOR', 'COLOR_TOKEN', 'DESCRIPTION'];

function adviseAttachFields(fields: JsonObject, colorRandom: boolean): readonly Issue[] {
  const issues: Issue[] = [];
  for (const field of ATTACH_FIELDS) {
    if (castText(fieldOf(fields, field)) === undefined)
      issues.push(anIssue(['attach', field], 'TEXT_IS_LIST', { field }));
  }
  const color = castText(fieldOf(fields, 'COLOR')) ?? '';
  const token = fieldOf(fields, 'COLOR_TOKEN');
  const tokenText = portalTrim(castText(token) ?? '');
  if (colorRandom && color !== '') issues.push(anIssue(['attach', 'COLOR'], 'COLOR_RANDOM', { color }));
  else if (color !== '' && color !== 'CHAT' && tokenText === '') {
    const offer = { color, token: fittingToken(color) };
    issues.push(anIssue(['attach', 'COLOR'], 'COLOR_WITHOUT_TOKEN', offer));
  }
  if (tokenText !== '' && !COLOR_TOKENS.some((known) => known === token)) {
    issues.push(anIssue(['attach', 'COLOR_TOKEN'], 'COLOR_TOKEN_UNKNOWN', { token: tokenText }));
  }
  for (const [key, value] of Object.entries(fields)) {
    issues.push(...adviseKey(key, ATTACH_FIELDS, ['attach', key]));
    if (typeof value === 'string') issues.push(...adviseText(['attach', key], value, true));
  }
  const description = portalTrim(castText(fieldOf(fields, 'DESCRIPTION')) ?? '');
  if (onOneLine(description) !== description) {
    issues.push(anIssue(['attach', 'DESCRIPTION'], 'LINE_BREAKS_LOST', { field: 'DESCRIPTION' }));
  }
  return issues;
}

type Known = { readonly index: number; readonly issues: readonly Issue[] };
const known = new WeakMap<object, Known>();

function adviseBlockAt(json: JsonValue, index: number): readonly Issue[] {
  const key = typeof json === 'object' ? json : null;
  const remembered = key === null ? undefined : known.get(key);
  if (remembered?.index === index) return remembered.issues;
  const issues = adviseBlock(json).map((one) => ({ ...one, path: ['attach', index, ...one.path] }));
  if (key !== null) known.set(key, { index, issues });
  return issues;
}

const mentions = new WeakMap<object, boolean>();

// A batch sends ATTACH as one string: `$time` in one field and a bracket of the JSON behind it are a reference.
function adviseReferenceAcross(attach: AttachDraft, inBlocks: readonly Issue[]): readonly Issue[] {
  const mentioned = attach.blocks.some(({ json }) => mentionsRoot(json)) || mentionsRoot(attach.fields);
  if (!mentioned || inBlocks.some(({ code }) => code === 'TEXT_REFERENCE')) return [];
  const reference = findReference(JSON.stringify(toAttach(attach)));
  return reference === undefined
    ? []
    : [anIssue(['attach'], 'TEXT_REFERENCE', { text: reference.slice(0, 40) })];
}

function mentionsRoot(json: JsonValue): boolean {
  if (typeof json !== 'object' || json === null) return beginsReference(String(json));
  const remembered = mentions.get(json);
  if (remembered !== undefined) return remembered;
  const found = beginsReference(JSON.stringify(json));
  mentions.set(json, found);
  return found;
}
