// What is asked of one group of methods stands in one place.
/* oxlint-disable max-lines */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from './api.ts';
import { phpEntries, phpGet } from './php.ts';
import { DEFAULT_SWITCHES } from './state.ts';
import { aPortal, type TestPortal } from './test-portal.ts';

let p: TestPortal;
let other = '';
beforeAll(async () => {
  p = await aPortal({ switches: { bucket: false, tokenLifetime: 86_400 } });
  other = (await p.open(5)).initData.AUTH_ID;
});
afterAll(() => p.close());
beforeEach(() => {
  p.portal.memory.entities.clear();
  p.portal.memory.switches = { ...DEFAULT_SWITCHES, bucket: false };
});

type Params = { readonly [key: string]: Json };
const call = async (method: string, params: Params = {}, auth?: string) => {
  const reply = await p.rest(`entity.${method}`, params, auth);
  return reply.error ?? reply.result;
};
const items = async (params: Params, auth?: string) => {
  const reply = await p.rest('entity.item.get', { ENTITY: 'e', ...params }, auth);
  return {
    rows: phpEntries(reply.result).map(([, row]) => row),
    total: reply.json['total'],
    next: reply.json['next'],
  };
};
const ids = (rows: readonly Json[]) => rows.map((row) => phpGet(row, 'NAME'));

async function aStorage(access: Params = { AU: 'W' }) {
  await call('add', { ENTITY: 'e', NAME: 'E', ACCESS: access });
  await call('item.property.add', { ENTITY: 'e', PROPERTY: 'BODY', TYPE: 'S' });
  await call('item.property.add', { ENTITY: 'e', PROPERTY: 'WHEN', TYPE: 'N' });
}

describe('storages', () => {
  it.each<[string, Params, Json]>([
    ['13 characters', { ENTITY: 'abcdefghij_12', NAME: 'x' }, true],
    ['14 characters', { ENTITY: 'abcdefghij_123', NAME: 'x' }, 'ERROR_ARGUMENT'],
    ['other characters', { ENTITY: 'a-b', NAME: 'x' }, 'ERROR_ARGUMENT'],
    ['no code', { NAME: 'x' }, 'ERROR_ARGUMENT'],
    ['no name', { ENTITY: 'a' }, 'ERROR_ARGUMENT'],
  ])('with %s', async (_name, params, expected) => {
    expect(await call('add', params)).toBe(expected);
  });

  it('name the argument that is wrong', async () => {
    expect((await p.rest('entity.add', { ENTITY: 'a' })).json).toMatchObject({
      error: 'ERROR_ARGUMENT',
      argument: 'NAME',
    });
  });

  it('are there once', async () => {
    await aStorage();
    expect(await call('add', { ENTITY: 'e', NAME: 'again' }, other)).toBe('ERROR_ENTITY_ALREADY_EXISTS');
    expect(await call('get', { ENTITY: 'e' })).toMatchObject({
      IBLOCK_TYPE_ID: 'rest_entity',
      ENTITY: 'e',
      NAME: 'E',
    });
    expect(await call('get')).toHaveLength(1);
  });

  it('can be made by anybody, and belong to their maker alone when no rights are given', async () => {
    expect(await call('add', { ENTITY: 'mine', NAME: 'x' }, other)).toBe(true);
    expect(await call('get', { ENTITY: 'mine' })).toBe('ACCESS_DENIED');
    expect(await call('get')).toEqual([]);
    expect(await call('rights', { ENTITY: 'mine' }, other)).toEqual({ U5: 'X' });
  });

  it.each<[Json, string, boolean, boolean, boolean]>([
    [{ AU: 'R' }, 'R', true, false, false],
    [{ AU: 'W' }, 'W', true, true, false],
    [{ AU: 'X' }, 'X', true, true, true],
    [{ U5: 'W' }, 'W', true, true, false],
    [{ D3: 'W' }, 'their department', true, true, false],
    [{ DR2: 'W' }, 'the one above', true, true, false],
    [{ D2: 'W' }, 'the one above, itself only', false, false, false],
    [{ AU: 'Z' }, 'a level that does not exist', false, false, false],
  ])('with rights %j (%s): read %j, write %j, manage %j', async (access, _name, reads, writes, manages) => {
    await call('add', { ENTITY: 'e', NAME: 'E', ACCESS: access });
    const allowed = async (method: string, params: Params) =>
      (await call(method, { ENTITY: 'e', ...params }, other)) !== 'ACCESS_DENIED';
    expect(await allowed('item.get', {})).toBe(reads);
    expect(await allowed('item.add', { NAME: 'x' })).toBe(writes);
    expect(await allowed('item.property.add', { PROPERTY: 'P' })).toBe(manages);
    expect(await allowed('rights', { ACCESS: { AU: 'X' } })).toBe(manages);
  });

  it('are renamed, given other rights, deleted', async () => {
    await aStorage();
    expect(await call('update', { ENTITY: 'e', ENTITY_NEW: 'f', NAME: 'F', ACCESS: {} })).toBe(true);
    expect(await call('get', { ENTITY: 'e' })).toBe('ERROR_ENTITY_NOT_FOUND');
    expect(await call('rights', { ENTITY: 'f' })).toEqual({ U1: 'X' });
    expect(await call('delete', { ENTITY: 'f' }, other)).toBe('ACCESS_DENIED');
    expect(await call('delete', { ENTITY: 'f' })).toBe(true);
    expect(await call('get')).toEqual([]);
  });

  it('are gone without the scope', async () => {
    await p.switches({ scopes: ['im'] });
    expect(await call('get')).toBe('insufficient_scope');
  });
});

