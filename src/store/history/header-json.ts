import * as z from 'zod/mini';
import { plainText } from '#notice/bb-print.ts';
import { fromStoredJson, toStoredJson } from '../entity/stored-json.ts';
import { type NewRecord, NO_COUNTS, type SendHeader } from './send-record.ts';

/** Characters of the text and names that a header holds, so that fifty of them are a small page. */
const LINE = 160;
const NAMES = 3;
/** Characters that are searched: tags first, then the text. */
const FOUND = 4_000;

const text = z.catch(z.string(), '');
const count = z.catch(z.number(), 0);

const HeaderV1 = z.object({
  v: z.literal(1),
  id: z.string(),
  send: text,
  state: z.catch(z.enum(['running', 'done', 'open', 'withdrawn']), 'open'),
  type: z.catch(z.enum(['USER', 'SYSTEM']), 'USER'),
  tag: text,
  subTag: text,
  wireSubTag: text,
  line: text,
  names: z.catch(z.array(z.string()), []),
  counts: z.catch(
    z.object({
      delivered: count,
      muted: count,
      notCreated: count,
      refused: count,
      unknown: count,
      left: count,
      total: count,
    }),
    NO_COUNTS,
  ),
  at: count,
  name: text,
  app: text,
  follows: text,
  withdrawn: z.catch(z.optional(z.object({ at: count, byId: count, byName: text })), undefined),
});

/** A header as the portal keeps it; `itemId` and the sender's id are the portal's own and not in it. */
export function writeHeader(header: SendHeader): string {
  return toStoredJson({
    v: 1,
    id: header.id,
    send: header.sendId,
    state: header.state,
    type: header.type,
    tag: header.tag,
    subTag: header.subTag,
    wireSubTag: header.wireSubTag,
    line: header.firstLine,
    names: [...header.names],
    counts: header.counts,
    at: header.at,
    name: header.senderName,
    app: header.appVersion,
    follows: header.follows,
    ...(header.withdrawn === undefined ? {} : { withdrawn: header.withdrawn }),
  } satisfies z.infer<typeof HeaderV1>);
}

/** A header of any version; undefined where it is none. Never throws. */
export function readHeader(
  stored: string,
  itemId: number,
  senderId: number,
  lastWrite: SendHeader['lastWrite'] = { by: senderId, at: 0 },
): SendHeader | undefined {
  const read = HeaderV1.safeParse(fromStoredJson(stored));
  if (!read.success) return undefined;
  const { id, send, line, name, app, withdrawn, v: _, ...same } = read.data;
  return {
    id,
    itemId,
    senderId,
    lastWrite,
    sendId: send,
    firstLine: line,
    senderName: name,
    appVersion: app,
    ...same,
    ...(withdrawn === undefined ? {} : { withdrawn }),
  };
}

/** The line of a list: the text without codes, cut between characters. */
export function firstLineOf(message: string): string {
  const plain = [...plainText(message)];
  return plain.length <= LINE ? plain.join('') : `${plain.slice(0, LINE - 1).join('')}…`;
}

export function firstNames(record: Pick<NewRecord, 'people'>): readonly string[] {
  return record.people.slice(0, NAMES).map(({ person }) => person.name);
}

/** What the portal searches in: tags, then the text, without emojis, which old databases cut at. */
export function searchText(record: Pick<NewRecord, 'tag' | 'subTag' | 'wire'>): string {
  const all = `${record.tag}\n${record.subTag}\n${plainText(record.wire.MESSAGE)}`;
  return withoutEmoji(all).slice(0, FOUND);
}

/** Also what is searched for loses them, so that both meet. */
export function withoutEmoji(all: string): string {
  return all.replaceAll(/[\ud800-\udfff]/g, '');
}
