import { createDocuments, DOCUMENT_PROPERTIES, type Document } from '../entity/documents.ts';
import { firstCalls, privateStorage } from '../entity/private-storage.ts';
import type { StoreAccess } from '../entity/run-calls.ts';
import { readEach } from '../read-each.ts';
import { isEmptyDraft, restoreDraftRecord } from '../working-draft.ts';
import type { DraftPlace, PlacedDraft } from './draft-place.ts';

export type PortalDraftsOptions = StoreAccess & { readonly userId: number; readonly newId: () => string };

const NAMES = ['hdraft_', 'hdraf1_', 'hdraf2_'] as const;

/** The very calls with which `list` begins. */
export const firstDraftCalls = (userId: number) => firstCalls({ names: NAMES, userId });

/** Drafts in a storage of the portal that only this person can open. */
export function portalDrafts(options: PortalDraftsOptions): DraftPlace {
  const { userId, newId } = options;
  const documents = createDocuments(
    privateStorage(options, {
      names: NAMES,
      shape: { name: 'Herald: drafts', properties: DOCUMENT_PROPERTIES },
      userId,
    }),
  );
  const draftOf = ({ json, rev }: Document): PlacedDraft | undefined => {
    const record = restoreDraftRecord(json, newId);
    return record === undefined || isEmptyDraft(record) ? undefined : { record, rev };
  };

  return {
    async list() {
      const found = await documents.list();
      if (!found.ok) return found;
      return { ok: true, drafts: readEach(found.documents, draftOf) };
    },
    async read(key) {
      const found = await documents.read(key);
      if (!found.ok) return found;
      return { ok: true, draft: found.document === undefined ? undefined : draftOf(found.document) };
    },
    write({ record, rev }) {
      // Texts last: a long list of people is not written again with each of their letters.
      const { notice, changedAt, ...rest } = record;
      return documents.write({
        key: record.sendId,
        rev,
        at: record.changedAt,
        name: record.notice.message,
        value: { ...rest, notice, changedAt },
      });
    },
    remove: (key) => documents.remove(key),
  };
}
