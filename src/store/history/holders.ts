import type { Person } from '#people/person.ts';
import type { EntityStorage } from '../entity/entity-storage.ts';
import type { StoreFailure } from '../entity/store-failure.ts';
import { listHeaders, readRecords } from './read-history.ts';
import type { SendHeader, SendRecord } from './send-record.ts';

export type Holders = {
  readonly ok: true;
  /** The wire TAG under which each person holds a notice, by id. */
  readonly wireTags: ReadonlyMap<number, string>;
  /** Everybody who got a notice of these sends, or may have, also where it was taken back; by id. */
  readonly got: ReadonlyMap<number, Person>;
  /** The sends that were looked at, latest first. */
  readonly sends: readonly SendHeader[];
  /** The latest of them that somebody holds a notice of. */
  readonly latest: SendRecord | undefined;
  /** There are more sends under this tag than were looked at. */
  readonly more: boolean;
};

/**
 * Who holds a notice under a typed tag, as far as the history knows (product.md, "Tags on the wire"): everybody of
 * the latest fifty sends whose notice was delivered, or may have been, and was not taken back. Two requests.
 */
export async function readHolders(storage: EntityStorage, tag: string): Promise<Holders | StoreFailure> {
  const page = await listHeaders(storage, { tag });
  if (!page.ok) return page;
  const found = await readRecords(storage, page.headers);
  if (!found.ok) return found;
  const wireTags = new Map<number, string>();
  const got = new Map<number, Person>();
  let latest: SendRecord | undefined;
  for (const record of found.records) {
    const { header, people, outcomes } = record;
    for (const { person, wireTag } of people) {
      // The latest send has the last word about a person.
      if (got.has(person.id)) continue;
      const kind = outcomes.get(person.id)?.kind;
      // A running send that nobody noted further may have reached everybody.
      const mayHold =
        kind === undefined ? header.state === 'running' : kind === 'delivered' || kind === 'unknown';
      if (!mayHold) continue;
      got.set(person.id, person);
      if (header.state === 'withdrawn') continue;
      wireTags.set(person.id, wireTag);
      latest ??= record;
    }
  }
  return { ok: true, wireTags, got, sends: page.headers, latest, more: page.after !== undefined };
}
