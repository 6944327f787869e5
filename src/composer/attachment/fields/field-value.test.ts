import { describe, expect, it } from 'vitest';
import type { JsonValue } from '#notice/json.ts';
import { FIELD_SPECS, type FieldSpec } from './field-specs.ts';
import { fieldJson, fieldText } from './field-value.ts';

const spec = (kind: keyof typeof FIELD_SPECS, name: string): FieldSpec => {
  const found = FIELD_SPECS[kind].find((known) => known.name === name);
  if (found === undefined) throw new Error(`no field ${name}`);
  return found;
};

describe('fieldText', () => {
  it.each<[JsonValue | undefined, string]>([
    ['a', 'a'],
    [12, '12'],
    [false, 'false'],
    [null, ''],
    [undefined, ''],
    [{ a: 1 }, '{"a":1}'],
  ])('shows %j as %j', (json, text) => {
    expect(fieldText(json)).toBe(text);
  });
});

describe('fieldJson', () => {
  const width = spec('GRID', 'WIDTH');
  it.each([
    ['100', 100],
    ['0', 0],
    ['-5', -5],
    ['007', '007'],
    ['1.5', '1.5'],
    ['1e3', '1e3'],
    ['abc', 'abc'],
    ['99999999999999999999', '99999999999999999999'],
    ['', undefined],
  ])('reads the number field %j as %j', (text, json) => {
    expect(fieldJson(width, text)).toBe(json);
  });

  it('keeps what looks like a number in a text field as the text that it is', () => {
    expect(fieldJson(spec('GRID', 'VALUE'), '100')).toBe('100');
  });

  it('leaves an emptied VALUE as an empty text, and removes an emptied link', () => {
    expect(fieldJson(spec('GRID', 'VALUE'), '')).toBe('');
    expect(fieldJson(spec('USER', 'LINK'), '')).toBeUndefined();
  });
});

it('gives every field of a kind a name of its own, which a form reads as no path', () => {
  for (const specs of Object.values(FIELD_SPECS)) {
    const names = specs.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.join('')).not.toMatch(/[.[\]]/);
  }
});
