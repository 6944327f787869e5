import type { Call, CallPortal, CallResult, PortalError } from './call.ts';
import { type PortalPerson, readImUsers, readRestUsers } from './read-people.ts';

/** More than this nobody reads; the list says "refine your search". */
export const SEARCH_LIMIT_PEOPLE = 200;
/** im.search.user.list refuses shorter texts with FIND_SHORT. */
export const IM_SEARCH_MIN_CHARACTERS = 2;
const PAGE = 50;

export type PeopleAccess = { readonly call: CallPortal; readonly scopes: ReadonlySet<string> };

export type PeopleQuery = {
  readonly text: string;
  /** How many are enough; at most SEARCH_LIMIT_PEOPLE. */
  readonly limit?: number;
};

export type PeopleResult =
  | { readonly ok: true; readonly people: readonly PortalPerson[]; readonly more: boolean }
  | { readonly ok: false; readonly reason: 'tooShort' }
  | { readonly ok: false; readonly reason: 'failed'; readonly error: PortalError };

/** `people` can receive a notification: active, and no bots. */
export type SearchResult =
  | (Extract<PeopleResult, { ok: true }> & {
      /** Inactive people and bots whose whole name, or id, is the text: shown with the reason, never chosen. */
      readonly unreachable: readonly PortalPerson[];
    })
  | Extract<PeopleResult, { ok: false }>;

/**
 * Finds people by name, position, department, e-mail or id. With a user scope by user.search and user.get,
 * with `im` alone by im.search.user.list, which wants two characters and knows no e-mail (portal-rest.md, 3).
 */
export async function searchPeople(access: PeopleAccess, query: PeopleQuery): Promise<SearchResult> {
  const text = query.text.trim();
  const limit = Math.min(query.limit ?? SEARCH_LIMIT_PEOPLE, SEARCH_LIMIT_PEOPLE);
  if (/^[1-9]\d{0,9}$/.test(text)) {
    const exact = await peopleByIds(access, [Number(text)]);
    if (!exact.ok) return exact;
    if (exact.people.length > 0) return reachable(exact, limit, () => true);
  }
  const isLong = [...text].length >= IM_SEARCH_MIN_CHARACTERS;
  if (!hasUserScope(access.scopes) && !isLong) return { ok: false, reason: 'tooShort' };
  const isCalledSo = (person: PortalPerson) => nameWords(person.name) === nameWords(text);
  const found = reachable(
    await (hasUserScope(access.scopes)
      ? searchUsers(access, text, limit)
      : searchMessenger(access, text, limit)),
    limit,
    isCalledSo,
  );
  const mayBeBot = found.ok && found.people.length === 0 && found.unreachable.length === 0;
  return mayBeBot && isLong && hasUserScope(access.scopes)
    ? withBots(access, text, found, isCalledSo)
    : found;
}

/** Looks people up by id, dismissed ones included; unknown ids are simply not in the answer. */
export async function peopleByIds(access: PeopleAccess, ids: readonly number[]): Promise<PeopleResult> {
  let people: readonly PortalPerson[] = [];
  for (let start = 0; start < ids.length; start += PAGE) {
    const some = ids.slice(start, start + PAGE);
    const reply = hasUserScope(access.scopes)
      ? await access.call(userGet({ ID: some }, 0))
      : await access.call({ method: 'im.user.list.get', params: { ID: some, RESULT_TYPE: 'array' } });
    if (!reply.ok) return { ok: false, reason: 'failed', error: reply.error };
    const read = hasUserScope(access.scopes) ? readRestUsers : readImUsers;
    people = [...people, ...read(reply.result)];
  }
  return { ok: true, people: unique(people), more: false };
}

/** Whether one of the scopes that open user.* is there (portal-rest.md, 3). */
export function hasUserScope(scopes: ReadonlySet<string>): boolean {
  return scopes.has('user') || scopes.has('user_basic') || scopes.has('user_brief');
}

/** Whether the portal shows e-mail addresses to this app: user_brief has none. */
export function canSeeEmail(scopes: ReadonlySet<string>): boolean {
  return scopes.has('user') || scopes.has('user_basic');
}

function searchUsers(access: PeopleAccess, text: string, limit: number): Promise<PeopleResult> {
  return collect(access, limit, readRestUsers, (start) => {
    if (text === '') return userGet({ ACTIVE: 'Y' }, start);
    if (text.includes('@') && canSeeEmail(access.scopes)) return userGet({ '%EMAIL': text }, start);
    // FIND stands alone: it must not be mixed with other keys, so inactive people are sorted out here.
    return { method: 'user.search', params: { FILTER: { FIND: text }, start } };
  });
}

function searchMessenger(access: PeopleAccess, text: string, limit: number): Promise<PeopleResult> {
  return collect(access, limit, readImUsers, (start) => messengerSearch(text, start));
}

function messengerSearch(FIND: string, OFFSET: number): Call {
  return { method: 'im.search.user.list', params: { FIND, OFFSET, LIMIT: PAGE } };
}

/** user.* never names bots. A failed search for them takes nothing away from the answer. */
async function withBots(
  access: PeopleAccess,
  text: string,
  found: Extract<SearchResult, { ok: true }>,
  isExact: (person: PortalPerson) => boolean,
): Promise<SearchResult> {
  const reply = await access.call(messengerSearch(text, 0));
  const bots = reply.ok ? readImUsers(reply.result).filter(({ kind }) => kind === 'bot') : [];
  return { ...found, unreachable: bots.filter(isExact) };
}

function reachable(
  found: PeopleResult,
  limit: number,
  isExact: (person: PortalPerson) => boolean,
): SearchResult {
  if (!found.ok) return found;
  const people = found.people.filter(canReceive);
  return {
    ok: true,
    people: people.slice(0, limit),
    unreachable: found.people.filter((person) => !canReceive(person) && isExact(person)),
    more: found.more || people.length > limit,
  };
}

/** Words of a name without case and order: "smith anna" is Anna Smith. */
function nameWords(name: string): string {
  const words =
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.toSorted().join(' ');
}

/** Small photos: the original ones can be megabytes each. */
function userGet(FILTER: object, start: number): Call {
  return { method: 'user.get', params: { FILTER, IMAGE_RESIZE: 'small', start } };
}

/** The first page tells whether there is more; the next three then come at once. */
async function collect(
  access: PeopleAccess,
  limit: number,
  read: (result: unknown) => readonly PortalPerson[],
  page: (start: number) => Call,
): Promise<PeopleResult> {
  const first = await access.call(page(0));
  const replies =
    first.ok && first.next !== undefined && limit > PAGE
      ? [first, ...(await Promise.all([1, 2, 3].map((nth) => access.call(page(nth * PAGE)))))]
      : [first];
  let people: readonly PortalPerson[] = [];
  let last: CallResult = first;
  for (const reply of replies) {
    if (!reply.ok) return { ok: false, reason: 'failed', error: reply.error };
    people = unique([...people, ...read(reply.result)]);
    last = reply;
  }
  return { ok: true, people, more: last.ok && last.next !== undefined };
}

/** The portal makes no notification for bots and inactive people. */
function canReceive({ active, kind }: PortalPerson): boolean {
  return active && kind !== 'bot';
}

/** Pages that move while they are read can bring somebody twice. */
function unique(people: readonly PortalPerson[]): readonly PortalPerson[] {
  return [...new Map(people.map((person) => [person.id, person])).values()];
}
