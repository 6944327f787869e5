import type { Call, PortalError } from './call.ts';
import { callPatiently, type PatientAccess } from './call-patiently.ts';
import { COMMANDS, PAGE, startsAfter } from './pages.ts';
import { type PortalPerson, readRestUsers } from './read-people.ts';

/** Everybody whom user.get gives, dismissed people, too; or the error that cut the reading off. */
export type Directory =
  | { readonly ok: true; readonly people: readonly PortalPerson[] }
  /** More people than were wanted. */
  | { readonly ok: false; readonly error: PortalError | undefined };

const FIELDS = [
  'ID',
  'ACTIVE',
  'NAME',
  'LAST_NAME',
  'SECOND_NAME',
  'EMAIL',
  'WORK_POSITION',
  'PERSONAL_PHOTO',
  'UF_DEPARTMENT',
  'USER_TYPE',
  'PERSONAL_MOBILE',
  'PERSONAL_PHONE',
  'WORK_PHONE',
];

/** Reads all people, 50 pages of 50 to a batch, unless the portal has more than `most`. */
export async function readDirectory(access: PatientAccess, most: number): Promise<Directory> {
  const people = new Map<number, PortalPerson>();
  for (let starts: readonly number[] = [0]; starts.length > 0; ) {
    const replies = await callPatiently(access, starts.map(page));
    for (const reply of replies) {
      if (!reply.ok) return { ok: false, error: reply.error };
      for (const person of readRestUsers(reply.result)) people.set(person.id, person);
    }
    const at = starts.at(-1) ?? 0;
    const last = replies.at(-1);
    const following = last?.ok === true ? startsAfter(last, at) : [];
    const total = last?.ok === true ? last.total : undefined;
    // An answer without a total has at least one more person if it names another page.
    const atLeast = total ?? (following.length === 0 ? 0 : at + PAGE + 1);
    if (atLeast > most || access.isStopped?.() === true) return { ok: false, error: undefined };
    starts = following.slice(0, COMMANDS);
  }
  return { ok: true, people: [...people.values()] };
}

/** Sorted, so that pages do not overlap. */
const page = (start: number): Call => ({
  method: 'user.get',
  params: { sort: 'ID', order: 'ASC', select: FIELDS, IMAGE_RESIZE: 'small', start },
});
