import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBbCode } from './bb-code.ts';
import type { BbNode } from './bb-node.ts';
import { EMPTY_DRAFT, fromAttach, type NoticeDraft } from './draft.ts';
import type { JsonValue } from './json.ts';
import { parseNotice } from './parse-notice.ts';
import { findReference } from './reference.ts';
import { measureSize } from './size.ts';
import { fillDraft, fillWire, findVariables, type VariableValues } from './variables.ts';
import { toWire } from './wire.ts';
import { extremeReaders } from './worst-reader.ts';

const ANNA: VariableValues = { name: 'Anna', last_name: 'Smith', position: '', department: 'Sales' };
let ids = 0;
const aDraft = (message: string, attach: JsonValue = [], messageOut = ''): NoticeDraft => ({
  ...EMPTY_DRAFT,
  message,
  messageOut,
  attach: fromAttach(attach, () => `b${ids++}`),
});
const messageFor = (message: string, values: Partial<VariableValues> = {}) =>
  fillDraft(aDraft(message), { ...ANNA, ...values }).message;

describe('a text is filled', () => {
  it.each([
    ['Dear {{name}} {{last_name}}', 'Dear Anna Smith'],
    ['{{department}}: {{ NAME }}', 'Sales: Anna'],
    ['Dear {{position|colleague}}', 'Dear colleague'],
    ['Dear {{name|colleague}}', 'Dear Anna'],
    ['Dear {{position|}}.', 'Dear .'],
    ['{{foo}} and {{name', '{{foo}} and {{name'],
    ['{{foo|bar}}', '{{foo|bar}}'],
    ['{name} {{ }} {{}}', '{name} {{ }} {{}}'],
  ])('%s', (text, filled) => {
    expect(messageFor(text)).toBe(filled);
  });

  it('in every text of the attachment, but not in its keys', () => {
    const draft = aDraft('x', {
      DESCRIPTION: '{{name}}',
      BLOCKS: [{ GRID: [{ NAME: '{{name}}', '{{name}}': 1 }] }],
    });
    const { fields, blocks } = fillDraft(draft, ANNA).attach;
    expect(fields).toEqual({ DESCRIPTION: 'Anna' });
    expect(blocks[0]?.json).toEqual({ GRID: [{ NAME: 'Anna', '{{name}}': 1 }] });
  });

  it('and what holds no variable stays the same object', () => {
    const draft = aDraft('Hi', [{ MESSAGE: 'a' }, { MESSAGE: '{{name}}' }]);
    const filled = fillDraft(draft, ANNA);
    expect(filled.attach.blocks[0]).toBe(draft.attach.blocks[0]);
    const plain = aDraft('Hi', [{ MESSAGE: 'a' }]);
    expect(fillDraft(plain, ANNA)).toBe(plain);
  });
});

