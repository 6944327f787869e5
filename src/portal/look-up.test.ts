import { describe, expect, it } from 'vitest';
import type { Call, CallResult } from './call.ts';
import { portalError } from './errors.ts';
import { lookUpPeople } from './look-up.ts';
import type { Claims } from './look-up-questions.ts';

const byId = (id: number): Claims => ({ id });
const byEmail = (email: string): Claims => ({ email });
const byName = (full: string): Claims => ({ name: { full } });
const user = (ID: number, more = {}) => ({ ID: String(ID), NAME: `Name${ID}`, UF_DEPARTMENT: [1], ...more });
const failed = (code: string): CallResult => ({ ok: false, error: portalError(code, '', 503) });

function aPortal(scopes: string, answer: (call: Call, batch: number) => CallResult) {
  const batches: (readonly Call[])[] = [];
  const sleeps: number[] = [];
  return {
    batches,
    sleeps,
    scopes: new Set(scopes.split(',')),
    async callBatch(calls: readonly Call[]) {
      batches.push(calls);
      const batch = batches.length;
      return calls.map((call) => answer(call, batch));
    },
    async sleep(ms: number) {
      sleeps.push(ms);
    },
  };
}

const found = (...result: readonly object[]): CallResult => ({ ok: true, result });

describe('lookUpPeople', () => {
  it('puts 50 ids or 40 e-mails into a command, and each name into one of its own', async () => {
    const portal = aPortal('user', ({ method }) => (method === 'user.search' ? found(user(1)) : found()));
    const ids = Array.from({ length: 120 }, (_, at) => byId(at + 1));
    const emails = Array.from({ length: 41 }, (_, at) => byEmail(`p${at}@x.com`));
    const { unasked } = await lookUpPeople(portal, [
      ...ids,
      ...emails,
      byName('Anna'),
      byName(' anna '),
      byName('Li'),
    ]);
    const asked = portal.batches.flat().map(({ method, params }) => {
      const values = 'FILTER' in params ? Object.values(params.FILTER ?? {}) : [];
      return `${method} ${values.flat().length}`;
    });
    expect(asked).toEqual([
      'user.get 50',
      'user.get 50',
      'user.get 20',
      'user.get 40',
      'user.get 1',
      'user.search 1',
      'user.search 1',
    ]);
    expect(unasked.size).toBe(0);
  });

  it('asks for nobody twice and gives everybody once', async () => {
    const portal = aPortal('user', () => found(user(5, { EMAIL: 'a@x.com' })));
    const { people } = await lookUpPeople(portal, [byId(5), byId(5), byEmail('A@x.com')]);
    expect(portal.batches.flat().map(({ params }) => params)).toMatchObject([
      { FILTER: { ID: [5] } },
      { FILTER: { '@EMAIL': ['a@x.com'] } },
    ]);
    expect(people.map(({ id }) => id)).toEqual([5]);
  });

  it('does not take everybody for an answer, when the portal does not know the filter', async () => {
    const entry = byEmail('zoe@x.com');
    const portal = aPortal('user', () => found(user(1, { EMAIL: 'anna@x.com' }), user(2)));
    const { people, unasked } = await lookUpPeople(portal, [entry]);
    expect(people).toEqual([]);
    expect(unasked.has(entry)).toBe(true);
  });

  it.each([
    ['user_brief', 'e-mails', byEmail('a@x.com')],
    ['im', 'e-mails', byEmail('a@x.com')],
    ['im', 'a single character', byName('x')],
  ])('with %s leaves %s unasked', async (scopes, _what, entry) => {
    const portal = aPortal(scopes, () => found());
    const { unasked } = await lookUpPeople(portal, [entry]);
    expect([...unasked]).toEqual([entry]);
    expect(portal.batches).toEqual([]);
  });

  it.each([
    ['nothing', ' , '],
    ['a text that is no name', 'x'.repeat(100_000)],
  ])('asks nobody about %s, and counts it as answered', async (_what, name) => {
    const portal = aPortal('user', () => found());
    const { unasked } = await lookUpPeople(portal, [byName(name)]);
    expect(unasked.size).toBe(0);
    expect(portal.batches).toEqual([]);
  });

  it('asks im.* with the scope im alone', async () => {
    const portal = aPortal('im', () => ({ ok: true, result: [{ id: 5, name: 'Anna' }] }));
    const { people } = await lookUpPeople(portal, [byId(5), byName('Anna')]);
    expect(portal.batches.flat()).toEqual([
      { method: 'im.user.list.get', params: { ID: '[5]', RESULT_TYPE: 'array' } },
      { method: 'im.search.user.list', params: { FIND: 'anna', LIMIT: 50 } },
    ]);
    expect(people).toMatchObject([{ id: 5, name: 'Anna' }]);
  });

  it('asks the messenger about ids, which knows bots and external people for sure', async () => {
    const portal = aPortal('im,user', () => ({ ok: true, result: [{ id: 24, name: 'Helper', bot: true }] }));
    const { people } = await lookUpPeople(portal, [byId(24)]);
    expect(portal.batches.flat().map(({ method }) => method)).toEqual(['im.user.list.get']);
    expect(people).toMatchObject([{ id: 24, kind: 'bot' }]);
  });

  it('waits out a full bucket, a little longer each time', async () => {
    const portal = aPortal('user', (_call, batch) =>
      batch < 3 ? failed('QUERY_LIMIT_EXCEEDED') : found(user(5)),
    );
    const { people, error } = await lookUpPeople(portal, [byId(5)]);
    expect(people).toHaveLength(1);
    expect(error).toBeUndefined();
    expect(portal.sleeps).toEqual([2000, 3000]);
  });

  it('gives up a bucket that stays full', async () => {
    const portal = aPortal('user', () => failed('QUERY_LIMIT_EXCEEDED'));
    const { unasked, error } = await lookUpPeople(portal, [byId(5)]);
    expect(unasked.size).toBe(1);
    expect(error?.code).toBe('QUERY_LIMIT_EXCEEDED');
    expect(portal.sleeps).toHaveLength(8);
  });

  it('leaves what failed unasked, and goes on with the rest', async () => {
    const names = Array.from({ length: 120 }, (_, at) => byName(`Name${at}`));
    const portal = aPortal('user', (_call, batch) =>
      batch === 2 ? failed('INTERNAL_SERVER_ERROR') : found(user(1)),
    );
    const { unasked, error } = await lookUpPeople(portal, names);
    expect(portal.batches.map((batch) => batch.length)).toEqual([50, 50, 20]);
    expect(unasked.size).toBe(50);
    expect(error?.code).toBe('INTERNAL_SERVER_ERROR');
  });

  it('says which names more people have than the portal named', async () => {
    const [many, few] = [byName('Ivan'), byName('Anna')];
    const portal = aPortal('user', ({ params }) =>
      JSON.stringify(params).includes('ivan') ? { ok: true, result: [user(5)], next: 50 } : found(user(6)),
    );
    const { cut, unasked } = await lookUpPeople(portal, [many, few]);
    expect([...cut]).toEqual([many]);
    expect(unasked.size).toBe(0);
  });

  it('says how far it is, and stops when it is told to', async () => {
    const names = Array.from({ length: 300 }, (_, at) => byName(`Name${at}`));
    const portal = aPortal('user', () => found());
    const steps: string[] = [];
    let stopped = false;
    const { unasked } = await lookUpPeople(
      {
        ...portal,
        isStopped: () => stopped,
        onProgress(asked, total) {
          steps.push(`${asked} of ${total}`);
          stopped = asked >= 100;
        },
      },
      names,
    );
    expect(steps.slice(0, 2)).toEqual(['50 of 300', '100 of 300']);
    expect(unasked.size).toBe(300 - portal.batches.length * 50);
    expect(portal.batches.length).toBeLessThan(6);
  });

  it('names searches by first and last name, because the portal wants every word', async () => {
    const portal = aPortal('user', () => found(user(6)));
    await lookUpPeople(portal, [{ name: { full: 'Петров Иван Сергеевич', first: 'Иван', last: 'Петров' } }]);
    expect(portal.batches.flat()).toEqual([
      { method: 'user.search', params: { FILTER: { FIND: 'иван петров' } } },
    ]);
  });
});

