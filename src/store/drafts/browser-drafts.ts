import { readEach } from '../read-each.ts';
import type { SealedStorage } from '../sealed-storage.ts';
import { type DraftRecord, isEmptyDraft, restoreDraftRecord } from '../working-draft.ts';
import type { DraftPlace, PlacedDraft, PlaceFailure } from './draft-place.ts';

const PREFIX = 'draft:';
/** Where versions before 0.3 kept their only draft. */
const FORMER = 'draft';
const DEVICE = 'device';

type Surroundings = { readonly newId: () => string };

/** Drafts in this browser, each sealed and at once readable. */
export function browserDrafts(storage: SealedStorage, { newId }: Surroundings): DraftPlace {
  function draftOf(text: string | undefined): PlacedDraft | undefined {
    const json = text === undefined ? undefined : parse(text);
    const record = restoreDraftRecord(json, newId);
    if (record === undefined || isEmptyDraft(record)) return undefined;
    return { record, rev: revOf(json) };
  }

  async function formerOf(key: string): Promise<PlacedDraft | undefined> {
    const former = await readAt(FORMER);
    return former?.record.sendId === key ? former : undefined;
  }

  /** Any other draft there stays: it has no second place. */
  async function removeFormer(key: string): Promise<void> {
    if ((await formerOf(key)) !== undefined) storage.remove(FORMER);
  }

  const readAt = async (name: string) => readEach([await storage.read(name)], draftOf)[0];

  return {
    async list() {
      const names = storage.names().filter((name) => name === FORMER || name.startsWith(PREFIX));
      const texts = await Promise.all(names.map((name) => storage.read(name)));
      return { ok: true, drafts: readEach(texts, draftOf) };
    },
    async read(key) {
      const draft = await readAt(PREFIX + key);
      return { ok: true, draft: draft ?? (await formerOf(key)) };
    },
    async write({ record, rev }) {
      const kept = await storage.write(PREFIX + record.sendId, JSON.stringify({ ...record, rev }));
      if (kept.ok) await removeFormer(record.sendId);
      return kept;
    },
    async remove(key) {
      storage.remove(PREFIX + key);
      await removeFormer(key);
      return { ok: true };
    },
  };
}

/** Stands where the browser cannot keep drafts at all, so that the reason is told like any other. */
export function noDrafts(reason: PlaceFailure['reason']): DraftPlace {
  const failed = () => Promise.resolve({ ok: false, reason } as const);
  return { list: failed, read: failed, write: failed, remove: failed };
}

export type Device = {
  readonly name: string;
  /** Nothing was kept here before, so that what there is of drafts is in the portal. */
  readonly fresh: boolean;
};

/** This browser by a name, kept as long as it keeps anything; another one for each page where it does not. */
export async function readDevice(
  storage: SealedStorage | undefined,
  { newId }: Surroundings,
): Promise<Device> {
  const known = await storage?.read(DEVICE);
  if (known !== undefined && /^\w+$/.test(known)) return { name: known, fresh: false };
  const name = newId();
  await storage?.write(DEVICE, name);
  return { name, fresh: true };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Damaged: for the reader there is no draft.
    return undefined;
  }
}

function revOf(json: unknown): string {
  return typeof json === 'object' && json !== null && 'rev' in json && typeof json.rev === 'string'
    ? json.rev
    : '';
}

/** The latest of some drafts. */
export function latestDraft(drafts: readonly PlacedDraft[]): PlacedDraft | undefined {
  const changed = (draft: PlacedDraft): DraftRecord['changedAt'] => draft.record.changedAt;
  return drafts.toSorted((a, b) => changed(b) - changed(a))[0];
}
