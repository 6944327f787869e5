import type { Call, CallResult } from '#portal/call.ts';
import { portalError } from '#portal/errors.ts';
import {
  createEntityStorage,
  type EntityPage,
  type EntityQuery,
  type EntityStorage,
  NO_ROWS,
  queryCall,
  readPage,
  type StorageShape,
} from './entity-storage.ts';
import { runCalls, type StoreAccess } from './run-calls.ts';
import { type StoreFailure, storeFailure } from './store-failure.ts';

export type OpenStorage = { readonly ok: true; readonly entity: string; readonly storage: EntityStorage };
/** A query of a storage whose name is not known yet. */
type FirstQuery = Omit<EntityQuery, 'entity'>;
type Wish = {
  /** Read in the same request that finds the storage, where one request is enough. */
  readonly query?: FirstQuery;
  /** The storage is made where it is missing. */
  readonly forWriting?: boolean;
};
/** Finds the storage to use; `page` answers the query where it was read along with finding it. */
export type Opener = (
  wish?: Wish,
) => Promise<(OpenStorage & { readonly page?: EntityPage | undefined }) | StoreFailure>;

/** A storage for all who use the app. */
export function sharedStorage(access: StoreAccess, shape: StorageShape): Opener {
  const open: OpenStorage = {
    ok: true,
    entity: shape.entity,
    storage: createEntityStorage(access, [shape]),
  };
  return () => Promise.resolve(open);
}

type Private = {
  /** Beginnings of its name, in the order in which they are tried; with any user id at most 13 characters. */
  readonly names: readonly [string, ...string[]];
  readonly shape: Omit<StorageShape, 'entity' | 'access'>;
  readonly userId: number;
};
type Names = Pick<Private, 'names' | 'userId'>;

/** own: this person alone may use it; absent: not there, or hidden by somebody else, and only making it shows which. */
type Standing = 'own' | 'taken' | 'absent' | StoreFailure;

const entitiesOf = ({ names, userId }: Names): readonly [string, ...string[]] => {
  const entityOf = (name: string) => name + userId.toString(36);
  const [first, ...others] = names;
  return [entityOf(first), ...others.map(entityOf)];
};

const rightsCall = (entity: string): Call => ({ method: 'entity.rights', params: { ENTITY: entity } });

/** The rights of all names, because a later one is in use where an earlier one was taken; and the first page. */
function openingCalls(names: Names, query: FirstQuery | undefined): readonly Call[] {
  const [entity, ...others] = entitiesOf(names);
  const reading = query === undefined ? [] : [queryCall({ ...query, entity })];
  return [rightsCall(entity), ...reading, ...others.map(rightsCall)];
}

/** The very calls with which `privateStorage` begins when everything in it is asked for. */
export const firstCalls = (names: Names): readonly Call[] => openingCalls(names, { filter: {} });

/**
 * A storage of one person alone. Anybody who uses the app could have made one of that name, open to others or hidden
 * from this person: it is left alone, and the next name is used. The rights come along with every reading, and a writing
 * follows a reading: a storage that was not there, or was deleted, may be somebody else's a moment later. Nothing is
 * written to a storage, or believed of one, whose rights are not exactly this person's.
 */
