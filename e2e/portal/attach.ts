import type { Json, KeptAttach } from './api.ts';
import { blocksOf, messageText } from './attach-blocks.ts';
import { HEX, singleLine, textOf, token } from './attach-fields.ts';
import { parseLoose } from './loose-json.ts';
import { isArray, isList, isMap, isSet, phpEntries, phpGet, phpJsonLength, phpTrim } from './php.ts';
import { htmlToBb } from './text.ts';

/** Colours of the portal's palette: what becomes of a COLOR that is no colour. */
const PALETTE = [
  '#df532d',
  '#64a513',
  '#4ba984',
  '#4ba5c3',
  '#3e99ce',
  '#8474c8',
  '#1eb4aa',
  '#f76187',
  '#58cc47',
  '#ab7761',
  '#29619b',
  '#728f7a',
  '#ba9c7b',
  '#e8a441',
  '#556574',
  '#909090',
  '#5e5f5e',
] as const;

type Options = { readonly unescape: boolean; readonly now: number };

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', '"': '"', '\\': '\\' };

function unescapeTexts(value: Json): Json {
  if (typeof value === 'string')
    return value.replaceAll(/\\([nt"\\])/g, (_all, key: string) => ESCAPES[key] ?? '');
  if (isList(value)) return value.map(unescapeTexts);
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unescapeTexts(item)]));
}

function colorOf(value: Json | undefined, now: number): string | undefined {
  const text = textOf(value);
  if (text === '' || text === 'CHAT') return undefined;
  if (text === 'TRANSPARENT') return 'transparent';
  if (HEX.test(text)) return text;
  return PALETTE[now % PALETTE.length];
}

function describedBy(list: Json): string | undefined {
  for (const [, block] of phpEntries(list)) {
    const message = phpGet(block, 'MESSAGE');
    if (isMap(message) && message['AS_DESCRIPTION'] === 'Y') return messageText(message);
  }
  return undefined;
}

/**
 * An ATTACH as the portal rebuilds it from known fields (rendering.md section C); null is the portal's ATTACH_ERROR:
 * no array, or no block that survives. A COLOR that is none gets a colour of the palette, here by the clock.
 */
export function normaliseAttach(given: Json, { unescape, now }: Options): KeptAttach | null {
  let json: Json | undefined = given;
  if (typeof given === 'string') {
    json = parseLoose(given);
    if (json !== undefined && unescape) json = unescapeTexts(json);
  }
  if (json === undefined || !isArray(json)) return null;
  const list = phpGet(json, 'BLOCKS');
  const full = isSet(list);
  const source: Json = full ? list : json;
  const blocks = phpEntries(source).flatMap(([, block]) => (isArray(block) ? blocksOf(block) : []));
  if (blocks.length === 0) return null;
  const description = full ? textOf(phpGet(json, 'DESCRIPTION')) : '';
  const color = full ? colorOf(phpGet(json, 'COLOR'), now) : undefined;
  return {
    ID: now,
    BLOCKS: blocks,
    DESCRIPTION: phpTrim(htmlToBb(singleLine(description))) || (describedBy(source) ?? ''),
    ...(color === undefined ? {} : { COLOR: color }),
    COLOR_TOKEN: full ? token(phpGet(json, 'COLOR_TOKEN')) : 'base',
  };
}

/** Characters of the portal's own JSON of a kept attachment; `legacy` escapes every letter beyond ASCII. */
export function measureAttach(attach: KeptAttach, legacy: boolean): number {
  return phpJsonLength(JSON.stringify(attach), legacy);
}
