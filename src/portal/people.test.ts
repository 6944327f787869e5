import { describe, expect, it } from 'vitest';
import type { Call, CallResult } from './call.ts';
import { portalError } from './errors.ts';
import { peopleByIds, searchPeople } from './people.ts';

type Success = Extract<CallResult, { ok: true }>;
type Failure = Extract<CallResult, { ok: false }>;
type RestUser = Record<string, unknown>;
const restUser = (ID: number, more: RestUser = {}): RestUser => ({
  ID: String(ID),
  ACTIVE: true,
  NAME: 'Anna',
  LAST_NAME: `Smith${ID}`,
  UF_DEPARTMENT: [1],
  ...more,
});
const imUser = (id: number, more: RestUser = {}) => ({ id, name: `Anna Smith${id}`, ...more });

/** Answers in the order of the calls, and remembers these. */
function aPortal(scopes: string, ...answers: readonly (Partial<Success> | Failure)[]) {
  const calls: Call[] = [];
  const call = async (one: Call): Promise<CallResult> => {
    const answer = answers[calls.length];
    calls.push(one);
    if (answer?.ok === false) return answer;
    return { ok: true, result: [], ...answer };
  };
  return { call, calls, scopes: new Set(scopes.split(',')) };
}

const ids = async (found: ReturnType<typeof searchPeople>) => {
  const result = await found;
  return result.ok ? result.people.map(({ id }) => id) : result.reason;
};

describe('searching with a user scope', () => {
  it.each([
    ['anna', 'user.search', { FILTER: { FIND: 'anna' }, start: 0 }],
    ['  anna smith ', 'user.search', { FILTER: { FIND: 'anna smith' }, start: 0 }],
    ['a', 'user.search', { FILTER: { FIND: 'a' }, start: 0 }],
    ['', 'user.get', { FILTER: { ACTIVE: 'Y' }, start: 0 }],
    ['anna@x', 'user.get', { FILTER: { '%EMAIL': 'anna@x' }, start: 0 }],
    ['42', 'user.get', { FILTER: { ID: [42] }, start: 0 }],
  ])('asks for "%s" by %s', async (text, method, params) => {
    const portal = aPortal('im,user_basic');
    await searchPeople(portal, { text });
    expect(portal.calls[0]).toMatchObject({ method, params });
  });

  it('does not ask for an e-mail where the scope hides it', async () => {
    const portal = aPortal('im,user_brief');
    await searchPeople(portal, { text: 'anna@x' });
    expect(portal.calls[0]?.method).toBe('user.search');
  });

  it('names a bot of exactly this name as unreachable, and asks for bots only where nobody else is found', async () => {
    const bots = {
      24: imUser(24, { name: 'Helper Bot', bot: true }),
      25: imUser(25, { name: 'Bot', bot: true }),
    };
    const portal = aPortal('im,user', { result: [] }, { result: { ...bots, 8: imUser(8) } });
    const found = await searchPeople(portal, { text: 'bot  HELPER' });
    expect(found).toMatchObject({ ok: true, people: [], unreachable: [{ id: 24 }] });
    const usual = aPortal('im,user', { result: [restUser(7)] });
    await searchPeople(usual, { text: 'an' });
    expect(usual.calls).toHaveLength(1);
  });

  it('searches for a number as a text when nobody has this id', async () => {
    const portal = aPortal('im,user', { result: [] }, { result: [restUser(7)] });
    expect(await ids(searchPeople(portal, { text: '42' }))).toEqual([7]);
    expect(portal.calls[1]).toMatchObject({ method: 'user.search', params: { FILTER: { FIND: '42' } } });
  });

  it('finds external people, and names inactive ones only if the text is their whole name or their ID', async () => {
    const result = [
      restUser(1),
      restUser(2, { ACTIVE: false, LAST_NAME: 'Smith' }),
      restUser(3, { USER_TYPE: 'extranet' }),
      restUser(4, { UF_DEPARTMENT: [] }),
      restUser(5, { UF_DEPARTMENT: false }),
      restUser(6, { UF_DEPARTMENT: undefined }),
    ];
    const found = await searchPeople(aPortal('user', { result }), { text: 'anna' });
    expect(found).toMatchObject({ unreachable: [] });
    expect(found.ok && found.people.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      '1 employee',
      '3 extranet',
      '4 extranet',
      '5 extranet',
      '6 employee',
    ]);
    const exact = await searchPeople(aPortal('user', { result }), { text: 'Smith, Anna' });
    expect(exact).toMatchObject({ unreachable: [{ id: 2, active: false }] });
    const byId = await searchPeople(aPortal('user', { result: [result[1]] }), { text: '2' });
    expect(byId).toMatchObject({ people: [], unreachable: [{ id: 2 }] });
  });

  it('reads a person whose fields are hidden, empty or of another type', async () => {
    const result = [
      { ID: '3', NAME: null, EMAIL: 'a@b.c', PERSONAL_PHOTO: null, TIMESTAMP_X: {} },
      { ID: '4', PERSONAL_PHOTO: 'javascript:alert(1)' },
      { ID: '0' },
      { ID: 'x' },
      null,
      'text',
    ];
    const found = await searchPeople(aPortal('user', { result }), { text: 'a' });
    expect(found.ok && found.people).toEqual([
      {
        id: 3,
        name: 'a@b.c',
        firstName: '',
        lastName: '',
        position: '',
        photo: '',
        active: true,
        kind: 'employee',
        email: 'a@b.c',
      },
      {
        id: 4,
        name: '#4',
        firstName: '',
        lastName: '',
        position: '',
        photo: '',
        active: true,
        kind: 'employee',
      },
    ]);
  });

  it('asks once for a first look, and says when there are more', async () => {
    const page = { result: Array.from({ length: 50 }, (_, at) => restUser(at + 1)), next: 50 };
    const portal = aPortal('user', page);
    const found = await searchPeople(portal, { text: 'anna', limit: 50 });
    expect(portal.calls).toHaveLength(1);
    expect(found).toMatchObject({ ok: true, more: true });
    expect(found.ok && found.people).toHaveLength(50);
  });

  it('reads at most 200 people, in order, each of them once', async () => {
    const page = (nth: number, next?: number) => ({
      result: Array.from({ length: 50 }, (_, at) => restUser(nth * 40 + at + 1)),
      ...(next === undefined ? {} : { next }),
    });
    const portal = aPortal('user', page(0, 50), page(1, 100), page(2, 150), page(3, 200));
    const found = await searchPeople(portal, { text: 'anna' });
    expect(portal.calls.map(({ params }) => params)).toMatchObject([
      { start: 0 },
      { start: 50 },
      { start: 100 },
      { start: 150 },
    ]);
    expect(found.ok && found.people.map(({ id }) => id)).toEqual(
      Array.from({ length: 170 }, (_, at) => at + 1),
    );
    expect(found).toMatchObject({ more: true });
  });

  it('hands on the error of any page', async () => {
    const error = portalError('QUERY_LIMIT_EXCEEDED', '', 503);
    const portal = aPortal('user', { result: [], next: 50 }, {}, { ok: false, error });
    expect(await searchPeople(portal, { text: 'anna' })).toEqual({ ok: false, reason: 'failed', error });
  });
});