describe('items', () => {
  it('keep what they are given as text, and who wrote it', async () => {
    await aStorage();
    const id = await call(
      'item.add',
      { ENTITY: 'e', NAME: 'n', PROPERTY_VALUES: { BODY: '{"a":1}', WHEN: 5, NOPE: 'x' } },
      other,
    );
    const { rows } = await items({});
    expect(rows).toEqual([
      {
        ID: String(id),
        TIMESTAMP_X: expect.stringContaining('+00:00'),
        MODIFIED_BY: '5',
        DATE_CREATE: expect.stringContaining('+00:00'),
        CREATED_BY: '5',
        ACTIVE: 'Y',
        DATE_ACTIVE_FROM: '',
        DATE_ACTIVE_TO: '',
        SORT: '500',
        NAME: 'n',
        PREVIEW_PICTURE: null,
        PREVIEW_TEXT: null,
        DETAIL_PICTURE: null,
        DETAIL_TEXT: null,
        CODE: null,
        ENTITY: 'e',
        SECTION: null,
        PROPERTY_VALUES: { BODY: '{"a":1}', WHEN: '5' },
      },
    ]);
  });

  it('have no PROPERTY_VALUES in a storage without properties', async () => {
    await call('add', { ENTITY: 'e', NAME: 'E' });
    await call('item.add', { ENTITY: 'e', NAME: 'n', PROPERTY_VALUES: { BODY: 'x' } });
    expect((await items({})).rows[0]).not.toHaveProperty('PROPERTY_VALUES');
  });

  it('are updated by others without changing their author', async () => {
    await aStorage();
    const ID = Number(
      await call('item.add', { ENTITY: 'e', NAME: 'n', PROPERTY_VALUES: { BODY: 'a', WHEN: 1 } }),
    );
    expect(await call('item.update', { ENTITY: 'e', ID, PROPERTY_VALUES: { BODY: 'b' } }, other)).toBe(true);
    expect((await items({})).rows[0]).toMatchObject({
      NAME: 'n',
      CREATED_BY: '1',
      MODIFIED_BY: '5',
      PROPERTY_VALUES: { BODY: 'b', WHEN: '1' },
    });
    expect(await call('item.update', { ENTITY: 'e', ID: 999 })).toBe('ERROR_ITEM_NOT_FOUND');
    expect(await call('item.delete', { ENTITY: 'e', ID }, other)).toBe(true);
    expect(await call('item.delete', { ENTITY: 'e', ID })).toBe('ERROR_ITEM_NOT_FOUND');
  });

  it('say who and when, on add and on each update, in ISO dates, whatever the caller says of it', async () => {
    await aStorage();
    const forged = { CREATED_BY: 7, MODIFIED_BY: 7, TIMESTAMP_X: '2001-01-01', DATE_CREATE: '2001-01-01' };
    const NAME = 'n';
    const ID = Number(await call('item.add', { ENTITY: 'e', NAME, ...forged, PROPERTY_VALUES: forged }));
    const stamps = async () => {
      const [row] = (await items({})).rows;
      const names = ['CREATED_BY', 'DATE_CREATE', 'MODIFIED_BY', 'TIMESTAMP_X'];
      return names.map((name) => phpGet(row, name));
    };
    const date = (moment: number) => new Date(moment).toISOString().replace('.000Z', '+00:00');
    const added = date(p.nowSeconds() * 1000);
    expect(await stamps()).toEqual(['1', added, '1', added]);
    for (const [auth, writer] of [
      [other, '5'],
      [p.opening.initData.AUTH_ID, '1'],
    ] as const) {
      p.wait(60);
      await call('item.update', { ENTITY: 'e', ID, ...forged, PROPERTY_VALUES: forged }, auth);
      expect(await stamps()).toEqual(['1', added, writer, date(p.nowSeconds() * 1000)]);
    }
  });

  /** `old`: by user 1 in minute 0, changed by user 5 in minute 2; `young`: by 5 in minute 1, changed by 1 in minute 3. */
  it.each<[string, (at: (minute: number, zone?: number) => string) => Params, string[]]>([
    ['by the last writer', () => ({ FILTER: { MODIFIED_BY: 1 } }), ['young']],
    ['by all but one last writer', () => ({ FILTER: { '!MODIFIED_BY': '1' } }), ['old']],
    ['by authors', () => ({ FILTER: { CREATED_BY: ['5', '6'] } }), ['young']],
    ['made before a moment', (at) => ({ FILTER: { '<DATE_CREATE': at(1) } }), ['old']],
    [
      'made up to a moment in another zone',
      (at) => ({ FILTER: { '<=DATE_CREATE': at(1, 3) } }),
      ['old', 'young'],
    ],
    [
      'changed after a moment in another zone',
      (at) => ({ FILTER: { '>TIMESTAMP_X': at(2, -5) } }),
      ['young'],
    ],
    [
      'changed from a moment without a zone on',
      (at) => ({ FILTER: { '>=TIMESTAMP_X': at(3).slice(0, 19) } }),
      ['young'],
    ],
    ['changed in a range', (at) => ({ FILTER: { '><TIMESTAMP_X': [at(2, 9), at(2, -9)] } }), ['old']],
    ['changed out of a range', (at) => ({ FILTER: { '!><TIMESTAMP_X': [at(2), at(2)] } }), ['young']],
    ['changed at a moment', (at) => ({ FILTER: { TIMESTAMP_X: [at(2, 1)] } }), ['old']],
    ['by the last change, newest first', () => ({ SORT: { TIMESTAMP_X: 'DESC' } }), ['young', 'old']],
    ['by their making, newest first', () => ({ SORT: { DATE_CREATE: 'DESC' } }), ['young', 'old']],
    ['by the last writer, highest first', () => ({ SORT: { MODIFIED_BY: 'DESC' } }), ['old', 'young']],
    ['by the author, highest first', () => ({ SORT: { CREATED_BY: 'DESC' } }), ['young', 'old']],
  ])('are found %s', async (_name, params, expected) => {
    await aStorage();
    const start = p.nowSeconds();
    const at = (minute: number, zone = 0) => {
      const local = new Date((start + minute * 60 + zone * 3600) * 1000).toISOString().slice(0, 19);
      return `${local}${zone < 0 ? '-' : '+'}0${Math.abs(zone)}:00`;
    };
    const old = Number(await call('item.add', { ENTITY: 'e', NAME: 'old' }));
    p.wait(60);
    const young = Number(await call('item.add', { ENTITY: 'e', NAME: 'young' }, other));
    p.wait(60);
    await call('item.update', { ENTITY: 'e', ID: old }, other);
    p.wait(60);
    await call('item.update', { ENTITY: 'e', ID: young });
    expect(ids((await items(params(at))).rows)).toEqual(expected);
  });

  it.each<[string, Params, string]>([
    ['no name', { NAME: '' }, 'ERROR_ARGUMENT'],
    ['a name of 256 characters', { NAME: 'n'.repeat(256) }, 'ERROR_CORE'],
    ['a value of 65,536 bytes', { NAME: 'n', PROPERTY_VALUES: { BODY: 'Ж'.repeat(32_768) } }, 'ERROR_CORE'],
  ])('are refused with %s', async (_name, params, code) => {
    await aStorage();
    expect(await call('item.add', { ENTITY: 'e', ...params })).toBe(code);
  });

  it('come in pages of fifty', async () => {
    await aStorage();
    for (let n = 0; n < 60; n += 1) await call('item.add', { ENTITY: 'e', NAME: `n${n}` });
    const first = await items({});
    const second = await items({ start: 50 });
    expect([first.rows.length, first.total, first.next]).toEqual([50, 60, 50]);
    expect([second.rows.length, second.total, second.next]).toEqual([10, 60, undefined]);
  });

  it.each<[string, Params, string[]]>([
    ['by name', { FILTER: { NAME: 'b' } }, ['b']],
    ['by part of a name', { FILTER: { '%NAME': 'ALPH' } }, ['Alpha']],
    ['not by part of a name', { FILTER: { '!%NAME': 'alph' } }, ['b', 'c']],
    ['by a property', { FILTER: { PROPERTY_BODY: 'x' } }, ['Alpha', 'c']],
    ['by part of a property', { FILTER: { '%PROPERTY_BODY': 'y' } }, ['b']],
    ['by a number property', { FILTER: { '>=PROPERTY_WHEN': 10 } }, ['Alpha', 'b']],
    ['by a range', { FILTER: { '><PROPERTY_WHEN': [3, 10] } }, ['b', 'c']],
    ['out of a range', { FILTER: { '!><PROPERTY_WHEN': [3, 10] } }, ['Alpha']],
    ['by several values', { FILTER: { NAME: ['b', 'c'] } }, ['b', 'c']],
    ['by two fields', { FILTER: { PROPERTY_BODY: 'x', '<PROPERTY_WHEN': 50 } }, ['c']],
    ['by the author', { FILTER: { CREATED_BY: 5 } }, ['c']],
    ['by what is not', { FILTER: { '!NAME': 'b' } }, ['Alpha', 'c']],
    ['newest first', { SORT: { ID: 'DESC' } }, ['c', 'b', 'Alpha']],
    ['by a number property, as numbers', { SORT: { PROPERTY_WHEN: 'ASC' } }, ['c', 'b', 'Alpha']],
  ])('are found %s', async (_name, params, expected) => {
    await aStorage();
    const add = (NAME: string, BODY: string, WHEN: number, auth?: string) =>
      call('item.add', { ENTITY: 'e', NAME, PROPERTY_VALUES: { BODY, WHEN } }, auth);
    await add('Alpha', 'x', 100);
    await add('b', 'xyz', 10);
    await add('c', 'x', 9, other);
    expect(ids((await items(params)).rows)).toEqual(expected);
  });
});

