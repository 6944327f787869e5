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
  /** Dismissed people, extranet users and bots too; only active employees otherwise. */
  readonly everyone?: boolean;
  /** How many are enough; at most SEARCH_LIMIT_PEOPLE. */
  readonly limit?: number;
};

export type PeopleResult =
  | { readonly ok: true; readonly people: readonly PortalPerson[]; readonly more: boolean }
  | { readonly ok: false; readonly reason: 'tooShort' }
  | { readonly ok: false; readonly reason: 'failed'; readonly error: PortalError };

/**
 * Finds people by name, position, department, e-mail or id. With a user scope by user.search and user.get,
 * with `im` alone by im.search.user.list, which wants two characters and knows no e-mail (portal-rest.md, 3).
 */
export async function searchPeople(access: PeopleAccess, query: PeopleQuery): Promise<PeopleResult> {
  const text = query.text.trim();
  const limit = Math.min(query.limit ?? SEARCH_LIMIT_PEOPLE, SEARCH_LIMIT_PEOPLE);
  const wanted = query.everyone ? () => true : isActiveEmployee;
  if (/^[1-9]\d{0,9}$/.test(text)) {
    const exact = await peopleByIds(access, [Number(text)]);
    if (!exact.ok) return exact;
    const people = exact.people.filter(wanted);
    if (people.length > 0) return { ok: true, people, more: false };
  }
  const isLong = [...text].length >= IM_SEARCH_MIN_CHARACTERS;
  if (hasUserScope(access.scopes)) {
    const users = searchUsers(access, text, limit, wanted);
    return query.everyone && isLong ? withBots(access, text, users) : users;
  }
  if (!isLong) return { ok: false, reason: 'tooShort' };
  return collect(access, limit, wanted, readImUsers, (start) => ({
    method: 'im.search.user.list',
    params: { FIND: text, OFFSET: start, LIMIT: PAGE },
  }));
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

function searchUsers(
  access: PeopleAccess,
  text: string,
  limit: number,
  wanted: (person: PortalPerson) => boolean,
): Promise<PeopleResult> {
  return collect(access, limit, wanted, readRestUsers, (start) => {
    if (text === '') return userGet({ ACTIVE: 'Y' }, start);
    if (text.includes('@') && canSeeEmail(access.scopes)) return userGet({ '%EMAIL': text }, start);
    // FIND stands alone: it must not be mixed with other keys, so who is active is judged here.
    return { method: 'user.search', params: { FILTER: { FIND: text }, start } };
  });
}

/** user.* never names bots; a search for them that fails takes nothing away from the people. */
async function withBots(
  access: PeopleAccess,
  text: string,
  users: Promise<PeopleResult>,
): Promise<PeopleResult> {
  const params = { FIND: text, OFFSET: 0, LIMIT: PAGE };
  const [found, reply] = await Promise.all([users, access.call({ method: 'im.search.user.list', params })]);
  if (!found.ok || !reply.ok) return found;
  const bots = readImUsers(reply.result).filter(({ kind }) => kind === 'bot');
  return { ...found, people: unique([...found.people, ...bots]) };
}

/** Small photos: the original ones can be megabytes each. */
function userGet(FILTER: object, start: number): Call {
  return { method: 'user.get', params: { FILTER, IMAGE_RESIZE: 'small', start } };
}

/** The first page tells whether there is more; the next three then come at once. */
async function collect(
  access: PeopleAccess,
  limit: number,
  wanted: (person: PortalPerson) => boolean,
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
    people = unique([...people, ...read(reply.result).filter(wanted)]);
    last = reply;
  }
  const portalHasMore = last.ok && last.next !== undefined;
  return { ok: true, people: people.slice(0, limit), more: portalHasMore || people.length > limit };
}

function isActiveEmployee(person: PortalPerson): boolean {
  return person.active && person.kind === 'employee';
}

/** Pages that move while they are read can bring somebody twice. */
function unique(people: readonly PortalPerson[]): readonly PortalPerson[] {
  return [...new Map(people.map((person) => [person.id, person])).values()];
}
