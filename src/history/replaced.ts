import type { SendHeader, SendRecord } from '#store/history/send-record.ts';
import { isLaterOf } from './standing.ts';
import { tagStory } from './tag-story.ts';

/** How many notifications of a send later ones replaced, by the id of its record. */
export type ReplacedCounts = ReadonlyMap<string, number>;

/** Records that one request reads. */
const MOST_RECORDS = 50;

/** Sends of a list that another one of it may have replaced, or has replaced itself; `headers`: the latest first. */
export function mayBeReplaced(headers: readonly SendHeader[]): readonly SendHeader[] {
  const sizes = new Map<string, number>();
  const keysOf = ({ sendId, tag }: SendHeader) => [
    ...(sendId === '' ? [] : [`send ${sendId}`]),
    ...(tag === '' ? [] : [`tag ${tag}`]),
  ];
  for (const key of headers.flatMap(keysOf)) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  return headers
    .filter((header) => keysOf(header).some((key) => (sizes.get(key) ?? 0) > 1))
    .slice(0, MOST_RECORDS);
}

/** By what each record knows of its people. */
export function replacedByRecords(records: readonly SendRecord[]): ReplacedCounts {
  return new Map(
    tagStory(records).sends.map(({ send, replaced }) => [
      send.id,
      replaced.reduce((sum, { count }) => sum + count, 0),
    ]),
  );
}

/** Where headers alone are stored: an edit replaces as many notifications as it delivered. */
export function replacedByHeaders(headers: readonly SendHeader[]): ReplacedCounts {
  return new Map(
    headers.map((header) => {
      const delivered = headers.filter((one) => isLaterOf(one, header)).map(({ counts }) => counts.delivered);
      return [header.id, Math.min(header.counts.delivered, Math.max(0, ...delivered))];
    }),
  );
}
