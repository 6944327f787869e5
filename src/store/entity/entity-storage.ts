/**
 * Storages of the app in the portal: made at first use, completed where a part is missing, read in pages. It knows
 * the portal's rules for them (portal-rest.md, 5.2) and nothing of what is kept in them. Never throws.
 */
import * as z from 'zod/mini';
import type { Call, CallResult } from '#portal/call.ts';
import { type EntityRow, readEntityRows } from './entity-row.ts';
import { runCalls, type StoreAccess } from './run-calls.ts';
import { type StoreFailure, storeFailure } from './store-failure.ts';

export type StorageShape = {
  /** At most 13 characters: the portal allows 50, less its own prefix. */
  readonly entity: string;
  readonly name: string;
  /** Who may use it besides its maker; nobody when left out. */
  readonly access?: Readonly<Record<string, 'R' | 'W' | 'X'>>;
  /** True if somebody else decides whether and where it is made; only its properties are completed here. */
  readonly isGiven?: boolean;
  /** Codes of the properties: S text, N number. */
  readonly properties: Readonly<Record<string, 'S' | 'N'>>;
};

export type EntityPage =
  | {
      readonly ok: true;
      readonly rows: readonly EntityRow[];
      /** Items that the filter finds in all; undefined where the portal did not count. */
      readonly total: number | undefined;
      /** Where the next page starts; undefined at the end. */
      readonly next: number | undefined;
      /** The portal's clock at the answer, ms since 1970; undefined where it did not say. */
      readonly now: number | undefined;
    }
  | StoreFailure;

export type EntityQuery = {
  readonly entity: string;
  readonly filter?: Readonly<Record<string, string | number | readonly string[]>>;
  readonly sort?: Readonly<Record<string, 'ASC' | 'DESC'>>;
  readonly start?: number;
};

export type EntityStorage = {
  /**
   * Makes writing calls; the storages are made or completed first where they are missing. The last call may mean that
   * all are there: it is not made after a request that failed.
   */
  write(calls: readonly Call[]): Promise<readonly CallResult[]>;
  /** Makes the storages, or completes them; nothing where all is there. */
  setUp(): Promise<{ readonly ok: true; readonly made: boolean } | StoreFailure>;
  page(query: EntityQuery): Promise<EntityPage>;
  /** Several queries in one request, one page each. */
  pages(queries: readonly EntityQuery[]): Promise<readonly EntityPage[]>;
};

const Properties = z.array(z.object({ PROPERTY: z.string() }));

const NO_REPLY = {
  code: 'ERROR_CORE',
  message: '',
  status: 0,
  executed: 'unknown',
  retryable: true,
} as const;
const MISSING = 'ERROR_ENTITY_NOT_FOUND';
/** The page of a storage that is not there. */
export const NO_ROWS: EntityPage = { ok: true, rows: [], total: 0, next: undefined, now: undefined };
const THERE_ALREADY = new Set(['ERROR_ENTITY_ALREADY_EXISTS', 'ERROR_PROPERTY_ALREADY_EXISTS']);

export function createEntityStorage(access: StoreAccess, shapes: readonly StorageShape[]): EntityStorage {
  let checked: ReturnType<EntityStorage['setUp']> | undefined;

  async function setUp(): ReturnType<EntityStorage['setUp']> {
    const found = await runCalls(
      access,
      shapes.map(({ entity }) => ({ method: 'entity.item.property.get', params: { ENTITY: entity } })),
    );
    const missing: Call[] = [];
    for (const [index, shape] of shapes.entries()) {
      const reply = found[index];
      if (reply === undefined) continue;
      if (reply.ok) missing.push(...missingProperties(shape, reply.result));
      else if (reply.error.code === MISSING && shape.isGiven !== true) missing.push(...creation(shape));
      else return storeFailure(reply.error);
    }
    if (missing.length === 0) return { ok: true, made: false };
    for (const result of await runCalls(access, missing)) {
      if (result.ok || THERE_ALREADY.has(result.error.code)) continue;
      const failure = storeFailure(result.error);
      // Only who made a storage may add to it; to the others it stays incomplete.
      return failure.reason === 'noRights' ? { ...failure, reason: 'notSetUp' } : failure;
    }
    return { ok: true, made: true };
  }

  async function ready(): ReturnType<EntityStorage['setUp']> {
    checked ??= setUp();
    const state = await checked;
    if (!state.ok) checked = undefined;
    return state;
  }

  async function pages(queries: readonly EntityQuery[]): Promise<readonly EntityPage[]> {
    const replies = await runCalls(access, queries.map(queryCall));
    return replies.map(readPage);
  }

  async function writeOnce(calls: readonly Call[]): Promise<readonly CallResult[]> {
    const state = await ready();
    if (state.ok) return runCalls(access, calls, true);
    const { error = NO_REPLY } = state;
    return calls.map(() => ({ ok: false, error }));
  }

  return {
    setUp() {
      checked = undefined;
      return ready();
    },
    async write(calls) {
      const results = await writeOnce(calls);
      const homeless = results.flatMap((result, index) => (isMissing(result) ? [index] : []));
      if (homeless.length === 0) return results;
      // Somebody has deleted the storage since it was looked at: it is made again.
      checked = undefined;
      const again = await writeOnce(homeless.flatMap((index) => calls[index] ?? []));
      return results.map((result, index) => again[homeless.indexOf(index)] ?? result);
    },
    pages,
    async page(query) {
      const [page] = await pages([query]);
      return page ?? { ok: false, reason: 'unreachable' };
    },
  };
}

function isMissing(result: CallResult): boolean {
  return !result.ok && result.error.code === MISSING;
}

function creation(shape: StorageShape): readonly Call[] {
  const { entity, name, access } = shape;
  const params = { ENTITY: entity, NAME: name, ...(access === undefined ? {} : { ACCESS: access }) };
  return [{ method: 'entity.add', params }, ...Object.keys(shape.properties).map(propertyOf(shape))];
}

function missingProperties(shape: StorageShape, result: unknown): readonly Call[] {
  const read = Properties.safeParse(result);
  const there = new Set(read.success ? read.data.map((one) => one.PROPERTY) : []);
  return Object.keys(shape.properties)
    .filter((code) => !there.has(code))
    .map(propertyOf(shape));
}

const propertyOf =
  ({ entity, properties }: StorageShape) =>
  (code: string): Call => ({
    method: 'entity.item.property.add',
    params: { ENTITY: entity, PROPERTY: code, NAME: code, TYPE: properties[code] },
  });

/** The call that asks for one page. */
export function queryCall({ entity, filter = {}, sort = { ID: 'ASC' }, start = 0 }: EntityQuery): Call {
  return { method: 'entity.item.get', params: { ENTITY: entity, SORT: sort, FILTER: filter, start } };
}

/** The page in its answer. */
export function readPage(reply: CallResult): EntityPage {
  if (reply.ok) {
    const now = reply.time === undefined ? undefined : reply.time.finish * 1000;
    return { ok: true, rows: readEntityRows(reply.result), total: reply.total, next: reply.next, now };
  }
  // Nothing was ever saved, which is no failure.
  if (reply.error.code === MISSING) return NO_ROWS;
  return storeFailure(reply.error);
}
