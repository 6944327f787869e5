/** What has to be asked before anything is confirmed: who the departments are, who holds the tag, what people lack. */

import { findVariables } from '#notice/variables.ts';
import { needsResolving } from '#people/audience.ts';
import type { Person } from '#people/person.ts';
import { type AudienceReport, resolveAudience } from '#people/resolve-audience.ts';
import { valuesOf } from '#people/values-of.ts';
import type { PortalError } from '#portal/call.ts';
import { portalDirectory } from '#portal/departments.ts';
import type { Portal } from '#portal/portal.ts';
import { readDepartmentNames } from '#store/department-names.ts';
import { historyOf } from '#store/history/portal-history.ts';
import { hasRight } from '#store/rights.ts';
import type { HeldTags, WorkingDraft } from '#store/working-draft.ts';
import type { SendProblem } from './problems.ts';
import { prepareSend, type Send } from './send.ts';

/** The history may be slow; a send waits for it no longer than this (ms). */
const PATIENCE = 6000;

export type Preparation =
  | {
      readonly kind: 'ready';
      readonly send: Send;
      /** Undefined where nothing had to be resolved. */
      readonly report: AudienceReport | undefined;
      /** False where the history could not say who holds the typed tag. */
      readonly holdersKnown: boolean;
    }
  | { readonly kind: 'problems'; readonly problems: readonly SendProblem[] }
  | { readonly kind: 'failed'; readonly error: PortalError };

type Asked = {
  readonly draft: WorkingDraft;
  readonly sendId: string;
  readonly held: HeldTags;
  readonly appNameLength: number;
};

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Never rejects. Resolves departments anew each time: people come and go (product.md, promise 6). */
export async function prepare(portal: Portal, asked: Asked): Promise<Preparation> {
  const { draft } = asked;
  const access = { callBatch: portal.callBatch, sleep, scopes: portal.context.scopes };
  const [audience, holders] = await Promise.all([
    resolveAudience(draft, portalDirectory(access)),
    readHolders(portal, draft.notice.tag),
  ]);
  if (!audience.ok) return { kind: 'failed', error: audience.error };
  const { people } = audience;

  const asksDepartment = findVariables(draft.notice).uses.some(({ name }) => name === 'department');
  const departments = asksDepartment
    ? await readDepartmentNames(
        access,
        people.map(({ id }) => id),
      )
    : undefined;
  if (departments?.ok === false) return { kind: 'failed', error: departments.error };
  const prepared = prepareSend({
    ...asked,
    people,
    held: mergeHeld(asked.held, draft.notice.tag, holders),
    // Where no history is kept, nobody can be asked: the typed tag goes out as the person wants it.
    heldKnown: holders !== undefined || !hasRight(portal.context.scopes, 'entity'),
    valuesOf: (person: Person) => valuesOf(person, departments?.names.get(person.id)),
  });
  if (!prepared.ok) return { kind: 'problems', problems: prepared.problems };
  return {
    kind: 'ready',
    send: prepared.send,
    report: needsResolving(draft) ? audience.report : undefined,
    holdersKnown: holders !== undefined,
  };
}

/** Who holds the typed tag: person’s id → wire TAG; undefined where the history does not say. */
export async function readHolders(
  portal: Portal,
  tag: string,
): Promise<ReadonlyMap<number, string> | undefined> {
  if (tag.trim() === '') return new Map();
  const answer = historyOf(portal).holders(tag.trim());
  const found = await Promise.race([answer, sleep(PATIENCE)]);
  return found?.ok === true ? found.wireTags : undefined;
}

/** What this browser noted of this very send counts before what the history knows. */
export function mergeHeld(
  own: HeldTags,
  tag: string,
  known: ReadonlyMap<number, string> | undefined,
): HeldTags {
  const typedTag = tag.trim() === '' ? '' : tag;
  const before = own.typedTag === typedTag ? own.wire : {};
  const wire = Object.fromEntries([...(known ?? [])].map(([id, held]) => [String(id), held]));
  return { typedTag, wire: { ...wire, ...before } };
}
