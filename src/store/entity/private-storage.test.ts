import { describe, expect, it } from 'vitest';
import type { Call, CallResult } from '#portal/call.ts';
import { portalError } from '#portal/errors.ts';
import { createDocuments, DOCUMENT_PROPERTIES } from './documents.ts';
import { firstCalls, privateStorage } from './private-storage.ts';

const ME = 5;
const NAMES = ['one_', 'two_'] as const;
const done = (result: unknown): CallResult => ({ ok: true, result });
const refused = (code: string): CallResult => ({ ok: false, error: portalError(code, '', 400) });

type Items = { readonly id: number; readonly values: Readonly<Record<string, unknown>> }[];

const read = (call: Call, name: string): unknown => Object.getOwnPropertyDescriptor(call.params, name)?.value;

/** A portal with storages of this person alone, and one under `one_5` of somebody else, hidden as `hidden` says. */
function aPortal(hidden?: CallResult) {
  const own = new Map<string, Items>();
  const calls: Call[] = [];
  const answer = (call: Call): CallResult => {
    calls.push(call);
    const entity = String(read(call, 'ENTITY'));
    const items = own.get(entity);
    const isHidden = hidden !== undefined && entity === 'one_5';
    if (call.method === 'entity.add') {
      if (isHidden || items !== undefined) return refused('ERROR_ENTITY_ALREADY_EXISTS');
      own.set(entity, []);
      return done(true);
    }
    if (isHidden) return call.method === 'entity.rights' ? hidden : refused('ERROR_ENTITY_NOT_FOUND');
    if (items === undefined) return refused('ERROR_ENTITY_NOT_FOUND');
    switch (call.method) {
      case 'entity.rights':
        return done({ [`U${ME}`]: 'X' });
      case 'entity.item.property.get':
        return done(Object.keys(DOCUMENT_PROPERTIES).map((PROPERTY) => ({ PROPERTY })));
      case 'entity.item.get':
        return done(items.map(({ id, values }) => ({ ID: String(id), NAME: 'x', PROPERTY_VALUES: values })));
      case 'entity.item.add':
        items.push({ id: items.length + 1, values: { ...Object(read(call, 'PROPERTY_VALUES')) } });
        return done(items.length);
      default:
        return done(true);
    }
  };
  const access = {
    call: async (call: Call) => answer(call),
    callBatch: async (batch: readonly Call[]) => batch.map(answer),
    wait: async () => {},
  };
  const page = () =>
    createDocuments(
      privateStorage(access, {
        names: NAMES,
        shape: { name: 'Mine', properties: DOCUMENT_PROPERTIES },
        userId: ME,
      }),
    );
  return { own, calls, page };
}

const TEXT = { key: 'k', rev: 'r', at: 1, name: 'n', value: { text: 'mine' } };
const MINE = { ok: true, documents: [{ key: 'k', rev: 'r', json: { text: 'mine' }, writers: [0] }] };

describe('a private storage', () => {
  it.each([
    ['ACCESS_DENIED', refused('ACCESS_DENIED')],
    ['ERROR_ENTITY_NOT_FOUND', refused('ERROR_ENTITY_NOT_FOUND')],
    ['null', done(null)],
    ['an empty list', done([])],
    ['the rights of its maker', done({ U7: 'X', U5: 'W' })],
    ['no more than the right to write', done({ U5: 'W' })],
    ['the rights of its maker alone', done({ U7: 'X' })],
  ])('that somebody else holds, said by %s, is left alone for the next name', async (_, hidden) => {
    const portal = aPortal(hidden);
    expect(await portal.page().write(TEXT)).toEqual({ ok: true });
    expect([...portal.own.keys()]).toEqual(['two_5']);
    // The next opening finds it again.
    expect(await portal.page().list()).toEqual(MINE);
    expect(await portal.page().write(TEXT)).toEqual({ ok: true });
    expect([...portal.own.keys()]).toEqual(['two_5']);
  });

  it('gets the first name where nobody holds it, and is made only to be written to', async () => {
    const portal = aPortal();
    expect(await portal.page().list()).toEqual({ ok: true, documents: [] });
    expect([...portal.own.keys()]).toEqual([]);
    expect(await portal.page().write(TEXT)).toEqual({ ok: true });
    expect([...portal.own.keys()]).toEqual(['one_5']);
    expect(await portal.page().list()).toEqual(MINE);
  });

  it('is one and the same for two pages that make it at once', async () => {
    const portal = aPortal();
    const written = await Promise.all([portal.page(), portal.page()].map((page) => page.write(TEXT)));
    expect(written).toEqual([{ ok: true }, { ok: true }]);
    expect([...portal.own.keys()]).toEqual(['one_5']);
  });

  it('says that there is no right where somebody else holds every name', async () => {
    const denied = refused('ACCESS_DENIED');
    const access = {
      call: async () => denied,
      callBatch: async (calls: readonly Call[]) => calls.map(() => denied),
      wait: async () => {},
    };
    const page = createDocuments(
      privateStorage(access, {
        names: NAMES,
        shape: { name: 'Mine', properties: DOCUMENT_PROPERTIES },
        userId: ME,
      }),
    );
    expect(await page.write(TEXT)).toEqual({ ok: false, reason: 'noRights' });
  });

  it('begins with exactly the calls that go along with the first request', async () => {
    const portal = aPortal();
    await portal.page().list();
    expect(portal.calls.slice(0, 3)).toEqual(firstCalls({ names: NAMES, userId: ME }));
  });
});
