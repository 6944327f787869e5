import type { Person } from '#people/person.ts';
import type { SendHeader, SendRecord } from '#store/history/send-record.ts';
import { reachedBy } from './standing.ts';

export type TagStory = {
  /** Who holds which notice now, as far as these records know. */
  readonly holders: readonly { readonly person: Person; readonly send: SendHeader }[];
  /** What became of the notices of each send, latest first. */
  readonly sends: readonly {
    readonly send: SendHeader;
    readonly held: number;
    /** How many were replaced by which later send, the first after it. */
    readonly replaced: readonly { readonly by: SendHeader; readonly count: number }[];
  }[];
};

/**
 * The story of a typed tag. Of one person's notices under one wire tag the portal keeps the latest alone (product.md,
 * "Tags on the wire"); one that was taken back does not bring the former one back.
 */
export function tagStory(records: readonly SendRecord[]): TagStory {
  const latestFirst = records.toSorted((a, b) => b.header.itemId - a.header.itemId);
  /** The send after the present one, by person and wire tag. */
  const after = new Map<string, SendHeader>();
  const holders: { person: Person; send: SendHeader }[] = [];
  const sends = latestFirst.map((record) => {
    const replaced = new Map<SendHeader, number>();
    let held = 0;
    for (const { person, wireTag } of reachedBy(record)) {
      const key = `${person.id} ${wireTag}`;
      const by = after.get(key);
      after.set(key, record.header);
      if (by !== undefined) replaced.set(by, (replaced.get(by) ?? 0) + 1);
      else if (record.header.state !== 'withdrawn') {
        held += 1;
        holders.push({ person, send: record.header });
      }
    }
    return { send: record.header, held, replaced: [...replaced].map(([by, count]) => ({ by, count })) };
  });
  return { holders, sends };
}