describe('the directory', () => {
  const page = (start: number, more: object): CallResult => ({
    ok: true,
    result: Array.from({ length: 50 }, (_, at) => user(start + at + 1)),
    ...more,
  });
  const startOf = (call: Call) => ('start' in call.params ? Number(call.params.start) : 0);

  it('is read for a phone, 50 pages to a batch, once for all look-ups that share it', async () => {
    const portal = aPortal('user', (call) => page(startOf(call), { total: 2600 }));
    const directory = {};
    const first = await lookUpPeople({ ...portal, directory }, [{ phone: '+1 555 020 0001' }]);
    expect(portal.batches.map((batch) => batch.length)).toEqual([1, 50, 1]);
    expect(first.people).toHaveLength(2600);
    expect(first.unasked.size).toBe(0);
    const second = await lookUpPeople({ ...portal, directory }, [{ phone: '1' }, byName('Anna')]);
    expect(portal.batches).toHaveLength(3);
    expect(second.people).toHaveLength(2600);
  });

  it('is read page by page if the portal gives no total', async () => {
    const portal = aPortal('user', (call) =>
      page(startOf(call), startOf(call) < 150 ? { next: startOf(call) + 50 } : {}),
    );
    const { people } = await lookUpPeople(portal, [{ phone: '+1 555 020 0001' }]);
    expect(people).toHaveLength(200);
  });

  it('is not read for phones that the app may not see', async () => {
    const portal = aPortal('user_brief', () => found());
    const entry = { phone: '+1 555 020 0001' };
    const { unasked } = await lookUpPeople(portal, [entry]);
    expect([...unasked]).toEqual([entry]);
    expect(portal.batches).toEqual([]);
  });

  it('leaves phones unasked if it cannot be read to its end', async () => {
    const portal = aPortal('user', (call) =>
      startOf(call) === 0 ? page(0, { total: 100 }) : failed('INTERNAL_SERVER_ERROR'),
    );
    const { unasked, error } = await lookUpPeople(portal, [{ phone: '+1 555 020 0001' }]);
    expect(unasked.size).toBe(1);
    expect(error?.code).toBe('INTERNAL_SERVER_ERROR');
  });

  it('of a small company is read for a name that the search does not find: it may be written without accents', async () => {
    const portal = aPortal('user', ({ method }) =>
      method === 'user.search' ? found() : { ok: true, result: [user(1), user(2)], total: 2 },
    );
    const { people } = await lookUpPeople(portal, [byName('Jose')]);
    expect(people.map(({ id }) => id)).toEqual([1, 2]);
  });

  it('of a large company is not', async () => {
    const portal = aPortal('user', ({ method }) =>
      method === 'user.search' ? found() : page(0, { total: 2501 }),
    );
    const { people } = await lookUpPeople(portal, [byName('Jose')]);
    expect(people).toEqual([]);
    expect(portal.batches).toHaveLength(2);
  });
});
