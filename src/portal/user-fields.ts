import * as z from 'zod/mini';
import type { CallPortal } from './call.ts';

export type UserFieldsAccess = { readonly call: CallPortal };

const Fields = z.record(z.string(), z.unknown());

/** Titles of the person's fields in the portal's language → field name; empty if they cannot be read. */
export async function readUserTitles({ call }: UserFieldsAccess): Promise<ReadonlyMap<string, string>> {
  const reply = await call({ method: 'user.fields', params: {} });
  const fields = Fields.safeParse(reply.ok ? reply.result : undefined);
  if (!fields.success) return new Map();
  return new Map(
    Object.entries(fields.data).flatMap(([field, title]) =>
      typeof title === 'string' ? [[title, field]] : [],
    ),
  );
}
