import * as fc from 'fast-check';
import { BLOCK_KINDS } from '../blocks.ts';
import type { JsonObject, JsonValue } from '../json.ts';

/** Attachments as tests need them: right, half written, foreign and hostile ones alike. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  // UTF-16 units alone, so that halves of surrogate pairs occur too.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    'Привет, "мир" 😀 a/b',
    'https://example.com/a.png',
    '/docs/1',
    'javascript:alert(1)',
    '#BR#',
    'two\nlines',
    '\u2028\u2029',
    '#29619b',
    'transparent',
    'LINE',
    'ROW',
    '[b]x',
    '',
  ),
);

const anyJson: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4 }),
  ),
})).value;

const KEYS = [
  'NAME',
  'LINK',
  'DESC',
  'HTML',
  'PREVIEW',
  'PREVIEW_SIZE',
  'EXTRA_IMAGE',
  'AVATAR',
  'AVATAR_TYPE',
  'USER_ID',
  'CHAT_ID',
  'BOT_ID',
  'NETWORK_ID',
  'VALUE',
  'DISPLAY',
  'COLOR',
  'COLOR_TOKEN',
  'WIDTH',
  'HEIGHT',
  'SIZE',
  'TEXT',
  'AS_DESCRIPTION',
  'name',
] as const;

const item: fc.Arbitrary<JsonObject> = fc.dictionary(
  fc.constantFrom(...KEYS),
  fc.oneof(
    { weight: 8, arbitrary: text },
    { weight: 3, arbitrary: fc.integer() },
    { weight: 1, arbitrary: anyJson },
  ),
  { maxKeys: 6 },
);

const block: fc.Arbitrary<JsonValue> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.constantFrom(...BLOCK_KINDS), fc.oneof(item, fc.array(item, { maxLength: 4 }), text))
      .map(([kind, content]) => ({ [kind]: content })),
  },
  { weight: 1, arbitrary: anyJson },
);

const blocks = fc.array(block, { maxLength: 6 });

export const anAttach: fc.Arbitrary<JsonValue> = fc.oneof(
  blocks,
  fc
    .tuple(fc.dictionary(fc.constantFrom('ID', 'COLOR', 'COLOR_TOKEN', 'DESCRIPTION', 'X'), anyJson), blocks)
    .map(([fields, list]) => ({ ...fields, BLOCKS: list })),
);

/** Any JSON value at all. */
export const anyJsonValue = anyJson;
