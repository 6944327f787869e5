import type { Json, KeptAttach } from '../api.ts';
import { measureAttach, normaliseAttach } from '../attach.ts';
import { parseJson } from '../json-text.ts';
import { addNotice, deleteById, deleteByTag, markRead, noticesOf } from '../notices.ts';
import { fullName } from '../people.ts';
import { isSet, phpBool, phpEntries, phpInt, phpString, phpTrim, upperKeys } from '../php.ts';
import { isoDate, type Portal, type StoredNotice } from '../state.ts';
import { cutText, htmlToBb, servedText } from '../text.ts';
import { imUser } from './im-user.ts';
import { done, type Method, type MethodCall, type MethodReply, refuse } from './method.ts';

/** The attachment's own JSON has to be shorter than this many characters. */
const ATTACH_LIMIT = 60_000;
/** A notice of portal-wide type numbers: 2 = personal, 4 = from the system. */
const NOTIFY_TYPE = { USER: 2, SYSTEM: 4 } as const;

function storedTag(portal: Portal, tag: string): string {
  return tag === '' ? '' : `MP|${portal.tagKey}|${tag}`;
}

function readAttach(
  call: MethodCall,
  given: Json | undefined,
): { ok: true; attach: KeptAttach | null; characters: number } | { ok: false; reply: MethodReply } {
  if (!isSet(given) || !phpBool(given)) return { ok: true, attach: null, characters: 0 };
  const { switches } = call.portal.memory;
  const attach = normaliseAttach(given, {
    unescape: switches.unescapeAttach,
    now: Math.floor(call.portal.clock() / 1000),
  });
  if (attach === null) {
    return { ok: false, reply: refuse('ATTACH_ERROR', 'Incorrect attach params') };
  }
  const characters = measureAttach(attach, switches.legacyAttachJson);
  if (characters >= ATTACH_LIMIT) {
    return {
      ok: false,
      reply: refuse('ATTACH_OVERSIZE', 'You have exceeded the maximum allowable size of attach'),
    };
  }
  return { ok: true, attach, characters };
}

function send(call: MethodCall, type: 'USER' | 'SYSTEM'): MethodReply {
  const { portal } = call;
  const { switches, people } = portal.memory;
  const params = upperKeys(call.params);
  const userId = phpInt(params['USER_ID']);
  if (userId <= 0) return refuse('USER_ID_EMPTY', "User ID can't be empty");
  const raw = params['MESSAGE'];
  const message = typeof raw === 'object' ? '' : phpTrim(phpString(raw));
  if (message === '') return refuse('MESSAGE_EMPTY', "Message can't be empty");
  const attach = readAttach(call, params['ATTACH']);
  if (!attach.ok) return attach.reply;

  const recipient = people.find(userId);
  if (recipient === undefined || !recipient.active || recipient.kind === 'bot') return done(false);
  // Nothing is stored for somebody who switched such notices off; the reply looks like an id all the same.
  if (recipient.mutes) return done(Math.floor(portal.clock() / 1000));

  const withName = (text: string) =>
    type === 'SYSTEM' && text !== '' ? `${switches.appName}#BR#${text}` : text;
  const fit = (text: string) => (switches.cutLongText ? cutText(text) : text);
  const notice = addNotice(portal, {
    userId,
    type,
    authorId: type === 'USER' ? call.user.id : 0,
    storedText: fit(withName(message)),
    textOut: fit(withName(phpTrim(phpString(params['MESSAGE_OUT'])))),
    attach: attach.attach,
    attachCharacters: attach.characters,
    tag: storedTag(portal, phpString(params['TAG'])),
    subTag: storedTag(portal, phpString(params['SUB_TAG'])),
    received: call.meant,
    via: call.via,
    method: call.name,
  });
  return done(notice.id);
}

function rowOf(portal: Portal, notice: StoredNotice, convert: boolean): Json {
  const extra: Record<string, Json> = {};
  if (notice.attach !== null) extra['ATTACH'] = parseJson(JSON.stringify([notice.attach]));
  if (notice.earlierAuthors.length > 0) extra['USERS'] = [...notice.earlierAuthors];
  return {
    id: notice.id,
    chat_id: 10_000 + notice.userId,
    author_id: notice.authorId,
    date: isoDate(notice.createdAt),
    notify_type: NOTIFY_TYPE[notice.type],
    notify_module: 'rest',
    notify_event: 'rest_notify',
    notify_tag: notice.tag,
    notify_sub_tag: notice.subTag,
    notify_title: '',
    setting_name: 'rest|rest_notify',
    text: convert
      ? servedText(notice.storedText, (id) => {
          const person = portal.memory.people.find(id);
          return person === undefined ? undefined : fullName(person);
        })
      : htmlToBb(notice.storedText),
    notify_read: notice.read ? 'Y' : 'N',
    params: Object.keys(extra).length === 0 ? null : extra,
  };
}

