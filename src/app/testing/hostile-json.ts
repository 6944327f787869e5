import fc from 'fast-check';
import type { JsonValue } from '#notice/json.ts';

/**
 * JSON texts as a stranger may write them into a storage: a genuine document with some of its values replaced, which
 * gets further into readers and screens than JSON out of nothing does.
 */

/** Stand for what JSON.stringify cannot write: a number beyond all, and 10,000 levels of lists and objects. */
const RAW = {
  '@huge': '1e400',
  '@lists': '['.repeat(10_000) + ']'.repeat(10_000),
  '@objects': `${'{"BLOCKS":'.repeat(10_000)}0${'}'.repeat(10_000)}`,
} as const;

const numbers = fc.oneof(
  fc.constantFrom(0, -0, -1, 0.5, 1e300, -1e300, 2 ** 53 - 1, 2 ** 53 + 2, 8.64e15, 8.64e15 + 1, 1e21, 1e-7),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

const texts = fc.oneof(
  // UTF-16 units alone, so that halves of surrogate pairs occur too.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '',
    ' ',
    '\ud83d',
    '\udc00x',
    '\u202e\u2067abc',
    '__proto__',
    'constructor',
    '{count, plural, other {#}}',
    '[b][url=javascript:1]x[/url][timestamp=99999999999999 format=FORMAT_DATE]',
    '[rating=1e9]',
    '<b><a href="javascript:1">',
    '#BR#',
    'NaN',
    '1e300',
    '%',
    '[USER=999999999999999]x[/USER]',
    'a'.repeat(2_000),
    'd-zzzzzzzzzzzzzzzzzzzzz.d~-1.m~zzzzzz.rzzzzz._',
    '{firstName|x}{department}{position',
  ),
);

/** One value in the place of a genuine one. */
const leaf: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: numbers },
  { weight: 4, arbitrary: texts },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(null, true, [], {}, [[]], [null], [{}], JSON.parse('{"__proto__":{"at":1}}')),
  },
  { weight: 1, arbitrary: fc.constantFrom(...Object.keys(RAW)) },
);

type Path = readonly (string | number)[];

function pathsOf(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inside = Object.entries(value).flatMap(([key, inner]) =>
    pathsOf(inner, [...at, Array.isArray(value) ? Number(key) : key]),
  );
  return at.length === 0 ? inside : [at, ...inside];
}

function replaced(value: unknown, [step, ...rest]: Path, by: unknown): unknown {
  if (step === undefined) return by;
  if (typeof value !== 'object' || value === null) return value;
  const entries: (readonly [string, unknown])[] = [];
  for (const [key, inner] of Object.entries<unknown>({ ...value })) {
    entries.push([key, key === String(step) ? replaced(inner, rest, by) : inner]);
  }
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

/** The text of one of these documents; `keeps`: keys at its top without which nothing of it would be read. */
export function hostileText(
  genuine: readonly object[],
  keeps: readonly string[] = ['v'],
): fc.Arbitrary<string> {
  const mutated = genuine.map((document) => {
    const paths = pathsOf(document).filter(([first]) => !keeps.includes(String(first)));
    const change = fc.tuple(fc.constantFrom(...paths), leaf);
    return fc
      .array(change, { minLength: 1, maxLength: 3 })
      .map((changes) => changes.reduce<unknown>((value, [path, by]) => replaced(value, path, by), document));
  });
  return fc
    .oneof({ weight: 19, arbitrary: fc.oneof(...mutated) }, { weight: 1, arbitrary: leaf })
    .map(withRaw);
}

function withRaw(value: unknown): string {
  return Object.entries(RAW).reduce(
    (text, [name, raw]) => text.replaceAll(`"${name}"`, raw),
    JSON.stringify(value),
  );
}

/** One attachment for each kind of block, so that a change meets what is looked for and a drawing costs little. */
export const ATTACHMENTS: readonly JsonValue[] = [
  { COLOR: '#29619b', DESCRIPTION: 'Attached', BLOCKS: [{ MESSAGE: 'Text' }] },
  [{ GRID: [{ NAME: 'a', VALUE: 'b', DISPLAY: 'ROW', WIDTH: 100, COLOR: '#c00', LINK: '/g' }] }],
  [{ IMAGE: [{ LINK: 'https://x.example/1.png', NAME: 'p', WIDTH: 10, HEIGHT: 10, PREVIEW: '/p' }] }],
  [{ FILE: { LINK: '/f', NAME: 'f.pdf', SIZE: 1000 } }],
  [{ LINK: { LINK: '/l', NAME: 'l', DESC: 'd', HTML: 'h', PREVIEW: '/p', WIDTH: 5, HEIGHT: 5 } }],
  [{ RICH_LINK: [{ LINK: '/l', NAME: 'l', DESC: 'd', PREVIEW: '/p', EXTRA_IMAGE: '/e' }] }],
  [{ USER: [{ NAME: 'u', AVATAR: '/a', LINK: '/u', USER_ID: 5, AVATAR_TYPE: 'USER' }] }],
  [{ DELIMITER: { SIZE: 200, COLOR: '#c6c6c6' } }, { MESSAGE: { TEXT: 'x' } }],
];

/** Tells whether a value did not come before: what was drawn once need not be drawn again. */
export function onceEach(): (value: unknown) => boolean {
  const seen = new Set<string>();
  return (value) => {
    const text = JSON.stringify(value);
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  };
}
