import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeReference } from '#delivery/batch-rules.ts';
import { utf8Length } from '#notice/utf8.ts';
import { isStoredText } from './is-stored-text.ts';
import { fromStoredJson, joinStored, STORED_VALUE_BYTES, splitStored, toStoredJson } from './stored-json.ts';

const anyText = fc.string({ unit: 'binary' });

describe('stored JSON', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        expect(fromStoredJson(toStoredJson({ texts }))).toEqual({ texts });
      }),
    );
  });

  it('comes back from a portal that gives values as HTML', () => {
    const escape = (text: string) =>
      text
        .replaceAll('&', '&amp;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#039;')
        .replaceAll('<', '&lt;');
    fc.assert(
      fc.property(anyText, (text) => {
        const value = { text, more: `"a" & 'b' <c> &quot;` };
        expect(fromStoredJson(escape(toStoredJson(value)))).toEqual(value);
      }),
    );
  });

  it('holds nothing that old databases, batches or HTML filters change', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const stored = toStoredJson({ text: `${text}😀$result[a]<b>&amp;` });
        expect(stored).not.toMatch(/[$<>&\ud800-\udfff]/);
        expect(looksLikeReference(stored)).toBe(false);
      }),
    );
  });

  it('says undefined for what is no JSON', () => {
    expect(fromStoredJson('{"a":')).toBeUndefined();
    expect(fromStoredJson('')).toBeUndefined();
  });
});

describe('parts of a stored text', () => {
  it('are at most 30,000 bytes each and give the text back', () => {
    const unit = fc.constantFrom('a', 'Ж', '中', '😀', ' ', '\n');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 40 }), fc.integer({ min: 0, max: 4000 }), (units, times) => {
        const text = units.join('').repeat(times);
        const parts = splitStored(text);
        expect(Math.max(...parts.map(utf8Length))).toBeLessThanOrEqual(STORED_VALUE_BYTES);
        expect(joinStored(parts)).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  it('lose nothing in a portal that trims values', () => {
    const text = 'x '.repeat(40_000);
    expect(joinStored(splitStored(text).map((part) => part.trim()))).toBe(text);
  });

  it('are cut between characters', () => {
    for (const part of splitStored('😀'.repeat(20_000))) expect(part).toMatch(/^\|(?:😀)+\|$/u);
  });
});

it.each([
  ['A & B', 'A & B', true],
  ['A &amp; B', 'A & B', true],
  ['A &amp; B', 'A &amp; B', true],
  ['TASK', ' TASK ', true],
  ['TASK ', 'TASK 😀 1', true],
  ['TASK 😀 1', 'TASK 😀 1', true],
  ['TASK', 'TASK 1', false],
  ['', 'TASK', false],
])('a property %j holds the text %j: %s', (stored, text, holds) => {
  expect(isStoredText(stored, text)).toBe(holds);
});