const sendParams = ['USER_ID', 'MESSAGE', 'MESSAGE_OUT', 'TAG', 'SUB_TAG', 'ATTACH', 'CLIENT_ID'] as const;

export const notifyMethods = {
  'im.notify': {
    scopes: ['im'],
    params: ['TYPE', ...sendParams],
    run: (call) => send(call, phpString(upperKeys(call.params)['TYPE']) === 'SYSTEM' ? 'SYSTEM' : 'USER'),
  },
  'im.notify.personal.add': { scopes: ['im'], params: sendParams, run: (call) => send(call, 'USER') },
  'im.notify.system.add': { scopes: ['im'], params: sendParams, run: (call) => send(call, 'SYSTEM') },
  'im.notify.delete': {
    scopes: ['im'],
    params: ['ID', 'TAG', 'SUB_TAG', 'CLIENT_ID'],
    run({ params, portal, user }) {
      const given = upperKeys(params);
      if (isSet(given['ID']) && phpInt(given['ID']) > 0)
        return done(deleteById(portal, user.id, phpInt(given['ID'])));
      const tag = phpString(given['TAG']);
      const subTag = phpString(given['SUB_TAG']);
      if (tag !== '') deleteByTag(portal, 'tag', storedTag(portal, tag));
      else if (subTag !== '') deleteByTag(portal, 'subTag', storedTag(portal, subTag));
      else return refuse('PARAMS_ERROR', 'Incorrect params');
      return done(true);
    },
  },
  'im.notify.get': {
    scopes: ['im'],
    params: ['LAST_ID', 'LAST_TYPE', 'LIMIT', 'CONVERT_TEXT'],
    run({ params, portal, user, session }) {
      const given = upperKeys(params);
      const all = noticesOf(portal, user.id);
      if (all.length === 0) return done({ notifications: [], users: [] });
      const lastId = phpInt(given['LAST_ID']);
      const limit = phpInt(given['LIMIT']);
      const rows = (lastId > 0 ? all.filter((notice) => notice.id < lastId) : all).slice(
        0,
        limit > 0 ? Math.min(limit, 50) : 50,
      );
      const authors = [...new Set(rows.flatMap((notice) => [notice.authorId, ...notice.earlierAuthors]))];
      const people = authors.flatMap((id) => portal.memory.people.find(id) ?? []);
      return done({
        total_count: all.length,
        total_unread_count: all.filter((notice) => !notice.read).length,
        chat_id: 10_000 + user.id,
        notifications: rows.map((notice) => rowOf(portal, notice, phpString(given['CONVERT_TEXT']) === 'Y')),
        users: people.map((person) => imUser(person, session.origin)),
      });
    },
  },
  'im.notify.read': {
    scopes: ['im'],
    params: ['ID', 'ACTION', 'ONLY_CURRENT'],
    run({ params, portal, user }) {
      const given = upperKeys(params);
      if (!isSet(given['ID'])) return done(true);
      const id = phpInt(given['ID']);
      const only = phpString(given['ONLY_CURRENT']) === 'Y';
      const read = phpString(given['ACTION'] ?? 'Y') !== 'N';
      markRead(portal, user.id, (notice) => (only ? notice.id === id : notice.id >= id), read);
      return done(true);
    },
  },
  'im.notify.read.all': {
    scopes: ['im'],
    params: [],
    run({ portal, user }) {
      markRead(portal, user.id, () => true);
      return done({ result: true, newCounter: 0 });
    },
  },
  'im.notify.read.list': {
    scopes: ['im'],
    params: ['IDS', 'ACTION'],
    run({ params, portal, user }) {
      const given = upperKeys(params);
      const ids = phpEntries(given['IDS']).map(([, id]) => phpInt(id));
      if (ids.length === 0) return refuse('PARAMS_ERROR', 'No IDS param or it is not an array');
      // The list is worked off up to its first senseless number.
      const stop = ids.findIndex((id) => id <= 0);
      const known = new Set(stop < 0 ? ids : ids.slice(0, stop));
      markRead(portal, user.id, (notice) => known.has(notice.id), phpString(given['ACTION'] ?? 'Y') === 'Y');
      return done(true);
    },
  },
} satisfies Record<string, Method>;
