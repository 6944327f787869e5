import type { Call, CallResult } from '#portal/call.ts';
import type { EntityRow } from '../entity/entity-row.ts';
import { createEntityStorage, type EntityStorage, type StorageShape } from '../entity/entity-storage.ts';
import { runCalls, type StoreAccess } from '../entity/run-calls.ts';
import { type StoreFailure, storeFailure } from '../entity/store-failure.ts';
import { fromStoredJson, joinStored, splitStored, toStoredJson } from '../entity/stored-json.ts';
import { isEmptyDraft, restoreDraftRecord } from '../working-draft.ts';
import type { DraftPlace, PlacedDraft } from './draft-place.ts';

/**
 * Names of the private storage of a person, in the order in which they are tried: a storage that others may read is
 * somebody's trap, and is left alone. Base 36 keeps any user id within 13 characters.
 */
const NAMES = ['hdraft_', 'hdraf1_', 'hdraf2_'];

const PROPERTIES = { KEY: 'S', REV: 'S', AT: 'N', NO: 'N', COUNT: 'N', BODY: 'S' } as const;
/** Characters of a text that stand as the item's name, for an administrator who looks. */
const TITLE = 60;

export type PortalDraftsOptions = StoreAccess & { readonly userId: number; readonly newId: () => string };

type Own = { readonly ok: true; readonly entity: string; readonly storage: EntityStorage } | StoreFailure;

/**
 * Drafts in a storage of the portal that only this person can open. A draft above one value is written as new parts
 * first; its first part then points to them, so that at any moment a whole draft is there.
 */
export function portalDrafts(options: PortalDraftsOptions): DraftPlace {
  const { userId, newId } = options;
  let opened: Promise<Own> | undefined;
  /** Items as they were read last: a writing follows a reading, and need not ask again. */
  const seen = new Map<string, readonly EntityRow[]>();

  async function open(): Promise<Own> {
    let failure: StoreFailure = { ok: false, reason: 'noRights' };
    for (const name of NAMES) {
      const entity = name + userId.toString(36);
      const [rights] = await runCalls(options, [{ method: 'entity.rights', params: { ENTITY: entity } }]);
      const own = isOwn(rights, userId);
      const shape: StorageShape = { entity, name: 'Herald: drafts', properties: PROPERTIES };
      if (own === true) return { ok: true, entity, storage: createEntityStorage(options, [shape]) };
      if (own !== false) return own;
      failure = { ok: false, reason: 'noRights' };
    }
    return failure;
  }
  async function own(): Promise<Own> {
    opened ??= open();
    const found = await opened;
    if (!found.ok) opened = undefined;
    return found;
  }

  /** All items of one draft, or of all drafts. */
  async function rowsOf(
    key?: string,
  ): Promise<{ readonly ok: true; readonly rows: readonly EntityRow[] } | StoreFailure> {
    const place = await own();
    if (!place.ok) return place;
    const { entity, storage } = place;
    const filter = key === undefined ? {} : { '=PROPERTY_KEY': key };
    const rows: EntityRow[] = [];
    for (let start: number | undefined = 0; start !== undefined; ) {
      const page = await storage.page({ entity, filter, start });
      if (!page.ok) return page;
      rows.push(...page.rows);
      start = page.next;
    }
    return { ok: true, rows };
  }

  async function write(calls: readonly Call[]): Promise<{ readonly ok: true } | StoreFailure> {
    const place = await own();
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
      const drafts = [...keys].map((key) => assemble(found.rows, key, newId));
      return { ok: true, drafts: drafts.filter((draft) => draft !== undefined) };
    },

    async read(key) {
      const found = await rowsOf(key);
      if (!found.ok) return found;
      seen.set(key, found.rows);
      return { ok: true, draft: assemble(found.rows, key, newId) };
    },

    async write({ record, rev }) {
      const place = await own();
      if (!place.ok) return place;
      const key = record.sendId;
      const known = seen.get(key);
      seen.delete(key);
      const found = known === undefined ? await rowsOf(key) : { ok: true as const, rows: known };
      if (!found.ok) return found;
      const head = headOf(found.rows, key);
      const [first = '', ...rest] = splitStored(toStoredJson(record));
      const values = { KEY: key, REV: rev, AT: record.changedAt, COUNT: rest.length + 1 };
      const name = [...record.notice.message.trim()]
        .slice(0, TITLE)
        .join('')
        .replace(/[\ud800-\udfff]/g, '');
      const item = { ENTITY: place.entity, NAME: name || key };
      const added = await write(
        rest.map((BODY, index) => ({
          method: 'entity.item.add',
          params: { ...item, PROPERTY_VALUES: { ...values, NO: index + 1, BODY } },
        })),
      );
      if (!added.ok) return added;
      const params = { ...item, PROPERTY_VALUES: { ...values, NO: 0, BODY: first } };
      const former = found.rows.filter((row) => row.id !== head?.id);
      return write([
        head === undefined
          ? { method: 'entity.item.add', params }
          : { method: 'entity.item.update', params: { ...params, ID: head.id } },
        ...former.map((row) => deletion(place.entity, row)),
      ]);
    },

    async remove(key) {
      const place = await own();
      if (!place.ok) return place;
      const found = await rowsOf(key);
      return found.ok ? write(found.rows.map((row) => deletion(place.entity, row))) : found;
    },
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

function deletion(entity: string, row: EntityRow): Call {
  return { method: 'entity.item.delete', params: { ENTITY: entity, ID: row.id } };
}

function headOf(rows: readonly EntityRow[], key: string): EntityRow | undefined {
  return rows.findLast((row) => row.values['KEY'] === key && Number(row.values['NO']) === 0);
}

function assemble(rows: readonly EntityRow[], key: string, newId: () => string): PlacedDraft | undefined {
  const head = headOf(rows, key);
  if (head === undefined) return undefined;
  const { REV: rev = '', COUNT, BODY = '' } = head.values;
  const bodies = [BODY];
  for (let no = 1; no < Number(COUNT); no += 1) {
    const part = rows.findLast(
      ({ values }) => values['KEY'] === key && values['REV'] === rev && Number(values['NO']) === no,
    );
    bodies.push(part?.values['BODY'] ?? '');
  }
  const record = restoreDraftRecord(fromStoredJson(joinStored(bodies)), newId);
  return record === undefined || isEmptyDraft(record) ? undefined : { record, rev };
}