describe('properties', () => {
  it.each<[string, Params, Json]>([
    ['a text', { PROPERTY: 'A_1', TYPE: 'S' }, true],
    ['a leading digit', { PROPERTY: '1A' }, 'ERROR_ARGUMENT'],
    ['another type', { PROPERTY: 'A', TYPE: 'L' }, 'ERROR_UNSUPPORTED_PROPERTY_TYPE'],
    ['a code that is taken', { PROPERTY: 'BODY' }, 'ERROR_PROPERTY_ALREADY_EXISTS'],
  ])('with %s', async (_name, params, expected) => {
    await aStorage();
    expect(await call('item.property.add', { ENTITY: 'e', ...params })).toBe(expected);
  });

  it('are listed, renamed with their values, deleted', async () => {
    await aStorage();
    await call('item.add', { ENTITY: 'e', NAME: 'n', PROPERTY_VALUES: { BODY: 'x' } });
    expect(
      await call('item.property.update', { ENTITY: 'e', PROPERTY: 'BODY', PROPERTY_NEW: 'TEXT', SORT: 1 }),
    ).toBe(true);
    expect(await call('item.property.get', { ENTITY: 'e' })).toEqual([
      { PROPERTY: 'TEXT', NAME: 'BODY', TYPE: 'S', SORT: '1' },
      { PROPERTY: 'WHEN', NAME: 'WHEN', TYPE: 'N', SORT: '500' },
    ]);
    expect((await items({})).rows[0]).toMatchObject({ PROPERTY_VALUES: { TEXT: 'x', WHEN: null } });
    expect(await call('item.property.delete', { ENTITY: 'e', PROPERTY: 'TEXT' })).toBe(true);
    expect((await items({})).rows[0]).toMatchObject({ PROPERTY_VALUES: { WHEN: null } });
  });
});

describe('sections', () => {
  it('make a tree', async () => {
    await aStorage();
    const parent = Number(await call('section.add', { ENTITY: 'e', NAME: 'a' }));
    const child = Number(await call('section.add', { ENTITY: 'e', NAME: 'b', SECTION: parent }));
    const rows = await call('section.get', { ENTITY: 'e' });
    expect(rows).toMatchObject([
      { ID: String(parent), LEFT_MARGIN: '1', RIGHT_MARGIN: '4', DEPTH_LEVEL: '1', SECTION: null },
      { ID: String(child), LEFT_MARGIN: '2', RIGHT_MARGIN: '3', DEPTH_LEVEL: '2', SECTION: String(parent) },
    ]);
    expect(await call('section.update', { ENTITY: 'e', ID: child, NAME: 'c' })).toBe(true);
    expect(await call('section.delete', { ENTITY: 'e', ID: child })).toBe(true);
    expect(await call('section.get', { ENTITY: 'e' })).toHaveLength(1);
  });
});
