import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from './api.ts';
import { CONTRACTS, type Shape } from './contract-table.ts';
import { isList, isMap } from './php.ts';
import { findMethod, methodNames } from './rest/registry.ts';
import { aPortal, type TestPortal } from './test-portal.ts';

let p: TestPortal;
let [item, doomedItem, section, doomedSection]: readonly Json[] = [];
beforeAll(async () => {
  p = await aPortal({
    switches: { bucket: false, scopes: ['im', 'user', 'department', 'entity', 'placement'] },
  });
  await p.rest('im.notify', { USER_ID: 1, MESSAGE: 'x' });
  await p.rest('entity.add', { ENTITY: 'e', NAME: 'E' });
  await p.rest('entity.item.property.add', { ENTITY: 'e', PROPERTY: 'OLD' });
  const made = async (kind: string) =>
    (await p.rest(`entity.${kind}.add`, { ENTITY: 'e', NAME: 'n' })).result ?? 0;
  [item, doomedItem, section, doomedSection] = [
    await made('item'),
    await made('item'),
    await made('section'),
    await made('section'),
  ];
  await p.rest('placement.bind', {
    PLACEMENT: 'LEFT_MENU',
    HANDLER: 'http://app.localhost/',
    LANG_ALL: { ru: { TITLE: 't', DESCRIPTION: '', GROUP_NAME: '' } },
  });
});
afterAll(() => p.close());

/** The simplest call of each method that succeeds with something to look at; the order of the table is kept. */
const CALLS: Readonly<Record<string, () => { readonly [key: string]: Json }>> = {
  'app.option.set': () => ({ options: { a: 1 } }),
  'user.option.set': () => ({ options: { a: 1 } }),
  'department.get': () => ({ PARENT: 1 }),
  'entity.add': () => ({ ENTITY: 'new', NAME: 'New' }),
  'entity.delete': () => ({ ENTITY: 'new' }),
  'entity.get': () => ({ ENTITY: 'e' }),
  'entity.item.add': () => ({ ENTITY: 'e', NAME: 'n' }),
  'entity.item.delete': () => ({ ENTITY: 'e', ID: doomedItem ?? 0 }),
  'entity.item.get': () => ({ ENTITY: 'e' }),
  'entity.item.property.add': () => ({ ENTITY: 'e', PROPERTY: 'P' }),
  'entity.item.property.delete': () => ({ ENTITY: 'e', PROPERTY: 'P' }),
  'entity.item.property.get': () => ({ ENTITY: 'e' }),
  'entity.item.property.update': () => ({ ENTITY: 'e', PROPERTY: 'OLD', NAME: 'new' }),
  'entity.item.update': () => ({ ENTITY: 'e', ID: item ?? 0, NAME: 'm' }),
  'entity.section.add': () => ({ ENTITY: 'e', NAME: 's' }),
  'entity.section.delete': () => ({ ENTITY: 'e', ID: doomedSection ?? 0 }),
  'entity.section.get': () => ({ ENTITY: 'e' }),
  'entity.section.update': () => ({ ENTITY: 'e', ID: section ?? 0, NAME: 't' }),
  'entity.update': () => ({ ENTITY: 'e', NAME: 'F' }),
  'im.notify': () => ({ USER_ID: 5, MESSAGE: 'x' }),
  'im.notify.delete': () => ({ TAG: 'none' }),
  'im.notify.personal.add': () => ({ USER_ID: 5, MESSAGE: 'x' }),
  'im.notify.system.add': () => ({ USER_ID: 5, MESSAGE: 'x' }),
  'im.notify.read': () => ({ ID: 1 }),
  'im.notify.read.list': () => ({ IDS: [1] }),
  'im.search.department.list': () => ({ FIND: 'Retail', USER_DATA: 'Y' }),
  'im.search.user.list': () => ({ FIND: 'Mill' }),
  'im.user.get': () => ({ ID: 5 }),
  'im.user.list.get': () => ({ ID: [5], RESULT_TYPE: 'array' }),
  'method.get': () => ({ name: 'im.notify' }),
  'placement.unbind': () => ({ PLACEMENT: 'LEFT_MENU' }),
  'user.search': () => ({ FILTER: { FIND: 'Anna' } }),
};

function kindOf(value: Json | undefined): string {
  return value === null ? 'null' : isList(value) ? 'list' : typeof value;
}

/** Where an answer differs from its published shape; further keys of ours are no difference, nor is null for a text. */
function differences(value: Json | undefined, shape: Shape, path: string): string[] {
  if (typeof shape === 'string') {
    const fits = kindOf(value) === shape || shape === 'null' || (value === null && shape === 'string');
    return fits ? [] : [`${path}: ${kindOf(value)} instead of ${shape}`];
  }
  if (Array.isArray(shape)) {
    if (!isList(value)) return [`${path}: ${kindOf(value)} instead of a list`];
    const [inner] = shape;
    return inner === undefined
      ? []
      : value.length === 0
        ? [`${path}: nothing to look at`]
        : differences(value[0], inner, `${path}[0]`);
  }
  if (!isMap(value))
    return isList(value) && Object.keys(shape).length === 0
      ? []
      : [`${path}: ${kindOf(value)} instead of an object`];
  return Object.entries(shape).flatMap(([key, inner]) => differences(value[key], inner, `${path}.${key}`));
}

const TIME: Shape = {
  start: 'number',
  finish: 'number',
  duration: 'number',
  processing: 'number',
  date_start: 'string',
  date_finish: 'string',
  operating: 'number',
};

describe('the contract', () => {
  it.each(Object.entries(CONTRACTS))(
    '%s takes the published parameters, under the published scope',
    (name, contract) => {
      const method = findMethod(name);
      expect([...(method?.params ?? [])].sort()).toEqual([...contract.params].sort());
      const wanted = contract.scope === '' ? [] : [contract.scope];
      expect(method?.scopes.filter((scope) => contract.scope === '' || scope === contract.scope)).toEqual(
        wanted,
      );
    },
  );

  const withResult = Object.entries(CONTRACTS).flatMap(([name, { result }]) =>
    result === undefined ? [] : [[name, result] as const],
  );
  it.each(withResult)('%s answers in the published shape', async (name, shape) => {
    const reply = await p.rest(name, CALLS[name]?.() ?? {});
    expect(reply.error).toBeUndefined();
    expect(differences(reply.result, shape, 'result')).toEqual([]);
    expect(differences(reply.json['time'], TIME, 'time')).toEqual([]);
  });
});

describe('the registry', () => {
  it('has nothing but what is published, and a few methods whose page has no specification', () => {
    const unpublished = methodNames().filter((name) => CONTRACTS[name] === undefined);
    expect([...unpublished].sort()).toEqual(
      [
        'app.info',
        'methods',
        'placement.bind',
        'profile',
        'scope',
        'server.time',
        'user.admin',
        'user.current',
        'user.fields',
      ].sort(),
    );
  });

  it('notices a difference in shape', () => {
    expect(differences({ a: '1' }, { a: 'number' }, 'r')).toEqual(['r.a: string instead of number']);
    expect(differences({}, { a: ['number'] }, 'r')).toEqual(['r.a: undefined instead of a list']);
  });
});
