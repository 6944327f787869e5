import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from './api.ts';
import { phpEntries, phpGet, phpString } from './php.ts';
import { DEFAULT_SWITCHES } from './state.ts';
import { aPortal, type TestPortal } from './test-portal.ts';

let p: TestPortal;
beforeAll(async () => {
  p = await aPortal();
});
afterAll(() => p.close());
beforeEach(() => {
  p.portal.memory.buckets.clear();
  p.portal.memory.switches = DEFAULT_SWITCHES;
});

const ids = (rows: Json | undefined, key = 'ID') =>
  phpEntries(rows).map(([, row]) => phpString(phpGet(row, key)));

describe('user.get', () => {
  const get = (params: { [key: string]: Json }, auth?: string) => p.rest('user.get', params, auth);

  it('pages by fifty, dismissed people included, bots left out', async () => {
    const first = await get({});
    expect(first.json['total']).toBe(118);
    expect(first.json['next']).toBe(50);
    expect(ids(first.result)).toHaveLength(50);
    expect(ids(first.result)).toContain('20');
    expect(ids(first.result)).not.toContain('24');
    const last = await get({ start: 100 });
    expect(last.json).not.toHaveProperty('next');
    expect(ids(last.result)).toHaveLength(18);
  });

  it('start -1 counts nothing', async () => {
    expect((await get({ start: -1 })).json).not.toHaveProperty('total');
  });

  it.each<[string, { [key: string]: Json }, string[]]>([
    ['by id', { ID: 5 }, ['5']],
    ['by a list of ids', { ID: [5, '6'] }, ['5', '6']],
    ['by a list with @', { '@ID': [5, 6] }, ['5', '6']],
    ['by a range', { '>=ID': 5, '<ID': 8 }, ['5', '6', '7']],
    ['by a name', { NAME: 'Seán' }, ['13']],
    ['by part of a name', { '%LAST_NAME': 'connor' }, ['13']],
    ['by a pattern', { '=%LAST_NAME': 'O_C%' }, ['13']],
    ['by the beginning of words', { NAME_SEARCH: 'ива' }, ['7', '6']],
    ['by type', { USER_TYPE: 'extranet', '<=ID': 30 }, ['22', '23']],
    ['by department, directly in it only', { UF_DEPARTMENT: 2, '<=ID': 30 }, ['2', '20']],
    ['by several departments', { UF_DEPARTMENT: [2, 1], '<=ID': 30 }, ['1', '2', '20']],
    ['active ones', { ACTIVE: true, UF_DEPARTMENT: 2, '<=ID': 30 }, ['2']],
    ['dismissed ones by false', { ACTIVE: false, '<=ID': 30 }, ['20', '21']],
    ['dismissed ones by N', { ACTIVE: 'N', '<=ID': 30 }, ['20', '21']],
    ['the text "false" means active', { ACTIVE: 'false', UF_DEPARTMENT: 2, '<=ID': 30 }, ['2']],
    ['an unknown field filters nothing', { NOPE: 1, ID: 5 }, ['5']],
  ])('filters %s', async (_name, FILTER, expected) => {
    expect(ids((await get({ FILTER })).result).sort()).toEqual([...expected].sort());
  });

  it('sorts when both sort and order are given', async () => {
    const FILTER = { '>=ID': 5, '<=ID': 7 };
    expect(ids((await get({ FILTER, sort: 'ID', order: 'DESC' })).result)).toEqual(['7', '6', '5']);
    expect(ids((await get({ FILTER, sort: 'ID' })).result)).toEqual(['5', '6', '7']);
  });

  it('shows types as the portal does: id a text, ACTIVE a boolean, departments numbers, no key without a photo', async () => {
    const row = phpGet((await get({ FILTER: { ID: 5 } })).result, '0');
    expect(row).toMatchObject({ ID: '5', ACTIVE: true, UF_DEPARTMENT: [3], TIMESTAMP_X: {} });
    expect(phpGet(row, 'PERSONAL_PHOTO')).toBe(`${p.running.portalUrl}/upload/avatar/5.svg`);
    expect(phpGet((await get({ FILTER: { ID: 7 } })).result, '0')).not.toHaveProperty('PERSONAL_PHOTO');
  });

  it.each<[string[], string[], string[]]>([
    [['user_brief'], ['NAME', 'WORK_POSITION', 'UF_DEPARTMENT', 'ACTIVE'], ['EMAIL', 'USER_TYPE']],
    [['user_basic'], ['NAME', 'EMAIL'], ['USER_TYPE']],
    [['user'], ['NAME', 'EMAIL', 'USER_TYPE'], []],
  ])('the scope %j gives %j and not %j', async (scopes, has, hasNot) => {
    await p.switches({ scopes });
    const keys = Object.keys(phpGet((await get({ FILTER: { ID: 5 } })).result, '0') ?? {});
    expect(keys).toEqual(expect.arrayContaining(has));
    for (const key of hasNot) expect(keys).not.toContain(key);
  });

  it('drops chosen fields that the scope does not give', async () => {
    const row = phpGet((await get({ FILTER: { ID: 5 }, select: ['ID', 'NAME', 'USER_TYPE'] })).result, '0');
    expect(row).toEqual({ ID: '5', NAME: 'John' });
  });

  it('without any of the three scopes there is nobody', async () => {
    await p.switches({ scopes: ['im'] });
    expect((await get({})).error).toBe('insufficient_scope');
  });

  it('an extranet person sees extranet people only', async () => {
    const auth = (await p.open(22)).initData.AUTH_ID;
    const rows = ids((await get({}, auth)).result);
    expect(rows).toContain('23');
    expect(rows).not.toContain('5');
  });
});

