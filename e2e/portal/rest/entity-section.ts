import type { Json } from '../api.ts';
import { isSet, phpInt, phpString } from '../php.ts';
import type { Entity, EntityItem } from '../state.ts';
import { findEntity, wrongArgument } from './entity-access.ts';
import { listRows, stamps } from './entity-rows.ts';
import { done, type Method, refuse } from './method.ts';

const SCOPES = ['entity'];
const FIELDS = ['NAME', 'SECTION', 'ACTIVE', 'SORT', 'CODE', 'DESCRIPTION'];
const PARAMS = [
  'ENTITY',
  'NAME',
  'SECTION',
  'ACTIVE',
  'SORT',
  'CODE',
  'DESCRIPTION',
  'PICTURE',
  'DETAIL_PICTURE',
  'UF_',
];

type Place = { readonly left: number; readonly right: number; readonly depth: number };

/** Nested-set numbers of the tree, counted through from the roots. */
function placesOf(entity: Entity): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>();
  const childrenOf = (parent: string) =>
    [...entity.sections.values()].filter((section) => phpString(section.fields['SECTION']) === parent);
  let number = 0;
  const visit = (section: EntityItem, depth: number) => {
    number += 1;
    const left = number;
    for (const child of childrenOf(String(section.id))) visit(child, depth + 1);
    number += 1;
    places.set(section.id, { left, right: number, depth });
  };
  for (const root of childrenOf('')) visit(root, 1);
  return places;
}

function readFields(params: { readonly [key: string]: Json }): Record<string, Json> {
  const fields: Record<string, Json> = {};
  for (const name of FIELDS) if (isSet(params[name])) fields[name] = phpString(params[name]);
  if (fields['SECTION'] !== undefined && phpInt(fields['SECTION']) <= 0) fields['SECTION'] = null;
  return fields;
}

export const entitySectionMethods = {
  'entity.section.add': {
    scopes: SCOPES,
    params: PARAMS,
    run({ params, portal, user }) {
      const found = findEntity(portal, params['ENTITY'], user, 'W');
      if (!found.ok) return found.reply;
      if (phpString(params['NAME']) === '') return wrongArgument('NAME', "Argument 'NAME' is null or empty");
      portal.memory.lastEntityId += 1;
      const id = portal.memory.lastEntityId;
      found.entity.sections.set(id, {
        id,
        fields: { ...stamps(portal, user.id, true), ...readFields(params) },
        values: {},
      });
      return done(id);
    },
  },
  'entity.section.get': {
    scopes: SCOPES,
    params: ['ENTITY', 'SORT', 'FILTER', 'start'],
    run({ params, portal, user }) {
      const found = findEntity(portal, params['ENTITY'], user, 'R');
      if (!found.ok) return found.reply;
      const places = placesOf(found.entity);
      return listRows(found.entity.sections.values(), params, ({ id, fields }) => {
        const place = places.get(id) ?? { left: 0, right: 0, depth: 1 };
        return {
          ID: String(id),
          CODE: fields['CODE'] ?? null,
          TIMESTAMP_X: fields['TIMESTAMP_X'] ?? '',
          DATE_CREATE: fields['DATE_CREATE'] ?? '',
          CREATED_BY: fields['CREATED_BY'] ?? '',
          MODIFIED_BY: fields['MODIFIED_BY'] ?? '',
          ACTIVE: fields['ACTIVE'] ?? 'Y',
          SORT: fields['SORT'] ?? '500',
          NAME: fields['NAME'] ?? '',
          PICTURE: null,
          DETAIL_PICTURE: null,
          DESCRIPTION: fields['DESCRIPTION'] ?? null,
          LEFT_MARGIN: String(place.left),
          RIGHT_MARGIN: String(place.right),
          DEPTH_LEVEL: String(place.depth),
          ENTITY: found.entity.code,
          SECTION: fields['SECTION'] ?? null,
        };
      });
    },
  },
  'entity.section.update': {
    scopes: SCOPES,
    params: ['ID', ...PARAMS],
    run({ params, portal, user }) {
      const found = findEntity(portal, params['ENTITY'], user, 'W');
      if (!found.ok) return found.reply;
      const section = found.entity.sections.get(phpInt(params['ID']));
      if (section === undefined) return refuse('ERROR_SECTION_NOT_FOUND', 'Section not found');
      section.fields = { ...section.fields, ...stamps(portal, user.id, false), ...readFields(params) };
      return done(true);
    },
  },
  'entity.section.delete': {
    scopes: SCOPES,
    params: ['ENTITY', 'ID'],
    run({ params, portal, user }) {
      const found = findEntity(portal, params['ENTITY'], user, 'W');
      if (!found.ok) return found.reply;
      if (!found.entity.sections.delete(phpInt(params['ID']))) {
        return refuse('ERROR_SECTION_NOT_FOUND', 'Section not found');
      }
      return done(true);
    },
  },
} satisfies Record<string, Method>;