describe('searching with the scope im alone', () => {
  it('wants two characters, counted as people count them', async () => {
    expect(await ids(searchPeople(aPortal('im'), { text: ' a ' }))).toBe('tooShort');
    expect(await ids(searchPeople(aPortal('im'), { text: '😀' }))).toBe('tooShort');
    expect(await ids(searchPeople(aPortal('im'), { text: 'an' }))).toEqual([]);
  });

  it('reads a map by id, and the empty list that stands for an empty map', async () => {
    const result = {
      103: imUser(103, {
        work_position: 'Head',
        avatar: 'https://x.b/a.png',
        first_name: 'Anna',
        last_name: 'Smith',
      }),
      104: imUser(104, { bot: true }),
      105: imUser(105, { extranet: true }),
      106: imUser(106, { active: false }),
    };
    const portal = aPortal('im', { result });
    const found = await searchPeople(portal, { text: 'anna' });
    expect(portal.calls[0]).toEqual({
      method: 'im.search.user.list',
      params: { FIND: 'anna', OFFSET: 0, LIMIT: 50 },
    });
    expect(found.ok && found.people).toEqual([
      {
        id: 103,
        name: 'Anna Smith103',
        firstName: 'Anna',
        lastName: 'Smith',
        position: 'Head',
        photo: 'https://x.b/a.png',
        active: true,
        kind: 'employee',
      },
      expect.objectContaining({ id: 105, kind: 'extranet' }),
    ]);
    expect(found).toMatchObject({ unreachable: [] });
    expect(await ids(searchPeople(aPortal('im', { result: [] }), { text: 'nobody' }))).toEqual([]);
  });
});

describe('peopleByIds', () => {
  it.each([
    ['im,user_brief', 'user.get', { FILTER: { ID: [5, 6] } }],
    ['im', 'im.user.list.get', { ID: [5, 6], RESULT_TYPE: 'array' }],
  ])('with %s asks %s', async (scopes, method, params) => {
    const portal = aPortal(scopes);
    await peopleByIds(portal, [5, 6]);
    expect(portal.calls).toMatchObject([{ method, params }]);
  });

  it('asks for 50 at a time, and keeps dismissed people', async () => {
    const portal = aPortal('user', { result: [restUser(1)] }, { result: [restUser(51, { ACTIVE: false })] });
    const many = Array.from({ length: 51 }, (_, at) => at + 1);
    const found = await peopleByIds(portal, many);
    expect(portal.calls).toHaveLength(2);
    expect(found.ok && found.people.map(({ id, active }) => [id, active])).toEqual([
      [1, true],
      [51, false],
    ]);
  });
});