describe('user.search', () => {
  const search = async (FILTER: Json) => ids((await p.rest('user.search', { FILTER })).result);

  it.each<[string, Json, string[]]>([
    ['the beginning of a name', { FIND: 'Mill' }, ['5', '30']],
    ['two words in any order', { FIND: 'miller joh' }, ['5', '30']],
    ['a position', { FIND: 'cosmo' }, ['29']],
    ['Cyrillic', { FIND: 'светл' }, ['7']],
    ['Arabic', { FIND: 'محمد الح' }, ['8']],
    ['Chinese', { FIND: '王' }, ['11']],
    ['nothing in the middle of a word', { FIND: 'iller' }, []],
  ])('finds by %s', async (_name, filter, expected) => {
    expect((await search(filter)).filter((id) => Number(id) <= 30)).toEqual(expected);
  });

  it('looks into the name of the department', async () => {
    expect((await search({ UF_DEPARTMENT_NAME: 'Wholesale' })).slice(0, 3)).toEqual(['8', '19', '30']);
  });

  it('finds dismissed people as well', async () => {
    expect(await search({ FIND: 'Former' })).toEqual(['20']);
    expect(await search({ FIND: 'Former', ACTIVE: 'Y' })).toEqual([]);
  });
});

describe('the messenger’s people', () => {
  it('im.search.user.list gives a map by id, active ones only', async () => {
    const reply = await p.rest('im.search.user.list', { FIND: 'mill' });
    expect(Object.keys(reply.result ?? {})).toEqual(['5', '30']);
    expect(phpGet(phpGet(reply.result, '5'), 'id')).toBe(5);
    expect(phpGet(reply.result, '5')).not.toHaveProperty('email');
    expect(reply.json['total']).toBe(2);
    expect((await p.rest('im.search.user.list', { FIND: 'Former' })).result).toEqual([]);
  });

  it('pages by ten, fifty at most', async () => {
    const reply = await p.rest('im.search.user.list', { FIND: 'sa' });
    const more = await p.rest('im.search.user.list', { FIND: 'sa', LIMIT: 500 });
    expect(Object.keys(reply.result ?? {})).toHaveLength(10);
    expect(reply.json['next']).toBe(10);
    expect(Number(more.json['next'] ?? 50)).toBe(50);
  });

  it.each(['', 'a', ' b '])('refuses %j as too short', async (FIND) => {
    const reply = await p.rest('im.search.user.list', { FIND });
    expect([reply.status, reply.error]).toEqual([400, 'FIND_SHORT']);
  });

  it.each<[Json, number, string | undefined]>([
    [5, 200, undefined],
    [0, 400, 'ID_EMPTY'],
    [99_999, 400, 'USER_NOT_EXISTS'],
  ])('im.user.get of %j', async (ID, status, code) => {
    const reply = await p.rest('im.user.get', { ID });
    expect([reply.status, reply.error]).toEqual([status, code]);
  });

  it('im.user.get without an ID is the caller', async () => {
    expect((await p.rest('im.user.get')).result).toMatchObject({
      id: 1,
      name: 'Anna Smith',
      departments: [1],
    });
  });

  it.each<[Json]>([[[5, 6]], ['[5,6]'], [['5', '6']]])('im.user.list.get reads %j', async (ID) => {
    expect(Object.keys((await p.rest('im.user.list.get', { ID })).result ?? {})).toEqual(['5', '6']);
    expect(ids((await p.rest('im.user.list.get', { ID, RESULT_TYPE: 'array' })).result, 'id')).toEqual([
      '5',
      '6',
    ]);
  });
});

describe('who and what', () => {
  it('profile has only what needs no scope', async () => {
    await p.switches({ scopes: [] });
    expect((await p.rest('profile')).result).toEqual({
      ID: '1',
      ADMIN: true,
      NAME: 'Anna',
      LAST_NAME: 'Smith',
      PERSONAL_GENDER: 'F',
      PERSONAL_PHOTO: `${p.running.portalUrl}/upload/avatar/1.svg`,
      TIME_ZONE: '',
      TIME_ZONE_OFFSET: 0,
    });
  });

  it('user.admin and app.info answer everybody', async () => {
    const other = (await p.open(5)).initData.AUTH_ID;
    expect([(await p.rest('user.admin')).result, (await p.rest('user.admin', {}, other)).result]).toEqual([
      true,
      false,
    ]);
    expect((await p.rest('app.info', {}, other)).result).toMatchObject({ INSTALLED: true, STATUS: 'L' });
  });

  it('scope tells what was granted, method.get what can be called', async () => {
    await p.switches({ scopes: ['im'] });
    expect((await p.rest('scope')).result).toEqual(['im']);
    expect((await p.rest('method.get', { name: 'im.notify' })).result).toEqual({
      isExisting: true,
      isAvailable: true,
    });
    expect((await p.rest('method.get', { name: 'user.get' })).result).toEqual({
      isExisting: true,
      isAvailable: false,
    });
    expect((await p.rest('method.get')).result).toEqual({ isExisting: false, isAvailable: false });
  });
});

describe('a company of 50,000', () => {
  it('is the same every time, and searched within a moment', async () => {
    await p.emulator('/reset', { employees: 50_000 });
    const auth = (await p.open()).initData.AUTH_ID;
    const search = () => p.rest('user.search', { FILTER: { FIND: 'oli', ACTIVE: 'Y' } }, auth);
    const first = await search();
    const began = performance.now();
    const second = await search();
    expect(performance.now() - began).toBeLessThan(1000);
    expect(ids(second.result)).toEqual(ids(first.result));
    await p.emulator('/reset', {});
    expect(p.portal.memory.people.list).toHaveLength(120);
  });
});
