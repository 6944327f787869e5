import * as fc from 'fast-check';
import { fromAttach, type NoticeDraft } from '#notice/draft.ts';
import type { JsonValue } from '#notice/json.ts';
import { anAttach } from '#notice/testing/an-attach.ts';

/** Texts that end a string, call something, or vanish, in one language or another. */
const hostileText = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          `'`,
          `"`,
          '`',
          `''`,
          `\\'`,
          `'\\''`,
          '\\',
          '\\\\',
          '\\n',
          '\\u0041',
          '\\x41',
          '\\101',
          '$',
          '$HOME',
          '$(rm -rf x)',
          '`id`',
          '${x}',
          '{$x}',
          '$b24',
          '%',
          '%s',
          '%00',
          '!',
          '!!',
          '!$',
          '#',
          '&',
          '&&',
          ';',
          '|',
          '*',
          '~',
          '@-',
          '\n',
          '\r\n',
          '\r',
          '\t',
          '\0',
          '\x07',
          '\x1b[31m',
          '\x7f',
          '<?php echo 1; ?>',
          '?>',
          '<?=',
          '*/',
          '/*',
          '//',
          '-->',
          '<!--',
          '<script>',
          '</script>',
          '</ScRiPt >',
          'JSON',
          '\nJSON\n',
          'EOF',
          '😀',
          '👩‍👩‍👧',
          'مرحبا',
          'שלום',
          '\u202e',
          '\u2066',
          '\u200b',
          '\ufeff',
          '\u2028',
          '\u2029',
          '\u0085',
          '\u00a0',
          '\u3000',
          '\u{e0041}',
          'Привет',
          '漢字',
          'e\u0301',
          ' ',
        ),
      },
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.string({ maxLength: 12 }),
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(''));

/** Halves of characters too, which a draft can hold and no notice. */
export const anyText = fc
  .tuple(hostileText, fc.constantFrom('', '\ud83d', '\udc00', '\udc00\ud83d'), hostileText)
  .map((pieces) => pieces.join(''));

const hostileKey = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom('NAME', 'MESSAGE', 'VALUE', 'WIDTH', 'x') },
  { weight: 2, arbitrary: fc.constantFrom('__proto__', '0', '1') },
  fc.constantFrom(
    '__proto__',
    'constructor',
    '0',
    '1',
    '5',
    '-1',
    '01',
    '',
    'a-b',
    'a b',
    'a[b]',
    'класс',
    '$x',
    `'`,
  ),
  hostileText,
);

export const hostileJson: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    hostileText,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .uniqueArray(fc.tuple(hostileKey, tie('value')), { maxLength: 4, selector: ([key]) => key })
      .map((entries): JsonValue => Object.fromEntries(entries)),
  ),
})).value;

/** An attachment of which the portal keeps something; everything else in it is hostile, foreign or broken. */
const hostileAttach: fc.Arbitrary<JsonValue> = fc
  .tuple(
    fc.oneof(anAttach, fc.array(hostileJson, { maxLength: 4 })),
    fc.constantFrom<JsonValue>(
      { MESSAGE: 'kept' },
      { DELIMITER: {} },
      { DELIMITER: { SIZE: 200, COLOR: '#c6c6c6' } },
    ),
    hostileText,
  )
  .map(([attach, block, text]) => {
    const written = { MESSAGE: `m${text}` };
    return Array.isArray(attach) ? [block, ...attach, written] : [block, written, attach];
  });

let id = 0;

/** A draft as somebody could have written, pasted or imported it. */
export const aDraft: fc.Arbitrary<NoticeDraft> = fc.record({
  type: fc.constantFrom('USER' as const, 'SYSTEM' as const),
  message: fc.oneof({ weight: 9, arbitrary: hostileText.map((text) => `a${text}`) }, anyText),
  messageOut: hostileText,
  jsonText: fc.constant(''),
  tag: hostileText,
  subTag: hostileText,
  attach: fc
    .option(hostileAttach, { nil: undefined })
    .map((attach) =>
      attach === undefined ? { fields: {}, blocks: [] } : fromAttach(attach, () => `b${(id += 1)}`),
    ),
});
