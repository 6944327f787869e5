import type { Json } from '../api.ts';
import { isArray, isSet, phpArray, phpEntries, phpInt, phpString } from '../php.ts';
import type { Entity, EntityItem, EntityProperty } from '../state.ts';
import { findEntity, wrongArgument } from './entity-access.ts';
import { listRows, stamps } from './entity-rows.ts';
import { done, type Method, type MethodReply, refuse } from './method.ts';

const SCOPES = ['entity'];
const TYPES = ['S', 'N', 'F'];
/** A property is kept in a column of this many bytes, a name in one of this many characters. */
const VALUE_BYTES = 65_535;
const NAME_CHARACTERS = 255;

const FIELDS = [
  'NAME',
  'SECTION',
  'DATE_ACTIVE_FROM',
  'DATE_ACTIVE_TO',
  'ACTIVE',
  'SORT',
  'CODE',
  'PREVIEW_TEXT',
  'DETAIL_TEXT',
];

function describeItem(entity: Entity, item: EntityItem): Json {
  const { fields } = item;
  const nullable = (name: string) => fields[name] ?? null;
  const base: Record<string, Json> = {
    ID: String(item.id),
    TIMESTAMP_X: fields['TIMESTAMP_X'] ?? '',
    MODIFIED_BY: fields['MODIFIED_BY'] ?? '',
    DATE_CREATE: fields['DATE_CREATE'] ?? '',
    CREATED_BY: fields['CREATED_BY'] ?? '',
    ACTIVE: fields['ACTIVE'] ?? 'Y',
    DATE_ACTIVE_FROM: fields['DATE_ACTIVE_FROM'] ?? '',
    DATE_ACTIVE_TO: fields['DATE_ACTIVE_TO'] ?? '',
    SORT: fields['SORT'] ?? '500',
    NAME: fields['NAME'] ?? '',
    PREVIEW_PICTURE: null,
    PREVIEW_TEXT: nullable('PREVIEW_TEXT'),
    DETAIL_PICTURE: null,
    DETAIL_TEXT: nullable('DETAIL_TEXT'),
    CODE: nullable('CODE'),
    ENTITY: entity.code,
    SECTION: nullable('SECTION'),
  };
  if (entity.properties.size === 0) return base;
  const values = [...entity.properties.keys()].map((code) => [code, item.values[code] ?? null] as const);
  return { ...base, PROPERTY_VALUES: phpArray(values) };
}

function describeProperty(property: EntityProperty): Json {
  return { PROPERTY: property.code, NAME: property.name, TYPE: property.type, SORT: String(property.sort) };
}

function readFields(params: { readonly [key: string]: Json }): Record<string, Json> {
  const fields: Record<string, Json> = {};
  for (const name of FIELDS) if (isSet(params[name])) fields[name] = phpString(params[name]);
  if (fields['SECTION'] !== undefined && phpInt(fields['SECTION']) <= 0) fields['SECTION'] = null;
  return fields;
}

type Values =
  | { readonly ok: true; readonly values: Record<string, Json> }
  | { readonly ok: false; readonly reply: MethodReply };

/** Only properties that the storage has are looked at; every value is kept as text. */
function readValues(entity: Entity, given: Json | undefined): Values {
  const values: Record<string, Json> = {};
  for (const [code, value] of phpEntries(given)) {
    const property = entity.properties.get(code);
    if (property === undefined || property.type === 'F') continue;
    const text = isArray(value) ? phpString(phpEntries(value)[0]?.[1]) : phpString(value);
    if (Buffer.byteLength(text) > VALUE_BYTES) {
      return { ok: false, reply: refuse('ERROR_CORE', "Data too long for column 'VALUE'") };
    }
    values[code] = property.type === 'N' && text !== '' ? String(Number.parseFloat(text) || 0) : text;
  }
  return { ok: true, values };
}

function checkItemName(name: string): MethodReply | null {
  if (name === '') return wrongArgument('NAME', "Argument 'NAME' is null or empty");
  return [...name].length > NAME_CHARACTERS ? refuse('ERROR_CORE', "Data too long for column 'NAME'") : null;
}

