import type { Call } from './call.ts';
import { canSeeEmail, hasUserScope, IM_SEARCH_MIN_CHARACTERS } from './people.ts';
import { type PortalPerson, readImUsers, readRestUsers } from './read-people.ts';
import { type SearchedName, searchTexts } from './search-texts.ts';

/** Claims of one entry about one person; of the shape of the people folder's list entries. */
export type Claims = {
  readonly id?: number;
  readonly email?: string;
  /** As written. */
  readonly phone?: string;
  readonly name?: SearchedName;
};

/** One command of a batch, and the entries that need its answer. */
export type Question<Entry> = {
  readonly call: Call;
  readonly entries: readonly Entry[];
  readonly read: (result: unknown) => readonly PortalPerson[];
  /** True for a text to which the portal's search answers. */
  readonly isSearch: boolean;
  /** False if the answer is to another question: a portal that does not know a filter gives everybody instead. */
  readonly fits: (person: PortalPerson) => boolean;
};

type Groups<Key, Entry> = Map<Key, Entry[]>;

/** A page holds 50; a few are left for addresses that two people share. */
const EMAILS = 40;
const IDS = 50;

export function questionsFor<Entry extends Claims>(
  scopes: ReadonlySet<string>,
  entries: readonly Entry[],
  { withNames }: { readonly withNames: boolean },
): { readonly questions: readonly Question<Entry>[]; readonly unaskable: ReadonlySet<Entry> } {
  const ids: Groups<number, Entry> = new Map();
  const emails: Groups<string, Entry> = new Map();
  const names: Groups<string, Entry> = new Map();
  const unaskable = new Set<Entry>();
  const withUsers = hasUserScope(scopes);
  // im.search.user.list refuses a single character.
  const shortest = withUsers ? 1 : IM_SEARCH_MIN_CHARACTERS;
  for (const entry of entries) {
    if (entry.id !== undefined) put(ids, entry.id, entry);
    if (entry.email !== undefined && canSeeEmail(scopes)) put(emails, entry.email.toLowerCase(), entry);
    else if (entry.email !== undefined) unaskable.add(entry);
    const texts = entry.name === undefined || !withNames ? [] : searchTexts(entry.name);
    const long = texts.filter((text) => [...text].length >= shortest);
    for (const text of long) put(names, text, entry);
    if (long.length < texts.length) unaskable.add(entry);
  }
  return {
    questions: [
      ...parts([...ids], IDS).map((part) => byIds(part, scopes, new Set(ids.keys()))),
      ...parts([...emails], EMAILS).map((part) => byEmails(part, new Set(emails.keys()))),
      ...[...names].map(([text, group]) => byName(text, group, withUsers)),
    ],
    unaskable,
  };
}

function byIds<Entry>(
  part: readonly (readonly [number, readonly Entry[]])[],
  scopes: ReadonlySet<string>,
  all: ReadonlySet<number>,
): Question<Entry> {
  const ids = part.map(([id]) => id);
  // user.get leaves bots out, and tells only by a guess that somebody is external.
  const withIm = scopes.has('im') || !hasUserScope(scopes);
  return {
    call: withIm ? imList(ids) : userGet({ ID: ids }),
    entries: part.flatMap(([, entries]) => entries),
    isSearch: false,
    read: withIm ? readImUsers : readRestUsers,
    fits: ({ id }) => all.has(id),
  };
}

function byEmails<Entry>(
  part: readonly (readonly [string, readonly Entry[]])[],
  all: ReadonlySet<string>,
): Question<Entry> {
  return {
    call: userGet({ '@EMAIL': part.map(([email]) => email) }),
    entries: part.flatMap(([, entries]) => entries),
    isSearch: false,
    read: readRestUsers,
    fits: ({ email }) => all.has(email?.toLowerCase() ?? ''),
  };
}

function byName<Entry>(text: string, entries: readonly Entry[], withUsers: boolean): Question<Entry> {
  return {
    call: withUsers
      ? { method: 'user.search', params: { FILTER: { FIND: text } } }
      : { method: 'im.search.user.list', params: { FIND: text, LIMIT: 50 } },
    entries,
    isSearch: true,
    read: withUsers ? readRestUsers : readImUsers,
    fits: () => true,
  };
}

const userGet = (FILTER: object): Call => ({ method: 'user.get', params: { FILTER, IMAGE_RESIZE: 'small' } });
// In a batch everything is text; a list of ids is documented as JSON text, too.
const imList = (ids: readonly number[]): Call => ({
  method: 'im.user.list.get',
  params: { ID: JSON.stringify(ids), RESULT_TYPE: 'array' },
});

function put<Key, Entry>(groups: Groups<Key, Entry>, key: Key, entry: Entry): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [entry]);
  else group.push(entry);
}

function parts<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}
