import * as z from 'zod';
import type { Fault, Json, PersonChange, ScriptRequest, Switches } from './api.ts';

const json: z.ZodType<Json> = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(json), z.record(z.string(), json)]),
);

const switches = z.strictObject({
  scopes: z.array(z.string()),
  plan: z.enum(['default', 'enterprise']),
  bucket: z.boolean(),
  operatingLimit: z.number(),
  operatingCost: z.number(),
  tagScope: z.enum(['recipient', 'app']),
  unescapeAttach: z.boolean(),
  legacyAttachJson: z.boolean(),
  cutLongText: z.boolean(),
  tokenLifetime: z.number(),
  silentBridge: z.boolean(),
  silentRefresh: z.boolean(),
  operatingInTime: z.boolean(),
  lang: z.string(),
  opener: z.int(),
  open: z.enum(['post', 'get']),
  appPath: z.string().regex(/^\/(?:.*\/)?$/, 'appPath has a slash at both ends'),
  placement: z.string(),
  appName: z.string(),
  installed: z.boolean(),
  optionsAsText: z.boolean(),
  mobile: z.boolean(),
  listTotals: z.boolean(),
  unreadableEntity: z.enum(['denied', 'not-found', 'null', 'empty']),
}) satisfies z.ZodType<Switches>;

const match = {
  method: z.optional(z.string()),
  where: z.optional(z.record(z.string(), z.coerce.string())),
  skip: z.optional(z.int()),
  times: z.optional(z.int()),
};
const executed = z.optional(z.boolean());
const cors = z.optional(z.boolean());
const status = z.int().min(200).max(599);

const fault = z.discriminatedUnion('kind', [
  z.strictObject({
    ...match,
    kind: z.literal('error'),
    code: z.string(),
    status,
    description: z.optional(z.string()),
    executed,
    cors,
  }),
  z.strictObject({
    ...match,
    kind: z.literal('lost-reply'),
    rows: z.optional(z.int()),
    early: z.optional(z.boolean()),
  }),
  z.strictObject({ ...match, kind: z.literal('lost-request'), early: z.optional(z.boolean()) }),
  z.strictObject({ ...match, kind: z.literal('html'), status, executed, cors }),
  z.strictObject({
    ...match,
    kind: z.literal('slow'),
    ms: z.number().min(0),
    when: z.optional(z.enum(['before', 'after'])),
  }),
  z.strictObject({
    ...match,
    kind: z.literal('no-json'),
    body: z.optional(z.enum(['broken', 'empty', 'no-time'])),
    executed,
  }),
  z.strictObject({ ...match, kind: z.literal('redirect'), location: z.string() }),
  z.strictObject({ ...match, kind: z.literal('result'), result: json }),
  z.strictObject({
    ...match,
    kind: z.literal('row-error'),
    code: z.string(),
    description: z.optional(z.string()),
    executed,
  }),
  z.strictObject({ ...match, kind: z.literal('row-missing'), executed }),
  z.strictObject({ ...match, kind: z.literal('row-result'), result: json }),
]);

const personChange = z.strictObject({
  id: z.int(),
  active: z.optional(z.boolean()),
  mutes: z.optional(z.boolean()),
  admin: z.optional(z.boolean()),
  firstName: z.optional(z.string()),
  lastName: z.optional(z.string()),
  middleName: z.optional(z.string()),
  email: z.optional(z.string()),
  mobile: z.optional(z.string()),
  workPhone: z.optional(z.string()),
  personalPhone: z.optional(z.string()),
  extension: z.optional(z.string()),
  position: z.optional(z.string()),
  departments: z.optional(z.array(z.int())),
});

const script = z.strictObject({
  userId: z.int(),
  calls: z.array(
    z.strictObject({
      // A list of calls is a batch already, and its commands would not be told from those of a page.
      method: z.string().refine((name) => name.toLowerCase() !== 'batch', 'a script makes single calls'),
      params: z.optional(z.record(z.string(), json)),
    }),
  ),
});

/** A key whose value is undefined is the same as no key; JSON cannot say the difference. */
function said<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  // The names of the keys are those of the schema that has just been passed.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

/** Any part of the switches; throws on unknown names and wrong kinds, so that a typing error is not silent. */
export function readSwitches(input: Json): Partial<Switches> {
  return said(switches.partial().parse(input));
}

/** One fault; throws when it is none. */
export function readFault(input: Json): Fault {
  return said(fault.parse(input));
}

export function readPersonChange(input: Json): PersonChange {
  return said(personChange.parse(input));
}

export function readScript(input: Json): ScriptRequest {
  const { userId, calls } = script.parse(input);
  return { userId, calls: calls.map(said) };
}
