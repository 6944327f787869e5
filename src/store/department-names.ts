import * as z from 'zod/mini';
import type { PortalError } from '#portal/call.ts';
import { callPatiently, type PatientAccess } from '#portal/call-patiently.ts';
import { readDepartments } from '#portal/departments.ts';
import { portalError } from '#portal/errors.ts';

/** im.user.list.get takes a list of ids; a batch takes 50 commands (portal-rest.md, 1 and 3). */
const PAGE = 50;
const COMMANDS = 50;

export type DepartmentNames =
  | { readonly ok: true; readonly names: ReadonlyMap<number, string> }
  | { readonly ok: false; readonly error: PortalError };

const User = z.object({ id: z.coerce.number(), departments: z.catch(z.array(z.coerce.number()), []) });

/**
 * The name of each person's first department, by the person's id; who has none, or whom the portal hides, is not in
 * it. Where one question fails the whole fails: nobody may be said to have none for want of an answer.
 */
export async function readDepartmentNames(
  access: PatientAccess & { readonly scopes: ReadonlySet<string> },
  ids: readonly number[],
): Promise<DepartmentNames> {
  const departments = await readDepartments(access);
  if (!departments.ok) return departments;
  const nameOf = new Map(departments.departments.map(({ id, name }) => [id, name]));
  const names = new Map<number, string>();
  for (let start = 0; start < ids.length; start += PAGE * COMMANDS) {
    const some = ids.slice(start, start + PAGE * COMMANDS);
    const pages = Array.from({ length: Math.ceil(some.length / PAGE) }, (_, page) =>
      some.slice(page * PAGE, (page + 1) * PAGE),
    );
    const replies = await callPatiently(
      access,
      pages.map((ID) => ({ method: 'im.user.list.get', params: { ID, RESULT_TYPE: 'array' } })),
    );
    for (const reply of replies) {
      if (!reply.ok) return reply;
      if (typeof reply.result !== 'object' || reply.result === null) {
        return { ok: false, error: portalError('ERROR_UNEXPECTED_ANSWER', '', 200) };
      }
      for (const row of Object.values(reply.result)) {
        const user = User.safeParse(row);
        const name = user.success ? nameOf.get(user.data.departments[0] ?? 0) : undefined;
        if (user.success && name !== undefined) names.set(user.data.id, name);
      }
    }
  }
  return { ok: true, names };
}
