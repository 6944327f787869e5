import type { PortalError } from './call.ts';
import { callPatiently, type PatientAccess } from './call-patiently.ts';
import { type Claims, type Question, questionsFor } from './look-up-questions.ts';
import { canSeeEmail } from './people.ts';
import { type Directory, readDirectory } from './read-directory.ts';
import type { PortalPerson } from './read-people.ts';

export type LookUpAccess = PatientAccess & {
  readonly scopes: ReadonlySet<string>;
  readonly onProgress?: (asked: number, total: number) => void;
  /** Keeps the directory for the look-ups that share it, so that it is read once. */
  readonly directory?: DirectoryMemo;
};

export type DirectoryMemo = { read?: Promise<Directory> };

export type LookUp<Entry> = {
  readonly people: readonly PortalPerson[];
  /** Entries with a claim that got no answer: the right is missing, the text is too short, a call failed. */
  readonly unasked: ReadonlySet<Entry>;
  /** Entries whose name more people have than the answer held. */
  readonly cut: ReadonlySet<Entry>;
  readonly error: PortalError | undefined;
};

const COMMANDS = 50;
const LANES = 2;
/** One more batch reads a company of this size: its names are then compared here, without regard to accents. */
const SMALL_COMPANY_PEOPLE = 2500;

/**
 * Looks up everybody whom the entries name: 50 ids or 40 e-mails to a command, a name to a command, two batches at once.
 * Phones are stored as typed, so that the directory is read for them; in a small company also for a name that the
 * portal's search does not find. A full bucket is waited for; other errors leave their entries unasked.
 */
export async function lookUpPeople<Entry extends Claims>(
  access: LookUpAccess,
  entries: readonly Entry[],
): Promise<LookUp<Entry>> {
  const withPhone = entries.filter(({ phone }) => phone !== undefined);
  const before = withPhone.length > 0 ? await readOnce(access, Number.POSITIVE_INFINITY) : await kept(access);
  const { questions, unaskable } = questionsFor(access.scopes, entries, { withNames: before?.ok !== true });
  const answer = await askAll(access, questions);
  const isHidden = answer.isSomebodyHidden && access.isStopped?.() !== true;
  const directory = isHidden ? await readOnce(access, SMALL_COMPANY_PEOPLE) : before;
  const everybody = directory?.ok === true ? directory.people : undefined;
  return {
    people: [
      ...new Map([...(everybody ?? []), ...answer.people].map((person) => [person.id, person])).values(),
    ],
    unasked: new Set([...unaskable, ...answer.unasked, ...(everybody === undefined ? withPhone : [])]),
    cut: everybody === undefined ? answer.cut : new Set(),
    error: answer.error ?? (before?.ok === false ? before.error : undefined),
  };
}

async function kept({ directory }: LookUpAccess): Promise<Directory | undefined> {
  const before = await directory?.read;
  return before?.ok === true ? before : undefined;
}

/** Undefined if the app may not see e-mails and phones, or everybody. */
async function readOnce(access: LookUpAccess, most: number): Promise<Directory | undefined> {
  if (!canSeeEmail(access.scopes)) return undefined;
  const before = await kept(access);
  if (before !== undefined) return before;
  const read = readDirectory(access, most);
  if (access.directory !== undefined) access.directory.read = read;
  return read;
}

type Asked<Entry> = {
  readonly people: readonly PortalPerson[];
  readonly unasked: ReadonlySet<Entry>;
  readonly cut: ReadonlySet<Entry>;
  /** The search found nobody of some name. */
  readonly isSomebodyHidden: boolean;
  readonly error: PortalError | undefined;
};

async function askAll<Entry>(
  access: LookUpAccess,
  questions: readonly Question<Entry>[],
): Promise<Asked<Entry>> {
  const open = new Set(questions);
  const cut = new Set<Entry>();
  const people = new Map<number, PortalPerson>();
  const searched = new Set<Entry>();
  const withPeople = new Set<Entry>();
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
        open.delete(question);
        for (const person of found) people.set(person.id, person);
        for (const entry of question.isSearch ? question.entries : []) {
          searched.add(entry);
          if (found.length > 0) withPeople.add(entry);
          if (reply?.ok === true && reply.next !== undefined) cut.add(entry);
        }
      }
      asked += some.length;
      access.onProgress?.(asked, questions.length);
    }
  }

  await Promise.all(Array.from({ length: LANES }, lane));
  return {
    people: [...people.values()],
    unasked: new Set([...open].flatMap((question) => question.entries)),
    cut,
    isSomebodyHidden: [...searched].some((entry) => !withPeople.has(entry)),
    error,
  };
}