export function privateStorage(access: StoreAccess, { shape, ...names }: Private): Opener {
  const { userId } = names;
  const entities = entitiesOf(names);
  const taken = new Set<string>();
  let own: OpenStorage | undefined;
  let busy: Promise<unknown> = Promise.resolve();

  const remember = (entity: string): OpenStorage => {
    const storage = createEntityStorage(access, [{ ...shape, entity, isGiven: true }]);
    const write: EntityStorage['write'] = async (calls) => {
      const results = await storage.write(calls);
      // Deleted, or made anew by somebody else: the next use looks again.
      if (results.some(isShut)) own = undefined;
      return results;
    };
    own = { ok: true, entity, storage: { ...storage, write } };
    return own;
  };

  async function look(query: FirstQuery | undefined) {
    const results = await runCalls(access, openingCalls(names, query));
    const [first, page, ...rest] =
      query === undefined ? [results[0], undefined, ...results.slice(1)] : results;
    let absent: string | undefined;
    for (const [index, entity] of entities.entries()) {
      const standing = taken.has(entity)
        ? 'taken'
        : standingOf(index === 0 ? first : rest[index - 1], userId);
      if (typeof standing === 'object') return standing;
      const read = index === 0 && page !== undefined ? readPage(page) : undefined;
      if (standing === 'own') return { ...remember(entity), page: read };
      if (standing === 'absent') absent ??= entity;
    }
    if (absent === undefined) return NO_NAME_LEFT;
    return { ok: true as const, entity: absent, storage: NOTHING, page: NO_ROWS };
  }

  /** Makes the storage under the first name that is free, and sees that it is this person's. */
  async function make(): Promise<OpenStorage | StoreFailure> {
    for (const entity of entities) {
      if (taken.has(entity)) continue;
      const [made, rights] = await runCalls(access, [
        { method: 'entity.add', params: { ENTITY: entity, NAME: shape.name } },
        rightsCall(entity),
      ]);
      if (made?.ok !== true && made?.error.code !== 'ERROR_ENTITY_ALREADY_EXISTS') return failureOf(made);
      // Where it was there already, another page of this person has just made it, or somebody else has it.
      const standing = standingOf(rights, userId);
      if (standing === 'own') return remember(entity);
      if (typeof standing === 'object') return standing;
      taken.add(entity);
    }
    return NO_NAME_LEFT;
  }

  async function open({ query, forWriting = false }: Wish): ReturnType<Opener> {
    if (own !== undefined) {
      if (query === undefined) return own;
      const { entity } = own;
      const [rights, page] = await runCalls(access, [rightsCall(entity), queryCall({ ...query, entity })]);
      const standing = standingOf(rights, userId);
      if (typeof standing === 'object') return standing;
      if (standing === 'own') return { ...own, page: page && readPage(page) };
      own = undefined;
    }
    const found = await look(query);
    return found.ok && found.storage === NOTHING && forWriting ? make() : found;
  }

  return (wish = {}) => {
    const opening = busy.then(() => open(wish));
    busy = opening;
    return opening;
  };
}

/** Stands in for a storage that is not there yet. */
const NOTHING: EntityStorage = {
  setUp: async () => NO_NAME_LEFT,
  write: async (calls) => calls.map(() => ({ ok: false, error: NOT_THERE })),
  page: async () => NO_ROWS,
  pages: async (queries) => queries.map(() => NO_ROWS),
};
const NO_NAME_LEFT: StoreFailure = { ok: false, reason: 'noRights' };
const NOT_THERE = portalError('ERROR_ENTITY_NOT_FOUND', '', 400);
const SHUT = new Set(['ACCESS_DENIED', 'AccessException', 'ERROR_ENTITY_NOT_FOUND']);

const isShut = (result: CallResult): boolean => !result.ok && SHUT.has(result.error.code);

function failureOf(result: CallResult | undefined): StoreFailure {
  return result === undefined || result.ok
    ? { ok: false, reason: 'unreachable' }
    : storeFailure(result.error);
}

/** Own is a storage whose rights name this person alone, as its maker; one without rights is as good as not there. */
function standingOf(rights: CallResult | undefined, userId: number): Standing {
  if (rights?.ok === true) {
    const { result } = rights;
    const levels = typeof result === 'object' && result !== null ? Object.entries(result) : [];
    if (levels.length === 0) return 'absent';
    return levels.every(([code, level]) => code === `U${userId}` && level === 'X') ? 'own' : 'taken';
  }
  if (rights?.error.code === 'ERROR_ENTITY_NOT_FOUND') return 'absent';
  return rights?.error.code === 'ACCESS_DENIED' ? 'taken' : failureOf(rights);
}
