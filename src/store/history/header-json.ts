import * as z from 'zod/mini';
import { plainText } from '#notice/bb-print.ts';
import { fromStoredJson, toStoredJson } from '../entity/stored-json.ts';
import * as values from '../stored-values.ts';
import { type NewRecord, NO_COUNTS, type SendHeader } from './send-record.ts';

/** Characters of the text and names that a header holds, so that fifty of them are a small page. */
const LINE = 160;
const NAMES = 3;
/** Characters that are searched: tags first, then the text. */
const FOUND = 4_000;

/** Characters of an id; Herald's own have ten. */
const ID = 100;

const names = z.pipe(
  z.array(values.line),
  z.transform((all) => all.filter((name) => name !== '').slice(0, NAMES)),
);

const HeaderV1 = z.object({
  v: z.literal(1),
  id: z.string().check(z.maxLength(ID)),
  send: values.line,
  state: z.catch(z.enum(['running', 'done', 'open', 'withdrawn']), 'open'),
  type: z.catch(z.enum(['USER', 'SYSTEM']), 'USER'),
  tag: values.tag,
  subTag: values.tag,
  wireSubTag: values.tag,
  line: values.line,
  names: z.catch(names, []),
  counts: z.catch(
    z.object({
      delivered: values.count,
      muted: values.count,
      notCreated: values.count,
      refused: values.count,
      unknown: values.count,
      left: values.count,
      total: values.count,
    }),
    NO_COUNTS,
  ),
  at: values.moment,
  name: values.line,
  app: values.line,
  follows: values.line,
  withdrawn: z.catch(
    z.optional(z.object({ at: values.moment, byId: values.count, byName: values.line })),
    undefined,
  ),
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
