import { nameText } from '#portal/name-text.ts';
import type { SendHeader } from './send-record.ts';

/** The names of people by their ids, as the portal has them; undefined if it does not answer. */
export type ReadNames = (ids: readonly number[]) => Promise<ReadonlyMap<number, string> | undefined>;

export type Names = {
  /** Headers with the portal's names of senders and withdrawers; at most one request. Never rejects. */
  inHeaders(headers: readonly SendHeader[]): Promise<readonly SendHeader[]>;
};

/** Whoever writes a record can write any name into it: names come from the portal and are read once. */
export function createNames(
  readNames: ReadNames,
  viewer: { readonly id: number; readonly name: string },
): Names {
  /** By id; undefined for a person whom the portal no longer has. */
  const known = new Map<number, string | undefined>([[viewer.id, viewer.name]]);

  /** The name that a record gives its writer counts only for a person whom the portal no longer has. */
  const nameOf = (id: number, own: string): string =>
    known.get(id) || (known.has(id) && nameText(own)) || `#${id}`;

  return {
    async inHeaders(headers) {
      const ids = headers.flatMap(({ senderId, withdrawn }) => [
        senderId,
        ...(withdrawn === undefined ? [] : [withdrawn.byId]),
      ]);
      const unknown = [...new Set(ids)].filter((id) => id > 0 && !known.has(id));
      const found = unknown.length === 0 ? undefined : await readNames(unknown);
      if (found !== undefined) for (const id of unknown) known.set(id, found.get(id));
      return headers.map((header) => {
        const { senderId, senderName, lastWrite, withdrawn } = header;
        const own = lastWrite.by === senderId ? senderName : '';
        const named = { ...header, senderName: nameOf(senderId, own) };
        if (withdrawn === undefined) return named;
        return { ...named, withdrawn: { ...withdrawn, byName: nameOf(withdrawn.byId, withdrawn.byName) } };
      });
    },
  };
}
