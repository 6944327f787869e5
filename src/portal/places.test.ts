import { describe, expect, it } from 'vitest';
import type { Call, CallResult } from './call.ts';
import { portalError } from './errors.ts';
import { bindPlaces, PLACE_CODES, type PlaceCode, type PlaceResult, unbindPlaces } from './places.ts';

const HERE = 'https://apps.example.com/herald/';
const ALL = ['im', 'user', 'entity', 'placement'];
type Row = { readonly placement: string; readonly handler: string };
const row = (placement: string, handler = HERE): Row => ({ placement, handler });

/** A portal that keeps what is bound; `refuse` answers instead of it. */
type Options = {
  readonly bound?: readonly Row[];
  readonly offered?: readonly string[];
  readonly scopes?: readonly string[];
  readonly refuse?: (call: Call) => string | undefined;
};

function aPortal({ bound = [], offered = PLACE_CODES, scopes = ALL, refuse }: Options = {}) {
  let rows = bound;
  const calls: Call[] = [];
  const ok = (result: unknown): CallResult => ({ ok: true, result });
  const call = async (one: Call): Promise<CallResult> => {
    calls.push(one);
    const code = refuse?.(one);
    if (code !== undefined) return { ok: false, error: portalError(code, 'said the portal', 400) };
    const params: Readonly<Record<string, unknown>> = { ...one.params };
    const { PLACEMENT, HANDLER } = params;
    switch (one.method) {
      case 'placement.get':
        return ok(rows);
      case 'placement.list':
        return ok(offered);
      case 'placement.bind':
        rows = [...rows, row(String(PLACEMENT), String(HANDLER))];
        return ok(true);
      default:
        rows = rows.filter(
          ({ placement, handler }) =>
            placement !== PLACEMENT || (HANDLER !== undefined && handler !== HANDLER),
        );
        return ok({ count: 2 });
    }
  };
  const access = { call, scopes: new Set(scopes) };
  const told = async (run: (onPlace: (place: PlaceCode, result: PlaceResult) => void) => Promise<void>) => {
    const results: Partial<Record<PlaceCode, string>> = {};
    await run((place, result) => {
      results[place] =
        result.kind === 'noRight'
          ? `no ${result.right}`
          : result.kind === 'failed'
            ? result.error.code
            : result.kind;
    });
    return results;
  };
  return {
    calls,
    rows: () => rows,
    bind: () =>
      told((onPlace) => bindPlaces(access, { handler: HERE, titles: { en: 'Send', de: 'Senden' }, onPlace })),
    unbind: () => told((onPlace) => unbindPlaces(access, onPlace)),
  };
}

const each = (kind: string) => Object.fromEntries(PLACE_CODES.map((place) => [place, kind]));

describe('binding the places', () => {
  it('binds each one with a title for every language, chats with an icon', async () => {
    const portal = aPortal();
    expect(await portal.bind()).toEqual(each('bound'));
    expect(portal.rows()).toEqual(PLACE_CODES.map((place) => row(place)));
    const sidebar = portal.calls.find(({ params }) => JSON.stringify(params).includes('IM_SIDEBAR'));
    expect(sidebar?.params).toMatchObject({
      HANDLER: HERE,
      TITLE: 'Send',
      LANG_ALL: { en: { TITLE: 'Send' }, de: { TITLE: 'Senden' } },
      OPTIONS: { iconName: expect.stringMatching(/^fa-/) },
    });
  });

  it('a second time changes nothing', async () => {
    const portal = aPortal();
    await portal.bind();
    const before = portal.rows();
    expect(await portal.bind()).toEqual(each('there'));
    expect(portal.rows()).toEqual(before);
  });

  it('leads what an earlier version had bound to this address', async () => {
    const portal = aPortal({
      bound: [
        row('REST_APP_URI', 'https://old.example.com/'),
        row('LEFT_MENU', 'https://old.example.com/'),
        row('LEFT_MENU'),
      ],
    });
    expect(await portal.bind()).toMatchObject({
      REST_APP_URI: 'moved',
      LEFT_MENU: 'moved',
      IM_SIDEBAR: 'bound',
    });
    expect(portal.rows().filter(({ handler }) => handler !== HERE)).toEqual([]);
    expect(portal.rows()).toHaveLength(PLACE_CODES.length);
  });

  it.each([
    [['im', 'user', 'entity'], each('no placement')],
    [['im', 'placement'], { ...each('bound'), USER_PROFILE_TOOLBAR: 'no user' }],
    [['user', 'placement'], { ...each('bound'), IM_TEXTAREA: 'no im', IM_SIDEBAR: 'no im' }],
    [[], each('bound')],
  ])('with the rights %j', async (scopes, expected) => {
    expect(await aPortal({ scopes }).bind()).toEqual(expected);
  });

  it('leaves out what this portal has no place for', async () => {
    const offered = PLACE_CODES.filter((place) => place !== 'IM_TEXTAREA');
    expect(await aPortal({ offered }).bind()).toEqual({ ...each('bound'), IM_TEXTAREA: 'notOffered' });
    const refuse = ({ params }: Call) =>
      JSON.stringify(params).includes('IM_TEXTAREA') ? 'ERROR_PLACEMENT_NOT_FOUND' : undefined;
    expect(await aPortal({ refuse }).bind()).toEqual({ ...each('bound'), IM_TEXTAREA: 'notOffered' });
  });

  it('takes "already bound" for done when it is, and for an error when it is not', async () => {
    let first = true;
    const late = aPortal({
      bound: PLACE_CODES.map((place) => row(place)),
      // The first list is empty: somebody else binds the places between it and the first bind.
      refuse: ({ method }) => {
        if (method === 'placement.bind') return 'ERROR_CORE';
        if (method !== 'placement.get' || !first) return undefined;
        first = false;
        return 'INTERNAL_SERVER_ERROR';
      },
    });
    expect(await late.bind()).toEqual(each('INTERNAL_SERVER_ERROR'));
    expect(await late.bind()).toEqual(each('there'));
    const never = aPortal({
      refuse: ({ method }) => (method === 'placement.bind' ? 'ERROR_CORE' : undefined),
    });
    expect(await never.bind()).toEqual(each('ERROR_CORE'));
  });

  it('says with which code an address was refused', async () => {
    const refuse = ({ method }: Call) =>
      method === 'placement.bind' ? 'ERROR_WRONG_HANDLER_URL' : undefined;
    expect(await aPortal({ refuse }).bind()).toEqual(each('ERROR_WRONG_HANDLER_URL'));
  });
});

describe('taking the places away', () => {
  it('removes what is there, and says what was not', async () => {
    const portal = aPortal({
      bound: [row('LEFT_MENU'), row('IM_SIDEBAR', 'https://old.example.com/'), row('CRM_DEAL_DETAIL_TAB')],
    });
    expect(await portal.unbind()).toEqual({ ...each('absent'), LEFT_MENU: 'removed', IM_SIDEBAR: 'removed' });
    expect(portal.rows()).toEqual([row('CRM_DEAL_DETAIL_TAB')]);
    expect(await portal.unbind()).toEqual(each('absent'));
  });

  it('says why it could not', async () => {
    expect(await aPortal({ refuse: () => 'ACCESS_DENIED' }).unbind()).toEqual(each('ACCESS_DENIED'));
  });
});
