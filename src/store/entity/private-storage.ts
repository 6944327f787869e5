import type { Call, CallResult } from '#portal/call.ts';
import {
  createEntityStorage,
  type EntityPage,
  type EntityQuery,
  type EntityStorage,
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
/** Finds a storage at first use and remembers it; `page` answers the query of that first use. */
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

/** own: this person alone may use it; absent: not there, or hidden by somebody else, which only making it tells. */
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
 * from this person: it is left alone, and the next name is used.
 */
export function privateStorage(access: StoreAccess, { shape, ...names }: Private): Opener {
  const { userId } = names;
  const entities = entitiesOf(names);
  const taken = new Set<string>();
  let found: { readonly entity: string; readonly storage: EntityStorage; readonly made: boolean } | undefined;
  let busy: Promise<unknown> = Promise.resolve();

  const remember = (entity: string, made: boolean) => {
    const storage = createEntityStorage(access, [{ ...shape, entity }]);
    const write: EntityStorage['write'] = async (calls) => {
      const results = await storage.write(calls);
      // Deleted, or made anew by somebody else: the next use looks again.
      if (results.some(isShut)) found = undefined;
      return results;
    };
    found = { entity, storage: { ...storage, write }, made };
    return found;
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
      if (standing === 'own') return { ok: true as const, page: read, ...remember(entity, true) };
      if (standing === 'absent') absent ??= entity;
    }
    if (absent === undefined) return NO_NAME_LEFT;
    return { ok: true as const, page: undefined, ...remember(absent, false) };
  }

  /** Makes the storage under the first name that is free. */
  async function make(): Promise<{ readonly ok: true } | StoreFailure> {
    for (const entity of entities) {
      if (taken.has(entity)) continue;
      const [made] = await runCalls(access, [
        { method: 'entity.add', params: { ENTITY: entity, NAME: shape.name } },
      ]);
      if (made?.ok === true) return { ok: true, ...remember(entity, true) };
      if (made?.error.code !== 'ERROR_ENTITY_ALREADY_EXISTS') return failureOf(made);
      // Another page of this person has just made it, or somebody else has it.
      const [rights] = await runCalls(access, [rightsCall(entity)]);
      const standing = standingOf(rights, userId);
      if (standing === 'own') return { ok: true, ...remember(entity, true) };
      if (typeof standing === 'object') return standing;
      taken.add(entity);
    }
    return NO_NAME_LEFT;
  }

  async function open({ query, forWriting = false }: Wish): ReturnType<Opener> {
    let page: EntityPage | undefined;
    if (found === undefined) {
      const looked = await look(query);
      if (!looked.ok) return looked;
      page = looked.page;
    }
    if (forWriting && found?.made === false) {
      const made = await make();
      if (!made.ok) return made;
    }
    return found === undefined
      ? NO_NAME_LEFT
      : { ok: true, entity: found.entity, storage: found.storage, page };
  }

  return (wish = {}) => {
    const opening = busy.then(() => open(wish));
    busy = opening;
    return opening;
  };
}

const NO_NAME_LEFT: StoreFailure = { ok: false, reason: 'noRights' };
const SHUT = new Set(['ACCESS_DENIED', 'AccessException', 'ERROR_ENTITY_NOT_FOUND']);

const isShut = (result: CallResult): boolean => !result.ok && SHUT.has(result.error.code);

function failureOf(result: CallResult | undefined): StoreFailure {
  return result === undefined || result.ok
    ? { ok: false, reason: 'unreachable' }
    : storeFailure(result.error);
}

/** A storage that this person may use lists this person; one without rights is as good as not there. */
function standingOf(rights: CallResult | undefined, userId: number): Standing {
  if (rights?.ok === true) {
    const { result } = rights;
    const codes = typeof result === 'object' && result !== null ? Object.keys(result) : [];
    if (codes.length === 0) return 'absent';
    return codes.every((code) => code === `U${userId}`) ? 'own' : 'taken';
  }
  if (rights?.error.code === 'ERROR_ENTITY_NOT_FOUND') return 'absent';
  return rights?.error.code === 'ACCESS_DENIED' ? 'taken' : failureOf(rights);
}