describe('a value is inert', () => {
  it.each([
    ['[b]x[/b]', '(b)x(/b)'],
    ['<b>x', '‹b›x'],
    ['a#BR#b', 'a b'],
    ['>> quoted', '›› quoted'],
    ['https://evil.example', 'https: //evil.example'],
    ['https:/\\evil.example', 'https: //evil.example'],
    ['https:\\\\evil.example', 'https: //evil.example'],
    ['https:\\/evil.example', 'https: //evil.example'],
    ['www.evil.example', 'www evil.example'],
    ['$result[0]', '$\u200Bresult(0)'],
    ['{{last_name}}', '{ {last_name}}'],
    ['a\nb\tc\u2028d', 'a b c d'],
    ['\ud83d', '\uFFFD'],
    ['/me dances', '\u200B/me dances'],
    ['\u202Eannah\u2066', 'annah'],
    ['&#91;b&#93;', '&\u200B#91;b&\u200B#93;'],
    ['&lt;b&amp;', '&\u200Blt;b&\u200Bamp;'],
    ['half &#9', 'half &\u200B#9'],
    ['R & D, Q&A now', 'R & D, Q&A now'],
    ['C#', 'C#\u200B'],
    ['C:\\new', 'C:/new'],
    ['-'.repeat(54), '-'.repeat(13)],
    ['O’Neil-Šmid 王', 'O’Neil-Šmid 王'],
    ["D'Arc & Söhne", "D'Arc & Söhne"],
  ])('%j becomes %j', (name, text) => {
    expect(messageFor('{{name}}', { name })).toBe(text);
  });

  it('is never filled again, whatever a name holds', () => {
    expect(messageFor('{{name}}', { name: '{{last_name}} {{position|x}}' })).toBe(
      '{ {last_name}} { {position|x}}',
    );
    expect(messageFor('{{name}}{{last_name}}', { name: '{', last_name: '{name}}' })).not.toContain('Anna');
  });

  it.each([
    ['https://x.example/?q={{name}}', 'https://x.example/?q=a%20%26b'],
    ['[URL=https://x.example/{{name}}]{{name}}[/URL]', '[URL=https://x.example/a%20%26b]a &b[/URL]'],
    ['[URL]https://x.example/{{name}}[/URL]', '[URL]https://x.example/a%20%26b[/URL]'],
    ['[SEND={{name}}]go[/SEND]', '[SEND=a%20%26b]go[/SEND]'],
    ['mailto:{{name}}', 'mailto:a%20%26b'],
    ['https://x.example/ {{name}}', 'https://x.example/ a &b'],
  ])('in an address it is percent-encoded: %s', (text, filled) => {
    expect(messageFor(text, { name: 'a &b' })).toBe(filled);
  });

  it('in a field that holds an address, too', () => {
    const draft = aDraft('x', [{ LINK: { NAME: '{{name}}', LINK: 'https://x.example/{{name}}' } }]);
    expect(fillDraft(draft, { ...ANNA, name: 'a/b]' }).attach.blocks[0]?.json).toEqual({
      LINK: { NAME: 'a/b)', LINK: 'https://x.example/a%2Fb%5D' },
    });
  });

  it('adds no code, link, quote or reference to a text, whatever it is', () => {
    const part = fc.constantFrom(
      '[b]',
      '[/b]',
      '[url=https://x.example]',
      '[/url]',
      '[',
      ']',
      '<b>',
      '</b>',
      '<',
      '>',
      '>>',
      '#BR#',
      '#',
      '#B',
      'R#',
      'w',
      'ww',
      'https:',
      '/',
      '.',
      '$',
      'result',
      '$result',
      '[0]',
      'https://',
      ':',
      '//',
      '\\',
      'www.',
      'x.example',
      '{{',
      '}}',
      '{',
      'name',
      '\n',
      '\\n',
      '"',
      '&lt;',
      ' ',
      '/me ',
      '/loud ',
      '-'.repeat(54),
      '[USER=1]',
      '\ud83d',
      '😀',
      'я',
      '%',
    );
    const value = fc.string({ unit: part, maxLength: 8 });
    const kinds = (nodes: readonly BbNode[]) =>
      nodes.filter((node) => node.kind !== 'text').map(({ kind }) => kind);
    fc.assert(
      fc.property(value, value, (name, last_name) => {
        const text = messageFor('{{name}} {{last_name}}', { name, last_name });
        expect(kinds(parseBbCode(text, 'notice'))).toEqual([]);
        expect(kinds(parseBbCode(text, 'attach'))).toEqual([]);
        expect(findReference(text)).toBeUndefined();
        expect(findReference(`${text}[b]x[/b]`)).toBeUndefined();
        expect(messageFor(text)).toBe(text);
        // Names of some languages stand without a blank between them.
        for (const beside of ['{{name}}{{last_name}}', '{{last_name}}{{name}}{{last_name}}{{name}}']) {
          const joined = messageFor(beside, { name, last_name });
          expect(kinds(parseBbCode(joined, 'notice'))).toEqual([]);
          expect(kinds(parseBbCode(joined, 'attach'))).toEqual([]);
          expect(findReference(joined)).toBeUndefined();
          expect(messageFor(joined)).toBe(joined);
        }
        const link = messageFor('[URL=https://x.example/{{name}}]{{last_name}}[/URL]', { name, last_name });
        expect(kinds(parseBbCode(link, 'notice'))).toEqual(['url']);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('findVariables', () => {
  it('tells where each stands, and which names are none', () => {
    const draft = aDraft('{{name}} {{foo}}', [{ LINK: { LINK: 'https://x/{{position|x}}' } }], '{{bar|a}}');
    expect(findVariables(draft)).toEqual({
      uses: [
        { name: 'name', fallback: undefined, inAddress: false, path: ['message'] },
        { name: 'position', fallback: 'x', inAddress: true, path: ['attach', 0, 'LINK', 'LINK'] },
      ],
      unknown: [
        { path: ['message'], text: '{{foo}}' },
        { path: ['messageOut'], text: '{{bar|a}}' },
      ],
    });
  });
});

const text = fc.string({ unit: fc.constantFrom('a', 'я', '"', '/', '\\', '😀', '[', ' ', '$', '&', "'") });
const someValues = fc.record({ name: text, last_name: text, position: text, department: text });
const written = fc.string({
  unit: fc.constantFrom(
    '{{name}}',
    '{{last_name|x/y}}',
    '{{position|}}',
    'text ',
    'https://x/{{name|1}} ',
    '"',
  ),
  maxLength: 6,
});

it('what is sent is what was checked, for everybody', () => {
  fc.assert(
    fc.property(written, written, written, someValues, (message, messageOut, inAttach, values) => {
      const draft = aDraft(`x${message}`, [{ MESSAGE: `y${inAttach}` }], messageOut);
      const whole = parseNotice(draft, { appNameLength: 0 });
      const one = parseNotice(fillDraft(draft, values), { appNameLength: 0 });
      if (!whole.ok || !one.ok) throw new Error('both are right');
      expect(fillWire(toWire(whole.notice), values)).toEqual(toWire(one.notice));
    }),
  );
});

it('finds the person with the largest attachment, as counted by the bytes that are sent', () => {
  fc.assert(
    fc.property(written, fc.array(someValues, { minLength: 1, maxLength: 12 }), (inAttach, people) => {
      const draft = aDraft('x', [{ MESSAGE: `y{{name}}${inAttach}` }]);
      const readers = people.map((values) => ({ values }));
      const bytes = people.map((values) => measureSize(fillDraft(draft, values).attach).bytes);
      const { heaviest } = extremeReaders(findVariables(draft).uses, readers);
      expect(heaviest && measureSize(fillDraft(draft, heaviest.values).attach).bytes).toBe(
        Math.max(...bytes),
      );
    }),
  );
});

it('finds the people with the longest and the shortest text', () => {
  const readers = ['Al', 'Anna', 'Alexandra', ''].map((name) => ({ values: { ...ANNA, name } }));
  const { all } = extremeReaders(findVariables(aDraft('{{name|}}')).uses, readers);
  expect(all.map(({ values }) => values.name)).toEqual(['Alexandra', '']);
});