export const entityItemMethods = {
  'entity.item.add': {
    scopes: SCOPES,
    params: [
      'ENTITY',
      'NAME',
      'PROPERTY_VALUES',
      'SECTION',
      'DATE_ACTIVE_FROM',
      'DATE_ACTIVE_TO',
      'PREVIEW_PICTURE',
      'DETAIL_PICTURE',
      'UF_',
    ],
    run({ params, portal, user }) {
      const found = findEntity(portal, params['ENTITY'], user, 'W');
      if (!found.ok) return found.reply;
      const wrong = checkItemName(phpString(params['NAME']));
      if (wrong !== null) return wrong;
      const read = readValues(found.entity, params['PROPERTY_VALUES']);
      if (!read.ok) return read.reply;
      portal.memory.lastEntityId += 1;
      const id = portal.memory.lastEntityId;
      const fields = { ...stamps(portal, user.id, true), ...readFields(params) };
      found.entity.items.set(id, { id, fields, values: read.values });
      return done(id);
    },
  },
  'entity.item.update': {
    scopes: SCOPES,
    params: [
      'ENTITY',
      'ID',
      'NAME',
      'PROPERTY_VALUES',
      'SECTION',
      'DATE_ACTIVE_FROM',
      'DATE_ACTIVE_TO',
      'PREVIEW_PICTURE',
      'DETAIL_PICTURE',
      'UF_',
    ],
    run({ params, portal, user }) {
      const found = findEntity(portal, params['ENTITY'], user, 'W');
      if (!found.ok) return found.reply;
      const item = found.entity.items.get(phpInt(params['ID']));
      if (item === undefined) return refuse('ERROR_ITEM_NOT_FOUND', 'Item not found');
      const wrong = isSet(params['NAME']) ? checkItemName(phpString(params['NAME'])) : null;
      if (wrong !== null) return wrong;
      const read = readValues(found.entity, params['PROPERTY_VALUES']);
      if (!read.ok) return read.reply;
      item.fields = { ...item.fields, ...stamps(portal, user.id, false), ...readFields(params) };
      item.values = { ...item.values, ...read.values };
      return done(true);
    },
  },
  'entity.item.get': {
    scopes: SCOPES,
    params: ['ENTITY', 'SORT', 'FILTER', 'start'],
    run({ params, portal, user }) {
      const found = findEntity(portal, params['ENTITY'], user, 'R');
      if (!found.ok) return found.reply;
      return listRows(found.entity.items.values(), params, (item) => describeItem(found.entity, item));
    },
  },
  'entity.item.delete': {
    scopes: SCOPES,
    params: ['ENTITY', 'ID'],
    run({ params, portal, user }) {
      const found = findEntity(portal, params['ENTITY'], user, 'W');
      if (!found.ok) return found.reply;
      if (!found.entity.items.delete(phpInt(params['ID'])))
        return refuse('ERROR_ITEM_NOT_FOUND', 'Item not found');
      return done(true);
    },
  },
  'entity.item.property.add': {
    scopes: SCOPES,
    params: ['ENTITY', 'PROPERTY', 'NAME', 'TYPE', 'SORT'],
    run({ params, portal, user }) {
      const found = findEntity(portal, params['ENTITY'], user, 'X');
      if (!found.ok) return found.reply;
      const { properties } = found.entity;
      const code = phpString(params['PROPERTY']);
      if (!/^[a-z_][a-z0-9_]*$/i.test(code)) return wrongArgument('PROPERTY', 'Wrong property code');
      if (properties.has(code)) return refuse('ERROR_PROPERTY_ALREADY_EXISTS', 'Property already exists');
      const type = phpString(params['TYPE']) || 'S';
      if (!TYPES.includes(type))
        return refuse('ERROR_UNSUPPORTED_PROPERTY_TYPE', 'Unsupported property type');
      const name = phpString(params['NAME']) || code;
      properties.set(code, { code, name, type, sort: phpInt(params['SORT']) || 500 });
      return done(true);
    },
  },
  'entity.item.property.get': {
    scopes: SCOPES,
    params: ['ENTITY', 'PROPERTY'],
    run({ params, portal, user }) {
      const found = findEntity(portal, params['ENTITY'], user, 'R');
      if (!found.ok) return found.reply;
      const { properties } = found.entity;
      const code = phpString(params['PROPERTY']);
      if (code === '')
        return done([...properties.values()].toSorted((a, b) => a.sort - b.sort).map(describeProperty));
      const property = properties.get(code);
      return property === undefined
        ? refuse('ERROR_PROPERTY_NOT_FOUND', 'Property not found')
        : done(describeProperty(property));
    },
  },
  'entity.item.property.update': {
    scopes: SCOPES,
    params: ['ENTITY', 'PROPERTY', 'PROPERTY_NEW', 'NAME', 'TYPE', 'SORT'],
    run({ params, portal, user }) {
      const found = findEntity(portal, params['ENTITY'], user, 'X');
      if (!found.ok) return found.reply;
      const { properties, items } = found.entity;
      const property = properties.get(phpString(params['PROPERTY']));
      if (property === undefined) return refuse('ERROR_PROPERTY_NOT_FOUND', 'Property not found');
      const type = phpString(params['TYPE']) || property.type;
      if (!['S', 'N'].includes(type))
        return refuse('ERROR_UNSUPPORTED_PROPERTY_TYPE', 'Unsupported property type');
      const code = phpString(params['PROPERTY_NEW']) || property.code;
      if (code !== property.code && properties.has(code)) {
        return refuse('ERROR_PROPERTY_ALREADY_EXISTS', 'Property already exists');
      }
      properties.delete(property.code);
      properties.set(code, {
        code,
        type,
        name: phpString(params['NAME']) || property.name,
        sort: isSet(params['SORT']) ? phpInt(params['SORT']) : property.sort,
      });
      if (code !== property.code) {
        for (const item of items.values()) {
          const { [property.code]: moved, ...others } = item.values;
          item.values = moved === undefined ? others : { ...others, [code]: moved };
        }
      }
      return done(true);
    },
  },
  'entity.item.property.delete': {
    scopes: SCOPES,
    params: ['ENTITY', 'PROPERTY'],
    run({ params, portal, user }) {
      const found = findEntity(portal, params['ENTITY'], user, 'X');
      if (!found.ok) return found.reply;
      const code = phpString(params['PROPERTY']);
      if (!found.entity.properties.delete(code))
        return refuse('ERROR_PROPERTY_NOT_FOUND', 'Property not found');
      for (const item of found.entity.items.values()) delete item.values[code];
      return done(true);
    },
  },
} satisfies Record<string, Method>;
