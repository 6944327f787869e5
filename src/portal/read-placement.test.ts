import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Arrival, readPlacement } from './read-placement.ts';

const arrival = (placement: string, options: unknown) => readPlacement(placement, options).arrival;
const NOTHING = { kind: 'nothing' };
const NOBODY = { kind: 'unreadable', what: 'person' };
const NO_RECORD = { kind: 'unreadable', what: 'record' };
const RECORD = 'k3j9x0a1b2';

describe('readPlacement', () => {
  it.each([
    ['LEFT_MENU', { USER_ID: '5', dialogId: '5', record: RECORD, person: '5' }, NOTHING],
    ['USER_PROFILE_TOOLBAR', { USER_ID: '5' }, { kind: 'person', id: 5, from: 'profile' }],
    ['USER_PROFILE_TOOLBAR', { USER_ID: 5, URI: '/company/' }, { kind: 'person', id: 5, from: 'profile' }],
    ['USER_PROFILE_MENU', { USER_ID: '1' }, { kind: 'person', id: 1, from: 'profile' }],
    ['IM_TEXTAREA', { dialogId: '5' }, { kind: 'person', id: 5, from: 'chat' }],
    ['IM_SIDEBAR', { dialogId: 5 }, { kind: 'person', id: 5, from: 'chat' }],
    ['IM_SIDEBAR', { dialogId: 'chat2' }, { kind: 'chat' }],
    ['IM_SIDEBAR', { dialogId: 'sg7' }, { kind: 'chat' }],
    ['IM_CONTEXT_MENU', { dialogId: '5', messageId: '77' }, { kind: 'person', id: 5, from: 'chat' }],
    ['REST_APP_URI', { record: RECORD, URI: '/x/' }, { kind: 'record', id: RECORD }],
    ['REST_APP_URI', { params: { record: RECORD } }, { kind: 'record', id: RECORD }],
    ['REST_APP_URI', { id: '1' }, NOTHING],
    ['DEFAULT', { record: RECORD }, { kind: 'record', id: RECORD }],
    ['DEFAULT', { person: '5', IFRAME: 'Y' }, { kind: 'person', id: 5, from: 'link' }],
    ['DEFAULT', {}, NOTHING],
    ['CRM_DEAL_DETAIL_TAB', { ID: '7' }, NOTHING],
  ])('reads %s with %j', (placement, options, expected) => {
    expect(arrival(placement, options)).toEqual(expected);
  });

  it.each([
    [JSON.stringify({ dialogId: '5' }), { kind: 'person', id: 5, from: 'chat' }],
    [JSON.stringify(JSON.stringify({ dialogId: '5' })), NOBODY],
    ['[]', NOBODY],
    ['{"dialogId":"5"', NOBODY],
    ['', NOBODY],
    [[], NOBODY],
    [['5'], NOBODY],
    [null, NOBODY],
    [undefined, NOBODY],
  ])('takes options as JSON text or as an empty list: %j', (options, expected) => {
    expect(arrival('IM_TEXTAREA', options)).toEqual(expected);
  });

  it.each([
    '0',
    0,
    '-5',
    -5,
    '5.5',
    5.5,
    '05',
    ' 5',
    '5 ',
    '5;6',
    '5,6',
    '0x5',
    '1e3',
    '٥',
    '99999999999999999999',
    Number.MAX_VALUE,
    '2147483648',
    Number.NaN,
    '<b>5</b>',
    '[user=5]x[/user]',
    'U5',
    '',
    true,
    ['5'],
    { id: '5' },
  ])('finds nobody in %j', (id) => {
    expect(arrival('USER_PROFILE_TOOLBAR', { USER_ID: id })).toEqual(NOBODY);
    expect(arrival('IM_SIDEBAR', { dialogId: id })).toEqual(NOBODY);
    expect(arrival('DEFAULT', { person: id })).toEqual(NOBODY);
  });

  it.each([
    '',
    'K3J9X0A1B2',
    `${RECORD}x`,
    RECORD.slice(1),
    `${RECORD}\n`,
    '../../etc',
    '<script>',
    7,
    [RECORD],
    { id: RECORD },
    null,
  ])('finds no record in %j', (record) => {
    expect(arrival('REST_APP_URI', { record })).toEqual(NO_RECORD);
  });

  it('does not take what an object inherits', () => {
    expect(arrival('USER_PROFILE_TOOLBAR', Object.create({ USER_ID: '5' }))).toEqual(NOBODY);
    expect(arrival('DEFAULT', JSON.parse('{"__proto__":{"person":"5"}}'))).toEqual(NOTHING);
  });

  it('knows the places that give a small frame', () => {
    expect(readPlacement('IM_SIDEBAR', { dialogId: '5' }).small).toBe(true);
    expect(readPlacement('USER_PROFILE_TOOLBAR', { USER_ID: '5' }).small).toBe(false);
  });
});

const PLACES = ['DEFAULT', 'LEFT_MENU', 'USER_PROFILE_TOOLBAR', 'USER_PROFILE_MENU', 'IM_TEXTAREA'];
const place = fc.oneof(
  fc.constantFrom(...PLACES, 'IM_SIDEBAR', 'IM_CONTEXT_MENU', 'REST_APP_URI'),
  fc.string(),
);
const key = fc.constantFrom(
  'USER_ID',
  'dialogId',
  'record',
  'person',
  'params',
  'IFRAME',
  'message',
  'people',
);
const value = fc.oneof(
  fc.jsonValue(),
  fc.integer(),
  fc.integer({ min: 1, max: 4000 }).map(String),
  fc.constantFrom(RECORD, 'chat2', '<b>', { record: RECORD }),
);
const options = fc.oneof(
  fc.anything(),
  fc.dictionary(key, value),
  fc.dictionary(key, value).map((given) => JSON.stringify(given)),
);

/** Whether there is nothing in it beside ids and words of Herald's own. */
function onlyIds(found: Arrival): boolean {
  const keys = Object.keys(found).toSorted().join();
  switch (found.kind) {
    case 'nothing':
    case 'chat':
      return keys === 'kind';
    case 'person':
      return (
        keys === 'from,id,kind' &&
        Number.isSafeInteger(found.id) &&
        found.id > 0 &&
        found.id < 2 ** 31 &&
        ['profile', 'chat', 'link'].includes(found.from)
      );
    case 'record':
      return keys === 'id,kind' && /^[0-9a-z]{10}$/.test(found.id);
    case 'unreadable':
      return keys === 'kind,what' && ['person', 'record'].includes(found.what);
  }
}

describe('whatever is brought along', () => {
  it('gives ids and nothing else, and never throws', () => {
    fc.assert(
      fc.property(place, options, (where, given) => {
        expect(onlyIds(arrival(where, given))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('says the same for options as a map and as their JSON text', () => {
    fc.assert(
      fc.property(place, fc.dictionary(key, fc.jsonValue()), (where, given) => {
        expect(readPlacement(where, JSON.stringify(given))).toEqual(
          readPlacement(where, JSON.parse(JSON.stringify(given))),
        );
      }),
    );
  });
});
