import type { Call, CallResult, PortalError } from './call.ts';
import { callPatiently, type PatientAccess } from './call-patiently.ts';
import { type PortalPerson, readRestUsers } from './read-people.ts';

/** Everybody whom user.get gives, dismissed people, too; or the error that cut the reading off. */
export type Directory =
  | { readonly ok: true; readonly people: readonly PortalPerson[] }
  /** More people than were wanted. */
  | { readonly ok: false; readonly error: PortalError | undefined };

const PAGE = 50;
const COMMANDS = 50;
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
    const read = (starts.at(-1) ?? 0) + PAGE;
    const total = totalOf(replies.at(-1), read);
    if (total > most || access.isStopped?.() === true) return { ok: false, error: undefined };
    const pages = Math.min(COMMANDS, Math.max(0, Math.ceil((total - read) / PAGE)));
    starts = Array.from({ length: pages }, (_, at) => read + at * PAGE);
  }
  return { ok: true, people: [...people.values()] };
}

/** An answer without a total has at least one more page if it names one. */
function totalOf(reply: CallResult | undefined, read: number): number {
  if (reply?.ok !== true) return 0;
  return reply.total ?? (reply.next === undefined ? 0 : read + 1);
}

/** Sorted, so that pages do not overlap. */
const page = (start: number): Call => ({
  method: 'user.get',
  params: { sort: 'ID', order: 'ASC', select: FIELDS, IMAGE_RESIZE: 'small', start },
});
