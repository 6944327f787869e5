import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from './api.ts';
import { phpEntries, phpGet } from './php.ts';
import { DEFAULT_SWITCHES } from './state.ts';
import { aPortal, type TestPortal } from './test-portal.ts';

let p: TestPortal;
beforeAll(async () => {
  p = await aPortal({ switches: { bucket: false } });
});
afterAll(() => p.close());
beforeEach(() => {
  p.portal.memory.switches = { ...DEFAULT_SWITCHES, bucket: false };
});

describe('department.get', () => {
  const get = async (params: { [key: string]: Json }) =>
    phpEntries((await p.rest('department.get', params)).result).map(([, row]) => phpGet(row, 'ID'));

  it('gives texts for ids, a number for SORT, and no PARENT to the root', async () => {
    const reply = await p.rest('department.get');
    expect(reply.json['total']).toBe(8);
    expect(phpGet(reply.result, '0')).toEqual({ ID: '1', NAME: 'Northwind', SORT: 500, UF_HEAD: '1' });
    expect(phpGet(reply.result, '2')).toEqual({
      ID: '3',
      NAME: 'Retail',
      SORT: 500,
      PARENT: '2',
      UF_HEAD: '5',
    });
  });

  it.each<[{ [key: string]: Json }, string[]]>([
    [{ ID: 3 }, ['3']],
    [{ ID: [3, 4] }, ['3', '4']],
    [{ NAME: 'Sales' }, ['2']],
    [{ NAME: 'Sal' }, []],
    [{ PARENT: 2 }, ['3', '4']],
    [{ UF_HEAD: 7 }, ['6']],
    [{ PARENT: 2, sort: 'NAME', order: 'DESC' }, ['4', '3']],
    [{ PARENT: 2, sort: 'ID', order: 'DESC' }, ['4', '3']],
    [{ SORT: 1 }, []],
  ])('%j finds %j', async (params, expected) => {
    expect(await get(params)).toEqual(expected);
  });

  it('pages by fifty', async () => {
    await p.emulator('/reset', { employees: 30_000 });
    const auth = (await p.open()).initData.AUTH_ID;
    const reply = await p.rest('department.get', { START: 50 }, auth);
    expect(reply.json['total']).toBe(68);
    expect(phpEntries(reply.result)).toHaveLength(18);
    await p.emulator('/reset', { switches: { bucket: false } });
  });
});

describe('departments of the messenger', () => {
  let auth = '';
  beforeAll(async () => {
    auth = (await p.open()).initData.AUTH_ID;
  });
  const call = (method: string, params: { [key: string]: Json }, token = auth) =>
    p.rest(method, params, token);

  it.each<[Json]>([[[3]], ['[3]'], [['3']]])('im.department.get reads %j', async (ID) => {
    expect((await call('im.department.get', { ID })).result).toEqual([
      { id: 3, name: 'Retail', full_name: 'Retail / Sales / Northwind', manager_user_id: 5 },
    ]);
  });

  it('gives the head with USER_DATA', async () => {
    const reply = await call('im.department.get', { ID: [3], USER_DATA: 'Y' });
    expect(phpGet(reply.result, '0')).toMatchObject({ manager_user_data: { id: 5, name: 'John Miller' } });
  });

  it('gives direct, active members by department', async () => {
    const reply = await call('im.department.employees.get', { ID: [2, 3, 999] });
    expect(Object.keys(reply.result ?? {})).toEqual(['2', '3']);
    expect(phpGet(reply.result, '2')).toContain(2);
    expect(phpGet(reply.result, '2')).not.toContain(20);
    expect(phpGet(reply.result, '2')).not.toContain(5);
    const full = await call('im.department.employees.get', { ID: [3], USER_DATA: 'Y' });
    expect(phpGet(phpGet(full.result, '3'), '0')).toMatchObject({ id: 5, first_name: 'John' });
  });

  it('gives heads and colleagues', async () => {
    expect((await call('im.department.managers.get', { ID: [3] })).result).toEqual({ '3': [5] });
    expect((await call('im.department.colleagues.list', {})).json['total']).toEqual(expect.any(Number));
  });

  it.each<[string, { [key: string]: Json }, number, string]>([
    ['im.department.get', { ID: 'x' }, 400, 'INVALID_FORMAT'],
    ['im.department.employees.get', {}, 400, 'ID_EMPTY'],
    ['im.department.employees.get', { ID: [] }, 400, 'ID_EMPTY'],
    ['im.search.department.list', {}, 400, 'FIND_SHORT'],
  ])('%s refuses %j', async (method, params, status, code) => {
    const reply = await call(method, params);
    expect([reply.status, reply.error]).toEqual([status, code]);
  });

  it('are not for extranet people', async () => {
    const extranet = (await p.open(22)).initData.AUTH_ID;
    const reply = await call('im.department.get', { ID: [3] }, extranet);
    expect([reply.status, reply.error]).toEqual([403, 'ACCESS_ERROR']);
  });

  it.each<[string, number[]]>([
    ['ret', [3]],
    ['sales', [2, 3, 4]],
    ['конт', [6]],
    ['المح', [7]],
    ['', [1, 2, 3, 4, 5, 6, 7, 8]],
    ['x', [1, 2, 3, 4, 5, 6, 7, 8]],
    ['xx', []],
  ])('are searched by the beginnings of words of the whole path: %j', async (FIND, expected) => {
    const reply = await call('im.search.department.list', { FIND });
    expect(phpEntries(reply.result).map(([, row]) => phpGet(row, 'id'))).toEqual(expected);
    expect(reply.json['total']).toBe(expected.length);
  });
});

