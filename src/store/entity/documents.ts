/**
 * Documents of any size in a storage of the portal, each under a key. One above a single value is written as new parts
 * first; its head then points to them, so that at any moment a whole document is there. Parts that did not change stay:
 * what changes often should come last in a document.
 */
import type { Call } from '#portal/call.ts';
import type { EntityRow } from './entity-row.ts';
import { plainName } from './plain-name.ts';
import type { Opener } from './private-storage.ts';
import { type StoreFailure, storeFailure } from './store-failure.ts';
import { fromStoredJson, joinStored, splitStored, toStoredJson } from './stored-json.ts';

/** What a storage of documents has to have. */
export const DOCUMENT_PROPERTIES = {
  KEY: 'S',
  REV: 'S',
  AT: 'N',
  NO: 'N',
  PARTS: 'S',
  BODY: 'S',
} as const;

export type Document = {
  readonly key: string;
  /** Unique to one writing. */
  readonly rev: string;
  /** The JSON that was written, unread; undefined where it is damaged. */
  readonly json: unknown;
};

export type NewDocument = {
  readonly key: string;
  readonly rev: string;
  /** ms since 1970. */
  readonly at: number;
  /** What an administrator sees who looks into the storage. */
  readonly name: string;
  readonly value: object;
};

type Done = { readonly ok: true } | StoreFailure;

export type Documents = {
  list(): Promise<{ readonly ok: true; readonly documents: readonly Document[] } | StoreFailure>;
  read(key: string): Promise<{ readonly ok: true; readonly document: Document | undefined } | StoreFailure>;
  /** Writes over what was read last under this key. */
  write(document: NewDocument): Promise<Done>;
  remove(key: string): Promise<Done>;
};

/** Characters of an item's name; the portal allows 255. */
const NAME = 60;

export function createDocuments(open: Opener): Documents {
  /** Items as they were read last: a writing follows a reading, and need not ask again. */
  const seen = new Map<string, readonly EntityRow[]>();

  /** All items of one document, or of all. */
  async function rowsOf(
    key?: string,
  ): Promise<{ readonly ok: true; readonly rows: readonly EntityRow[] } | StoreFailure> {
    const filter = key === undefined ? {} : { '=PROPERTY_KEY': key };
    const place = await open({ query: { filter } });
    if (!place.ok) return place;
    const { entity, storage } = place;
    const rows: EntityRow[] = [];
    let { page } = place;
    for (let start: number | undefined = 0; start !== undefined; page = undefined) {
      page ??= await storage.page({ entity, filter, start });
      if (!page.ok) return page;
      rows.push(...page.rows);
      start = page.next;
    }
    return { ok: true, rows };
  }

  async function write(calls: readonly Call[]): Promise<Done> {
    if (calls.length === 0) return { ok: true };
    const place = await open({ forWriting: true });
    if (!place.ok) return place;
    for (const result of await place.storage.write(calls)) {
      if (!result.ok && result.error.code !== 'ERROR_ITEM_NOT_FOUND') return storeFailure(result.error);
    }
    return { ok: true };
  }

  return {
    async list() {
      const found = await rowsOf();
      if (!found.ok) return found;
      const keys = new Set(found.rows.map((row) => row.values['KEY'] ?? ''));
      const documents = [...keys].map((key) => assemble(found.rows, key));
      return { ok: true, documents: documents.filter((one) => one !== undefined) };
    },

    async read(key) {
      const found = await rowsOf(key);
      if (!found.ok) return found;
      seen.set(key, found.rows);
      return { ok: true, document: assemble(found.rows, key) };
    },

    async write({ key, rev, at, name, value }) {
      const place = await open({ forWriting: true });
      if (!place.ok) return place;
      const known = seen.get(key);
      seen.delete(key);
      const found = known === undefined ? await rowsOf(key) : { ok: true as const, rows: known };
      if (!found.ok) return found;
      const head = headOf(found.rows, key);
      const [first = '', ...rest] = splitStored(toStoredJson(value));
      const values = { KEY: key, REV: rev, AT: at };
      const item = { ENTITY: place.entity, NAME: plainName(name, NAME) || key };
      const former = found.rows.filter((row) => row.id !== head?.id);
      const kept = rest.map((body) => former.find((row) => row.values['BODY'] === body)?.id);
      const fresh = rest.filter((_, index) => kept[index] === undefined);
      const added = await place.storage.write(
        fresh.map((BODY, index) => ({
          method: 'entity.item.add',
          params: { ...item, PROPERTY_VALUES: { ...values, NO: index + 1, BODY } },
        })),
      );
      for (const result of added) if (!result.ok) return storeFailure(result.error);
      const ids = added.map((result) => (result.ok ? Number(result.result) : 0));
      const parts = kept.map((id) => id ?? ids.shift());
      const params = { ...item, PROPERTY_VALUES: { ...values, NO: 0, PARTS: parts.join(','), BODY: first } };
      return write([
        head === undefined
          ? { method: 'entity.item.add', params }
          : { method: 'entity.item.update', params: { ...params, ID: head.id } },
        ...former.filter((row) => !parts.includes(row.id)).map((row) => deletion(place.entity, row)),
      ]);
    },

    async remove(key) {
      const place = await open();
      if (!place.ok) return place;
      const found = await rowsOf(key);
      return found.ok ? write(found.rows.map((row) => deletion(place.entity, row))) : found;
    },
  };
}

function deletion(entity: string, row: EntityRow): Call {
  return { method: 'entity.item.delete', params: { ENTITY: entity, ID: row.id } };
}

function headOf(rows: readonly EntityRow[], key: string): EntityRow | undefined {
  return rows.findLast((row) => row.values['KEY'] === key && Number(row.values['NO']) === 0);
}

function assemble(rows: readonly EntityRow[], key: string): Document | undefined {
  const head = headOf(rows, key);
  if (head === undefined) return undefined;
  const { REV: rev = '', PARTS = '', BODY = '' } = head.values;
  const parts = PARTS.split(',').filter((id) => id !== '');
  const bodies = parts.map((id) => rows.find((row) => String(row.id) === id)?.values['BODY'] ?? '');
  return { key, rev, json: fromStoredJson(joinStored([BODY, ...bodies])) };
}
