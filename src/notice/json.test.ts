import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getIn, type JsonPath, type JsonValue, setIn } from './json.ts';
import { anyJsonValue } from './testing/an-attach.ts';

const grid = { GRID: [{ NAME: 'a', VALUE: 'b' }, { NAME: 'c' }], X: null };

describe('reading at a path', () => {
  it.each<[JsonPath, JsonValue | undefined]>([
    [[], grid],
    [['GRID', 1, 'NAME'], 'c'],
    [['X'], null],
    [['GRID', 2], undefined],
    [['GRID', 'NAME'], undefined],
    [['X', 'NAME'], undefined],
    [['constructor'], undefined],
  ])('%j', (path, value) => {
    expect(getIn(grid, path)).toEqual(value);
  });
});

describe('writing at a path', () => {
  it.each<[string, JsonPath, JsonValue | undefined, JsonValue]>([
    [
      'replaces a field in its place',
      ['GRID', 0, 'NAME'],
      'z',
      { GRID: [{ NAME: 'z', VALUE: 'b' }, { NAME: 'c' }], X: null },
    ],
    [
      'adds a field at the end',
      ['GRID', 1, 'LINK'],
      '/',
      {
        GRID: [
          { NAME: 'a', VALUE: 'b' },
          { NAME: 'c', LINK: '/' },
        ],
        X: null,
      },
    ],
    ['deletes a field', ['X'], undefined, { GRID: grid.GRID }],
    ['deletes an element', ['GRID', 0], undefined, { GRID: [{ NAME: 'c' }], X: null }],
    ['adds an element', ['GRID', 2, 'NAME'], 'n', { GRID: [...grid.GRID, { NAME: 'n' }], X: null }],
    ['makes what is missing on the way', ['Y', 0, 'Z'], 1, { ...grid, Y: [{ Z: 1 }] }],
    ['fills a gap with null', ['GRID', 3], 1, { GRID: [...grid.GRID, null, 1], X: null }],
    ['replaces a scalar by what the path needs', ['X', 'Y'], 1, { GRID: grid.GRID, X: { Y: 1 } }],
  ])('%s', (_, path, value, expected) => {
    const written = setIn(grid, path, value);
    expect(written).toEqual(expected);
    expect(JSON.stringify(written)).toBe(JSON.stringify(expected));
  });

  it('keeps the identity of all that did not change, and of everything when nothing did', () => {
    const written = setIn(grid, ['GRID', 0, 'NAME'], 'z');
    expect(getIn(written, ['GRID', 1])).toBe(grid.GRID[1]);
    expect(setIn(grid, ['GRID', 0, 'NAME'], 'a')).toBe(grid);
    expect(setIn(grid, ['NONE'], undefined)).toBe(grid);
    expect(setIn(grid, ['GRID', 7], undefined)).toBe(grid);
  });

  it('keeps a key named __proto__ plain data', () => {
    const written = setIn({}, ['__proto__', 'NAME'], 'x');
    expect(JSON.stringify(written)).toBe('{"__proto__":{"NAME":"x"}}');
    expect(getIn({}, ['NAME'])).toBeUndefined();
  });

  it('is read back as it was written, and never touches what it was given', () => {
    const step = fc.oneof(fc.constantFrom('GRID', 'NAME', 'X'), fc.nat({ max: 3 }));
    fc.assert(
      fc.property(anyJsonValue, fc.array(step, { maxLength: 4 }), anyJsonValue, (json, path, value) => {
        const before = JSON.stringify(json);
        expect(getIn(setIn(json, path, value), path)).toEqual(value);
        expect(JSON.stringify(json)).toBe(before);
      }),
    );
  });
});
