import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { BLOCK_KINDS } from '../blocks.ts';
import { CODE_FORMS } from '../code/code-forms.ts';
import { RECIPIENT_PLACEHOLDER, type RequestParams } from '../code/request-params.ts';
import { isJsonObject, type JsonValue } from '../json.ts';
import { readParts } from '../testing/read-parts.ts';

/** Texts with everything that a quotation, a shell, PHP or a form could take for its own. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    `it's "so" \\ $HOME \`id\` {$x} \${y} !! %20 a&b=c`,
    'two\nlines\r\n\ttab',
    '</script><!-- ?> */ // # /*',
    "' => [ 'a' => 'b' ], JSON.stringify(",
    '[{"MESSAGE":"x"}]',
    '\u2028\u2029\u00a0\u202e\u{1f600}\0',
    "\nJSON\n'",
    '{{name}} [b]x[/b]',
    'null',
    '5',
  ),
);
const message = text.filter((one) => one.trim() !== '');

const item = fc.dictionary(
  fc.constantFrom('NAME', 'VALUE', 'LINK', 'DESC', 'DISPLAY', 'X-Y', 'ключ'),
  fc.oneof(
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  ),
  { minKeys: 1, maxKeys: 4 },
);
const block = fc
  .tuple(
    fc.constantFrom(...BLOCK_KINDS),
    fc.oneof(item, fc.array(item, { minLength: 1, maxLength: 3 }), message),
  )
  .map(([kind, content]): JsonValue => ({ [kind]: content }));
const blocks = fc.array(block, { minLength: 1, maxLength: 4 });
const attach = fc.oneof(
  blocks,
  fc
    .tuple(blocks, message)
    .map(([list, DESCRIPTION]): JsonValue => ({ DESCRIPTION, COLOR: '#fff', BLOCKS: list })),
);

const params: fc.Arbitrary<RequestParams> = fc.record({
  USER_ID: fc.constantFrom<number | typeof RECIPIENT_PLACEHOLDER>(5, RECIPIENT_PLACEHOLDER),
  TYPE: fc.constantFrom('USER', 'SYSTEM'),
  MESSAGE: message,
  MESSAGE_OUT: message,
  TAG: message,
  SUB_TAG: message,
  ATTACH: attach,
});

/** A form has texts alone: a number comes back as its text, which the portal reads alike. */
function asTexts(json: JsonValue): unknown {
  const texts: unknown = JSON.parse(
    JSON.stringify(json, (_, value: unknown) => (typeof value === 'number' ? String(value) : value)),
  );
  return texts;
}

it.each(CODE_FORMS.map((form) => [form.id, form.write] as const))(
  '%s, as Herald shows it, is read back as the same notification',
  { timeout: 30_000 },
  (_, write) => {
    fc.assert(
      fc.property(params, (written) => {
        const read = readParts(write(written));
        expect(read).toMatchObject({
          type: written.TYPE,
          message: written.MESSAGE,
          messageOut: written.MESSAGE_OUT,
          tag: written.TAG,
          subTag: written.SUB_TAG,
        });
        const back = 'attach' in read ? read.attach : undefined;
        expect(asTexts(isJsonObject(back) || Array.isArray(back) ? back : null)).toEqual(
          asTexts(written.ATTACH ?? null),
        );
      }),
      { numRuns: 200 },
    );
  },
);

it('is read back where the body is too long for an argument', () => {
  const [curl] = CODE_FORMS;
  const long = { MESSAGE: 'x'.repeat(130_000) };
  const code =
    curl?.write({ USER_ID: 5, TYPE: 'USER', MESSAGE: 'm', TAG: 't', SUB_TAG: 's', ATTACH: [long] }) ?? '';
  expect(code).toContain("<<'JSON'");
  expect(readParts(code)).toMatchObject({ message: 'm', attach: [long] });
});