describe('placements', () => {
  let auth = '';
  let other = '';
  beforeAll(async () => {
    auth = (await p.open()).initData.AUTH_ID;
    other = (await p.open(5)).initData.AUTH_ID;
  });
  beforeEach(() => {
    p.portal.memory.placements.length = 0;
  });
  const bind = (params: { [key: string]: Json }, token = auth) =>
    p.rest(
      'placement.bind',
      { PLACEMENT: 'LEFT_MENU', HANDLER: 'http://app.localhost:8960/', ...params },
      token,
    );

  it.each<[string, { [key: string]: Json }, string | undefined]>([
    ['the emulator’s own address', {}, undefined],
    ['an address of the world', { HANDLER: 'https://apps.example.com/x' }, undefined],
    ['a bare host of the machine', { HANDLER: 'http://localhost:8960/' }, 'ERROR_WRONG_HANDLER_URL'],
    ['an IP address', { HANDLER: 'http://127.0.0.1/' }, 'ERROR_WRONG_HANDLER_URL'],
    ['no address', { HANDLER: 'x' }, 'ERROR_WRONG_HANDLER_URL'],
    ['another protocol', { HANDLER: 'ftp://apps.example.com/' }, 'ERROR_UNSUPPORTED_PROTOCOL'],
    ['no handler', { HANDLER: '' }, 'ERROR_ARGUMENT'],
    ['an unknown place', { PLACEMENT: 'NOWHERE' }, 'ERROR_PLACEMENT_NOT_FOUND'],
    ['a place whose scope is missing', { PLACEMENT: 'TASK_VIEW_TAB' }, 'ERROR_PLACEMENT_NOT_FOUND'],
    ['a chat place without an icon', { PLACEMENT: 'IM_SIDEBAR' }, 'ERROR_ARGUMENT'],
    [
      'a worker without an errorHandlerUrl',
      { PLACEMENT: 'PAGE_BACKGROUND_WORKER' },
      'EMPTY_ERROR_HANDLER_URL',
    ],
    [
      'a worker of one person',
      { PLACEMENT: 'PAGE_BACKGROUND_WORKER', OPTIONS: { errorHandlerUrl: '/' }, USER_ID: 5 },
      undefined,
    ],
    ['another place of one person', { USER_ID: 5 }, 'ERROR_PLACEMENT_USER_MODE'],
    ['a chat place with an icon', { PLACEMENT: 'IM_SIDEBAR', OPTIONS: { iconName: 'fa-bell' } }, undefined],
  ])('bind %s', async (_name, params, code) => {
    const reply = await bind(params);
    expect(reply.error).toBe(code);
    expect(reply.result).toBe(code === undefined ? true : undefined);
  });

  it('are bound, told and unbound by administrators', async () => {
    await bind({ TITLE: 'x', LANG_ALL: { en: { TITLE: 'Herald', GROUP_NAME: 'g' } } });
    await bind({ PLACEMENT: 'REST_APP_URI' });
    expect((await p.rest('placement.get', {}, auth)).result).toMatchObject([
      {
        placement: 'LEFT_MENU',
        userId: 0,
        handler: 'http://app.localhost:8960/',
        options: [],
        title: 'Herald',
      },
      { placement: 'REST_APP_URI' },
    ]);
    for (const method of ['placement.get', 'placement.bind', 'placement.unbind']) {
      expect((await p.rest(method, {}, other)).error).toBe('ACCESS_DENIED');
    }
    expect((await p.rest('placement.unbind', { PLACEMENT: 'LEFT_MENU' }, auth)).result).toEqual({ count: 2 });
    expect((await p.rest('placement.get', {}, auth)).result).toHaveLength(1);
  });

  it('a worker has one handler for everybody, and one for each person beside it', async () => {
    const worker = { PLACEMENT: 'PAGE_BACKGROUND_WORKER', OPTIONS: { errorHandlerUrl: '/' } };
    const answers = [];
    for (const USER_ID of [0, 5, 6, 5, 0]) answers.push((await bind({ ...worker, USER_ID })).error);
    const again = 'ERROR_PLACEMENT_MAX_COUNT';
    expect(answers).toEqual([undefined, undefined, undefined, again, again]);
  });

  it('a link to the app has one handler', async () => {
    await bind({ PLACEMENT: 'REST_APP_URI' });
    expect((await bind({ PLACEMENT: 'REST_APP_URI', HANDLER: 'https://other.example.com/' })).error).toBe(
      'ERROR_PLACEMENT_MAX_COUNT',
    );
  });

  it('the list follows the scopes', async () => {
    const list = async (params: { [key: string]: Json } = {}) =>
      (await p.rest('placement.list', params, other)).result;
    expect(await list()).toEqual(expect.arrayContaining(['LEFT_MENU', 'IM_SIDEBAR']));
    expect(await list()).not.toContain('TASK_VIEW_TAB');
    expect(await list({ FULL: true })).toContain('TASK_VIEW_TAB');
    expect(await list({ SCOPE: 'crm' })).toEqual(expect.arrayContaining(['CRM_DEAL_DETAIL_TAB']));
    expect(await list({ SCOPE: 'crm' })).not.toContain('LEFT_MENU');
  });
});
