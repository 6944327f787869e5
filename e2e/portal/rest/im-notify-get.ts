import type { Json, KeptAttach } from '../api.ts';
import { parseJson } from '../json-text.ts';
import { noticesOf } from '../notices.ts';
import { isSet, phpInt, phpString, upperKeys } from '../php.ts';
import { isoDate, type Portal, type StoredNotice } from '../state.ts';
import { servedText } from '../text.ts';
import { nameOf } from '../views.ts';
import { imUser } from './im-user.ts';
import { done, type Method, refuse } from './method.ts';

/** Types of notices as numbers: 2 = personal, 4 = from the system. */
const NOTIFY_TYPE = { USER: 2, SYSTEM: 4 } as const;
/** LAST_TYPE of the first stage, notices with buttons to confirm. Nothing makes such notices here. */
const CONFIRMS = 1;
const PAGE_SIZE = 50;

/** The attachment as served: the magic description FIRST_MESSAGE has become the text that it stands for. */
function servedAttach(attach: KeptAttach): Json {
  const first = attach.BLOCKS.find((block) => 'MESSAGE' in block);
  const description = first === undefined ? '' : first.MESSAGE;
  const served = attach.DESCRIPTION === 'FIRST_MESSAGE' ? { ...attach, DESCRIPTION: description } : attach;
  return parseJson(JSON.stringify(served));
}

/** The params that differ from their defaults; null if none does. */
function paramsOf(notice: StoredNotice): Json {
  const params: Record<string, Json> = {};
  if (notice.attach !== null) params['ATTACH'] = [servedAttach(notice.attach)];
  if (notice.earlierAuthors.length > 0) params['USERS'] = [...notice.earlierAuthors];
  return Object.keys(params).length === 0 ? null : params;
}

function rowOf(portal: Portal, notice: StoredNotice): Json {
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
    text: servedText(notice.storedText, nameOf(portal)),
    notify_read: notice.read ? 'Y' : 'N',
    params: paramsOf(notice),
  };
}

export const notifyGetMethods = {
  'im.notify.get': {
    scopes: ['im'],
    params: ['LAST_ID', 'LAST_TYPE', 'LIMIT', 'CONVERT_TEXT'],
    // CONVERT_TEXT is read and changes nothing: texts are converted always.
    run({ params, portal, user, session }) {
      const { LAST_ID, LAST_TYPE, LIMIT } = upperKeys(params);
      if (isSet(LAST_ID) !== isSet(LAST_TYPE))
        return refuse('LAST_ID_AND_LAST_TYPE', 'LAST_ID and LAST_TYPE have to be given together');
      if (isSet(LAST_ID) && !/^\d+$/.test(phpString(LAST_ID)))
        return refuse('LAST_ID_STRING', 'LAST_ID has to be a number');
      const all = noticesOf(portal, user.id);
      if (all.length === 0) return done({ notifications: [], users: [] });
      // In the stage of confirms LAST_ID is one of theirs, and the ordinary notices follow from their first.
      const isOlder = (notice: StoredNotice) =>
        !isSet(LAST_ID) || phpInt(LAST_TYPE) === CONFIRMS || notice.id < phpInt(LAST_ID);
      const limit = phpInt(LIMIT);
      const rows = all.filter(isOlder).slice(0, limit > 0 ? Math.min(limit, PAGE_SIZE) : PAGE_SIZE);
      const authors = [...new Set(rows.flatMap((notice) => [notice.authorId, ...notice.earlierAuthors]))];
      const people = authors.flatMap((id) => portal.memory.people.find(id) ?? []);
      return done({
        total_count: all.length,
        total_unread_count: all.filter((notice) => !notice.read).length,
        chat_id: 10_000 + user.id,
        notifications: rows.map((notice) => rowOf(portal, notice)),
        users: people.map((person) => imUser(person, session.origin)),
      });
    },
  },
} satisfies Record<string, Method>;
