import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Json, Opening, Switches } from './api.ts';
import { phpGet } from './php.ts';
import { partOf, siteOf } from './sites.ts';
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

describe('lists without a total', () => {
  it.each<[string, { [key: string]: Json }, number | undefined]>([
    ['user.get', {}, 50],
    ['user.search', { FILTER: { FIND: 'oliv' } }, undefined],
    ['im.search.user.list', { FIND: 'sa', LIMIT: 1 }, 1],
    ['im.search.department.list', { FIND: '', LIMIT: 2 }, 2],
    ['im.department.colleagues.list', { LIMIT: 2 }, 2],
  ])('%s has only next', async (method, params, next) => {
    const page = async () => {
      const { json } = await p.rest(method, params);
      return ['total' in json, json['next']];
    };
    expect(await page()).toEqual([true, next]);
    await p.switches({ listTotals: false });
    expect(await page()).toEqual([false, next]);
  });

  it('a batch has an empty result_total, and its result_next', async () => {
    await p.switches({ listTotals: false });
    const { result } = await p.rest('batch', { halt: 0, cmd: { a: 'user.get' } });
    expect([phpGet(result, 'result_total'), phpGet(result, 'result_next')]).toEqual([[], { a: 50 }]);
  });
});

describe('a storage that somebody else made and this person may not read', () => {
  it.each<[Switches['unreadableEntity'], Json, string]>([
    ['denied', 'ACCESS_DENIED', 'ACCESS_DENIED'],
    ['not-found', 'ERROR_ENTITY_NOT_FOUND', 'ERROR_ENTITY_NOT_FOUND'],
    ['null', null, 'ACCESS_DENIED'],
    ['empty', [], 'ACCESS_DENIED'],
  ])('%s', async (unreadableEntity, got, items) => {
    await p.switches({ unreadableEntity });
    const auth = (await p.open(5)).initData.AUTH_ID;
    await p.rest('entity.add', { ENTITY: 'theirs', NAME: 'x' }, auth);
    const answer = async (method: string, params = {}) => {
      const reply = await p.rest(`entity.${method}`, { ENTITY: 'theirs', ...params });
      return reply.error ?? reply.result;
    };
    expect(await answer('add', { NAME: 'x' })).toBe('ERROR_ENTITY_ALREADY_EXISTS');
    expect(await answer('get')).toEqual(got);
    expect(await answer('item.get')).toBe(items);
    expect(await answer('get', { ENTITY: 'nobodys' })).toBe('ERROR_ENTITY_NOT_FOUND');
    expect((await p.rest('entity.get', { ENTITY: 'theirs' }, auth)).result).toMatchObject({ NAME: 'x' });
  });

  it('one that may be read and not written is refused as such', async () => {
    await p.switches({ unreadableEntity: 'not-found' });
    const auth = (await p.open(5)).initData.AUTH_ID;
    await p.rest('entity.add', { ENTITY: 'open', NAME: 'x', ACCESS: { AU: 'R' } }, auth);
    expect((await p.rest('entity.item.add', { ENTITY: 'open', NAME: 'n' })).error).toBe('ACCESS_DENIED');
  });
});

describe('one row of a batch', () => {
  it('is refused, and the others are delivered', async () => {
    await p.fault({ kind: 'row-error', code: 'ACCESS_DENIED', method: 'im.notify', where: { USER_ID: '6' } });
    const cmd = [5, 6, 7].map((id) => `im.notify?USER_ID=${id}&MESSAGE=x`);
    const { result } = await p.rest('batch', { halt: 0, cmd });
    expect(phpGet(result, 'result_error')).toMatchObject({ '1': { error: 'ACCESS_DENIED' } });
    expect(Object.keys(phpGet(result, 'result') ?? {})).toEqual(['0', '2']);
    expect((await p.centre(6)).total).toBe(0);
  });
});

describe('host names', () => {
  it.each([
    ['portal.localhost:8960', 'portal', 'apart'],
    ['APP.localhost', 'app', 'apart'],
    ['portal.b24.localhost:1', 'portal', 'same-site'],
    ['app.plain.test:8960', 'app', 'plain'],
    ['127.0.0.1:8960', undefined, 'apart'],
    ['other.localhost', undefined, 'apart'],
  ])('%s', (host, part, site) => {
    expect([partOf(host), siteOf(host)]).toEqual([part, site]);
  });

  it('the frame opens on the names that are asked for', async () => {
    const opening = await p.emulator<Opening>('/open', { site: 'plain' });
    expect(opening.appOrigin).toBe(`http://app.plain.test:${p.running.port}`);
    expect(opening.initData.DOMAIN).toBe(`portal.plain.test:${p.running.port}`);
  });
});
