import type { Json } from '../api.ts';
import type { Person } from '../people.ts';
import { isArray, phpEntries, phpString } from '../php.ts';
import { CLIENT_ID, type Entity, type Portal } from '../state.ts';
import { type MethodReply, refuse } from './method.ts';

export type Level = 'R' | 'W' | 'X';
const RANK: Readonly<Record<string, number>> = { R: 1, W: 2, X: 3 };

/** Characters that the name of a storage may have: 50, less what the portal puts before it; 13 as a rule. */
export const ENTITY_NAME_LENGTH = 50 - `APP_${CLIENT_ID}_`.length;

export function wrongArgument(name: string, text: string): MethodReply {
  return { ok: false, code: 'ERROR_ARGUMENT', description: text, status: 400, extra: { argument: name } };
}

function departmentsAbove(portal: Portal, person: Person): ReadonlySet<number> {
  const above = new Set<number>();
  for (const own of person.departments) {
    let next: number | null = own;
    while (next !== null && !above.has(next)) {
      const id: number = next;
      above.add(id);
      next = portal.memory.people.departments.find((one) => one.id === id)?.parent ?? null;
    }
  }
  return above;
}

function holds(portal: Portal, code: string, person: Person): boolean {
  if (code === 'AU' || code === `U${person.id}`) return true;
  const match = /^(DR|D)(\d+)$/.exec(code);
  if (match === null) return false;
  const id = Number(match[2]);
  return match[1] === 'D' ? person.departments.includes(id) : departmentsAbove(portal, person).has(id);
}

export function mayUse(portal: Portal, entity: Entity, person: Person, level: Level): boolean {
  return Object.entries(entity.access).some(
    ([code, has]) => (RANK[has] ?? 0) >= (RANK[level] ?? 0) && holds(portal, code, person),
  );
}

/** Rights as given, unknown levels dropped in silence; whoever sets them keeps X. */
export function readAccess(given: Json | undefined, owner: Person): Record<string, string> {
  const access: Record<string, string> = {};
  for (const [code, level] of phpEntries(given)) {
    if (RANK[phpString(level)] !== undefined && !isArray(level)) access[code] = phpString(level);
  }
  access[`U${owner.id}`] = 'X';
  return access;
}

export function checkName(name: string, argument: string): MethodReply | null {
  if (name === '') return wrongArgument(argument, `Argument '${argument}' is null or empty`);
  if (!/^[a-zA-Z0-9_]+$/.test(name)) return wrongArgument(argument, 'Allowed symbols: a-z, A-Z, 0-9, _');
  if (name.length > ENTITY_NAME_LENGTH) {
    return wrongArgument(
      argument,
      `Entity code is too long. Max length is ${ENTITY_NAME_LENGTH} characters.`,
    );
  }
  return null;
}

export type Found =
  | { readonly ok: true; readonly entity: Entity }
  | { readonly ok: false; readonly reply: MethodReply };

/** The storage that a call is about, when this person may use it so. */
export function findEntity(portal: Portal, code: Json | undefined, person: Person, level: Level): Found {
  const name = phpString(code);
  if (name === '') return { ok: false, reply: wrongArgument('ENTITY', "Argument 'ENTITY' is null or empty") };
  const entity = portal.memory.entities.get(name);
  const notFound: Found = { ok: false, reply: refuse('ERROR_ENTITY_NOT_FOUND', 'Entity not found') };
  if (entity === undefined) return notFound;
  if (!mayUse(portal, entity, person, level)) {
    const hidden =
      portal.memory.switches.unreadableEntity === 'not-found' && !mayUse(portal, entity, person, 'R');
    return hidden ? notFound : { ok: false, reply: refuse('ACCESS_DENIED', 'Access denied!') };
  }
  return { ok: true, entity };
}
