import type { PortalError } from './call.ts';
import { callPatiently, type PatientAccess } from './call-patiently.ts';
import { type Claims, type Question, questionsFor } from './look-up-questions.ts';
import type { PortalPerson } from './read-people.ts';

export type LookUpAccess = PatientAccess & {
  readonly scopes: ReadonlySet<string>;
  readonly onProgress?: (asked: number, total: number) => void;
};

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

/**
 * Looks up everybody whom the entries name, in batches: 50 ids or 40 e-mails to a command, a name to a command, two
 * batches at once. A full bucket is waited for; other errors leave their entries unasked.
 */
export async function lookUpPeople<Entry extends Claims>(
  access: LookUpAccess,
  entries: readonly Entry[],
): Promise<LookUp<Entry>> {
  const { questions, unaskable } = questionsFor(access.scopes, entries);
  const open = new Set<Question<Entry>>(questions);
  const cut = new Set<Entry>();
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
        open.delete(question);
        if (reply?.ok === true && reply.next !== undefined)
          for (const entry of question.entries) cut.add(entry);
      }
      asked += some.length;
      access.onProgress?.(asked, questions.length);
    }
  }

  await Promise.all(Array.from({ length: LANES }, lane));
  const unasked = new Set([...unaskable, ...[...open].flatMap((question) => question.entries)]);
  return { people: [...people.values()], unasked, cut, error };
}
