import type { Json } from '../api.ts';
import { isArray, isSet, phpString } from '../php.ts';
import type { Entity } from '../state.ts';
import { checkName, findEntity, mayUse, readAccess, wrongArgument } from './entity-access.ts';
import { done, type Method, refuse } from './method.ts';

const SCOPES = ['entity'];

function describe(entity: Entity): Json {
  return { ID: String(entity.id), IBLOCK_TYPE_ID: 'rest_entity', ENTITY: entity.code, NAME: entity.name };
}

/** Storages of the app: made by anybody, used by whom their rights name. */
export const entityMethods = {
  'entity.add': {
    scopes: SCOPES,
    params: ['ENTITY', 'NAME', 'ACCESS'],
    run({ params, portal, user }) {
      const { memory } = portal;
      const code = phpString(params['ENTITY']);
      const wrong = checkName(code, 'ENTITY');
      if (wrong !== null) return wrong;
      const name = phpString(params['NAME']);
      if (name === '') return wrongArgument('NAME', "Argument 'NAME' is null or empty");
      if (memory.entities.has(code)) return refuse('ERROR_ENTITY_ALREADY_EXISTS', 'Entity already exists');
      memory.lastEntityId += 1;
      memory.entities.set(code, {
        code,
        id: memory.lastEntityId,
        name,
        access: readAccess(params['ACCESS'], user),
        properties: new Map(),
        items: new Map(),
        sections: new Map(),
      });
      return done(true);
    },
  },
  'entity.update': {
    scopes: SCOPES,
    params: ['ENTITY', 'NAME', 'ENTITY_NEW', 'ACCESS'],
    run({ params, portal, user }) {
      const { entities } = portal.memory;
      const found = findEntity(portal, params['ENTITY'], user, 'X');
      if (!found.ok) return found.reply;
      const { entity } = found;
      const renamed = phpString(params['ENTITY_NEW']);
      if (renamed !== '' && renamed !== entity.code) {
        const wrong = checkName(renamed, 'ENTITY_NEW');
        if (wrong !== null) return wrong;
        if (entities.has(renamed)) return refuse('ERROR_ENTITY_ALREADY_EXISTS', 'Entity already exists');
        entities.delete(entity.code);
        entity.code = renamed;
        entities.set(renamed, entity);
      }
      if (phpString(params['NAME']) !== '') entity.name = phpString(params['NAME']);
      if (isArray(params['ACCESS'])) entity.access = readAccess(params['ACCESS'], user);
      return done(true);
    },
  },
  'entity.get': {
    scopes: SCOPES,
    params: ['ENTITY'],
    run({ params, portal, user }) {
      if (isSet(params['ENTITY']) && params['ENTITY'] !== '') {
        const found = findEntity(portal, params['ENTITY'], user, 'R');
        if (found.ok) return done(describe(found.entity));
        const { entities, switches } = portal.memory;
        if (!entities.has(phpString(params['ENTITY']))) return found.reply;
        if (switches.unreadableEntity === 'null') return done(null);
        return switches.unreadableEntity === 'empty' ? done([]) : found.reply;
      }
      const mine = [...portal.memory.entities.values()].filter((entity) => mayUse(portal, entity, user, 'R'));
      return done(mine.map(describe));
    },
  },
  'entity.rights': {
    scopes: SCOPES,
    params: ['ENTITY', 'ACCESS'],
    run({ params, portal, user }) {
      const setting = isArray(params['ACCESS']);
      const found = findEntity(portal, params['ENTITY'], user, setting ? 'X' : 'R');
      if (!found.ok) return found.reply;
      if (setting) found.entity.access = readAccess(params['ACCESS'], user);
      return done(found.entity.access);
    },
  },
  'entity.delete': {
    scopes: SCOPES,
    params: ['ENTITY'],
    run({ params, portal, user }) {
      const found = findEntity(portal, params['ENTITY'], user, 'X');
      if (!found.ok) return found.reply;
      portal.memory.entities.delete(found.entity.code);
      return done(true);
    },
  },
} satisfies Record<string, Method>;
