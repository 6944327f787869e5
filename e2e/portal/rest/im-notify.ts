import type { Json, KeptAttach } from '../api.ts';
import { measureAttach, normaliseAttach } from '../attach.ts';
import { addNotice, deleteById, deleteByTag, markRead } from '../notices.ts';
import { isSet, phpBool, phpEntries, phpInt, phpString, phpTrim, upperKeys } from '../php.ts';
import { isPhpFunction } from '../php-functions.ts';
import type { Portal } from '../state.ts';
import { cutText } from '../text.ts';
import { notifyGetMethods } from './im-notify-get.ts';
import { done, type Method, type MethodCall, type MethodReply, refuse } from './method.ts';

/** The attachment's own JSON has to be shorter than this many characters. */
const ATTACH_LIMIT = 60_000;

/** A tag as stored; '' for none, and to PHP "0" is none. */
function storedTag(portal: Portal, tag: Json | undefined): string {
  return phpBool(tag) ? `MP|${portal.tagKey}|${phpString(tag)}` : '';
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
  // TO is published nowhere; it stands for USER_ID and wins.
  const userId = phpInt(isSet(params['TO']) ? params['TO'] : params['USER_ID']);
  if (userId <= 0) return refuse('USER_ID_EMPTY', "User ID can't be empty");
  const raw = params['MESSAGE'];
  const message = typeof raw === 'object' ? '' : phpTrim(phpString(raw));
  if (message === '') return refuse('MESSAGE_EMPTY', "Message can't be empty");
  // A personal text that PHP can call is taken for a call-back and blanked; a SYSTEM text is safe by the app's name.
  const readable = type === 'USER' && isPhpFunction(message) ? '' : message;
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
    storedText: fit(withName(readable)),
    textOut: fit(withName(phpTrim(phpString(params['MESSAGE_OUT'])))),
    attach: attach.attach,
    attachCharacters: attach.characters,
    tag: storedTag(portal, params['TAG']),
    subTag: storedTag(portal, params['SUB_TAG']),
    received: call.meant,
    via: call.via,
    method: call.name,
  });
  return done(notice.id);
}

const sendParams = ['USER_ID', 'MESSAGE', 'MESSAGE_OUT', 'TAG', 'SUB_TAG', 'ATTACH', 'CLIENT_ID'] as const;

export const notifyMethods = {
  ...notifyGetMethods,
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
      const tag = storedTag(portal, given['TAG']);
      const subTag = storedTag(portal, given['SUB_TAG']);
      if (tag !== '') deleteByTag(portal, 'tag', tag);
      else if (subTag !== '') deleteByTag(portal, 'subTag', subTag);
      else return refuse('PARAMS_ERROR', 'Incorrect params');
      return done(true);
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
      const read = phpString(given['ACTION'] ?? 'Y') === 'Y';
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
