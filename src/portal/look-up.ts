import type { Call, PortalError } from './call.ts';
import { callPatiently, type PatientAccess } from './call-patiently.ts';
import { canSeeEmail, hasUserScope, IM_SEARCH_MIN_CHARACTERS } from './people.ts';
import { type PortalPerson, readImUsers, readRestUsers } from './read-people.ts';

/** Whom an entry of a list means; of the shape that the people folder reads out of a list. */
export type Wanted =
  | { readonly kind: 'id'; readonly id: number }
  | { readonly kind: 'email'; readonly email: string }
  | { readonly kind: 'name'; readonly name: string };

export type LookUpAccess = PatientAccess & {
  readonly scopes: ReadonlySet<string>;
  readonly onProgress?: (asked: number, total: number) => void;
};

export type LookUp = {
  readonly people: readonly PortalPerson[];
  /** What the portal gave no answer to: the right is missing, the text is too short, a call failed. */
  readonly unasked: ReadonlySet<Wanted>;
  /** Names that more people have than the answer held. */
  readonly cut: ReadonlySet<Wanted>;
  readonly error: PortalError | undefined;
};

/** One command of a batch, and the entries that its answer is for. */
type Question = {
  readonly call: Call;
  readonly entries: readonly Wanted[];
  readonly read: (result: unknown) => readonly PortalPerson[];
  /** Whether the answer is to this question: a portal that does not know a filter gives everybody instead. */
  readonly fits: (person: PortalPerson) => boolean;
};

const COMMANDS = 50;
/** A page holds 50; a few are left for addresses that two people share. */
const EMAILS = 40;
const IDS = 50;
const LANES = 2;
/** The portal keeps far shorter names; a longer text is not worth a question. */
const LONGEST_NAME_CHARACTERS = 200;

/**
 * Looks up everybody that a list means, in batches: 50 ids or 40 e-mails to a command, a name to a command,
 * two batches on the way. A refusal by the bucket is waited out; other errors leave their entries unasked.
 */
export async function lookUpPeople(access: LookUpAccess, wanted: readonly Wanted[]): Promise<LookUp> {
  const questions = questionsFor(access.scopes, wanted);
  const unasked = new Set(wanted.filter((entry) => entry.kind !== 'name' || isNameable(entry.name)));
  const cut = new Set<Wanted>();
  const people = new Map<number, PortalPerson>();
  let error: PortalError | undefined;
  let next = 0;
  let asked = 0;

  async function lane(): Promise<void> {
    while (next < questions.length && access.isStopped?.() !== true) {
      const some = questions.slice(next, next + COMMANDS);
      next += some.length;
      const replies = await callPatiently(
        access,
        some.map((question) => question.call),
      );
      for (const [at, question] of some.entries()) {
        const reply = replies[at];
        if (reply?.ok === false) error ??= reply.error;
        const found = reply?.ok ? question.read(reply.result) : undefined;
        if (!found?.every(question.fits)) continue;
        for (const person of found) people.set(person.id, person);
        for (const entry of question.entries) {
          unasked.delete(entry);
          if (reply?.ok === true && reply.next !== undefined) cut.add(entry);
        }
      }
      asked += some.length;
      access.onProgress?.(asked, questions.length);
    }
  }

  await Promise.all(Array.from({ length: LANES }, lane));
  return { people: [...people.values()], unasked, cut, error };
}

function questionsFor(scopes: ReadonlySet<string>, wanted: readonly Wanted[]): readonly Question[] {
  const ids = new Map<number, Wanted[]>();
  const emails = new Map<string, Wanted[]>();
  const names = new Map<string, Wanted[]>();
  for (const entry of wanted) {
    if (entry.kind === 'id') put(ids, entry.id, entry);
    else if (entry.kind === 'email') put(emails, entry.email.toLowerCase(), entry);
    else if (isNameable(entry.name)) put(names, searchText(entry.name), entry);
  }
  const anybody = () => true;
  if (!hasUserScope(scopes)) {
    // im.search.user.list knows no e-mail and refuses a single character.
    const long = [...names].filter(([name]) => [...name].length >= IM_SEARCH_MIN_CHARACTERS);
    return [
      ...parts([...ids], IDS).map((part) => toQuestion(part, readImUsers, anybody, imList)),
      ...long.map((name) => toQuestion([name], readImUsers, anybody, imSearch)),
    ];
  }
  // user.get never names bots, and says of external people only by a guess that they are external.
  const byId = scopes.has('im')
    ? parts([...ids], IDS).map((part) => toQuestion(part, readImUsers, ({ id }) => ids.has(id), imList))
    : parts([...ids], IDS).map((part) =>
        toQuestion(
          part,
          readRestUsers,
          ({ id }) => ids.has(id),
          (keys) => userGet({ ID: keys }),
        ),
      );
  const byEmail = canSeeEmail(scopes) ? parts([...emails], EMAILS) : [];
  return [
    ...byId,
    ...byEmail.map((part) =>
      toQuestion(
        part,
        readRestUsers,
        ({ email }) => emails.has(email?.toLowerCase() ?? ''),
        (keys) => userGet({ '@EMAIL': keys }),
      ),
    ),
    ...[...names].map((name) => toQuestion([name], readRestUsers, anybody, userSearch)),
  ];
}

function toQuestion<K>(
  part: readonly (readonly [K, readonly Wanted[]])[],
  read: Question['read'],
  fits: Question['fits'],
  callFor: (keys: readonly K[]) => Call,
): Question {
  return {
    call: callFor(part.map(([key]) => key)),
    entries: part.flatMap(([, entries]) => entries),
    read,
    fits,
  };
}

const userGet = (FILTER: object): Call => ({ method: 'user.get', params: { FILTER, IMAGE_RESIZE: 'small' } });
const userSearch = ([FIND]: readonly string[]): Call => ({
  method: 'user.search',
  params: { FILTER: { FIND } },
});
// In a batch everything is text; a list of ids is documented as JSON text, too.
const imList = (ids: readonly number[]): Call => ({
  method: 'im.user.list.get',
  params: { ID: JSON.stringify(ids), RESULT_TYPE: 'array' },
});
const imSearch = ([FIND]: readonly string[]): Call => ({
  method: 'im.search.user.list',
  params: { FIND, LIMIT: 50 },
});

/** Whether anybody can be called so; nobody has to be asked about the others. */
function isNameable(name: string): boolean {
  const length = searchText(name).length;
  return length > 0 && length <= LONGEST_NAME_CHARACTERS;
}

/** "Smith, Anna" as one writes it into a search. */
function searchText(name: string): string {
  return name
    .replace(/[\s,]+/g, ' ')
    .trim()
    .toLowerCase();
}

function put<K>(groups: Map<K, Wanted[]>, key: K, entry: Wanted): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [entry]);
  else group.push(entry);
}

function parts<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}
