import type { Person } from '#people/person.ts';
import type { StoreFailure } from '../entity/store-failure.ts';
import { type HistoryReader, pageOfHeaders, readRecords, withNames } from './read-history.ts';
import type { SendHeader, SendRecord } from './send-record.ts';
import { isTrustedWireTag } from './wire-tag-forms.ts';

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
export async function readHolders(reader: HistoryReader, tag: string): Promise<Holders | StoreFailure> {
  const page = await pageOfHeaders(reader.storage, { tag });
  if (!page.ok) return page;
  const found = await withNames(reader, await readRecords(reader, page.headers));
  if (!found.ok) return found;
  const held = new Map<number, { readonly wireTag: string; readonly plannedAt: number }>();
  const got = new Map<number, Person>();
  let latest: SendRecord | undefined;
  for (const record of found.records) {
    const { header, people, outcomes, plannedAt } = record;
    // Found under a tag that somebody else wrote into its header.
    if (header.tag !== tag) continue;
    const isOwn = header.senderId === reader.viewer.id;
    for (const { person, wireTag } of people) {
      // The latest send has the last word about a person.
      if (got.has(person.id) || !isTrustedWireTag(wireTag, person.id, { ...header, isOwn })) continue;
      const kind = outcomes.get(person.id)?.kind;
      // A running send that nobody noted further may have reached everybody.
      const mayHold =
        kind === undefined ? header.state === 'running' : kind === 'delivered' || kind === 'unknown';
      if (!mayHold) continue;
      got.set(person.id, person);
      if (header.state === 'withdrawn') continue;
      held.set(person.id, { wireTag, plannedAt });
      latest ??= record;
    }
  }
  return {
    ok: true,
    wireTags: eachOnce(held),
    got,
    sends: found.records.map(({ header }) => header),
    latest,
    more: page.after !== undefined,
  };
}

/**
 * The wire tags of people, each of one person: under a tag without an id a notification for a second person would take
 * the first one's away. The older record is right: nobody is given a tag that somebody holds.
 */
function eachOnce(
  held: ReadonlyMap<number, { readonly wireTag: string; readonly plannedAt: number }>,
): ReadonlyMap<number, string> {
  const oldestFirst = [...held].toSorted(([, a], [, b]) => a.plannedAt - b.plannedAt);
  const owners = new Map<string, number>();
  for (const [id, { wireTag }] of oldestFirst) if (!owners.has(wireTag)) owners.set(wireTag, id);
  return new Map(
    [...held].flatMap(([id, { wireTag }]) => (owners.get(wireTag) === id ? [[id, wireTag] as const] : [])),
  );
}
