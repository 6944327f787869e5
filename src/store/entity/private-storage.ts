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
/** What is asked of a storage that is not open yet. */
type FirstQuery = Omit<EntityQuery, 'entity'>;
/**
 * Opens a storage at first use and remembers it. A query may come along: where the storage was only opened for it, its
 * page is there too, for no request more.
 */
export type Opener = (
  query?: FirstQuery,
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

const entityOf = (name: string, userId: number): string => name + userId.toString(36);

/** What opens a storage of one person, and the query that comes along. */
function openingCalls(entity: string, query: FirstQuery | undefined): readonly Call[] {
  return [
    { method: 'entity.rights', params: { ENTITY: entity } },
    ...(query === undefined ? [] : [queryCall({ ...query, entity })]),
  ];
}

/** The very calls with which `privateStorage` begins when everything in it is asked for. */
export function firstCalls({ names, userId }: Pick<Private, 'names' | 'userId'>): readonly Call[] {
  return openingCalls(entityOf(names[0], userId), { filter: {} });
}

/**
 * A storage of one person alone. Anybody who uses the app could have made one of that name and let this person write
 * into it; a storage that others may open is left alone, and the next name is taken.
 */
export function privateStorage(access: StoreAccess, { names, shape, userId }: Private): Opener {
  async function open(query: FirstQuery | undefined): ReturnType<Opener> {
    for (const name of names) {
      const entity = entityOf(name, userId);
      const [rights, first] = await runCalls(access, openingCalls(entity, query));
      const own = isOwn(rights, userId);
      if (own === true) {
        const storage = createEntityStorage(access, [{ ...shape, entity }]);
        return { ok: true, entity, storage, page: first && readPage(first) };
      }
      if (own !== false) return own;
    }
    return { ok: false, reason: 'noRights' };
  }

  let opened: ReturnType<Opener> | undefined;
  return async (query) => {
    const isFirst = opened === undefined;
    opened ??= open(query);
    const found = await opened;
    if (!found.ok) opened = undefined;
    return found.ok && !isFirst ? { ...found, page: undefined } : found;
  };
}

/** Whether a storage is there for this person alone, or not there yet; false when others may open it. */
function isOwn(rights: CallResult | undefined, userId: number): boolean | StoreFailure {
  if (rights === undefined) return { ok: false, reason: 'unreachable' };
  if (rights.ok) {
    const codes =
      typeof rights.result === 'object' && rights.result !== null ? Object.keys(rights.result) : [];
    return codes.every((code) => code === `U${userId}`);
  }
  if (rights.error.code === 'ERROR_ENTITY_NOT_FOUND') return true;
  return rights.error.code === 'ACCESS_DENIED' ? false : storeFailure(rights.error);
}
