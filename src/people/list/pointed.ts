import type { ListEntry, NameClaim } from './list-entry.ts';
import { agreementOf, matchName } from './match-name.ts';
import type { NameAnswer, Named, PersonIndex } from './person-index.ts';
import { phoneKey } from './phone-key.ts';

/** People to whom each claim of an entry points; undefined if the entry makes no such claim. */
export type Pointed = {
  readonly id: readonly Named[] | undefined;
  readonly email: readonly Named[] | undefined;
  readonly phone: readonly Named[] | undefined;
  readonly name: NameAnswer | undefined;
};

export function pointedBy(index: PersonIndex, { id, email, phone, name }: ListEntry): Pointed {
  return {
    id: id === undefined ? undefined : index.byId(id),
    email: email === undefined ? undefined : index.byEmail(email),
    phone: phone === undefined ? undefined : index.byPhone(phone),
    name: name === undefined ? undefined : matchName(index, name),
  };
}

/** People in whom all identifying claims agree; undefined if no claim identifies. */
export function identify({ id, email, phone }: Pointed): readonly Named[] | undefined {
  const groups = [id ?? [], email ?? [], phone?.length === 1 ? phone : []].filter(
    (group) => group.length > 0,
  );
  const [first, ...others] = groups;
  return first?.filter((one) => others.every((group) => group.includes(one)));
}

export function agrees(name: NameClaim | undefined, one: Named): boolean {
  return name !== undefined && agreementOf(name, one) !== 'none';
}

/** An id or an e-mail that the portal does not know. */
export function isMissing({ id, email }: ListEntry, pointed: Pointed): boolean {
  return (
    (id !== undefined && pointed.id?.length === 0) || (email !== undefined && pointed.email?.length === 0)
  );
}

/** Whether the answers to ids, e-mails and phones decide an entry, so that its name needs no search. */
export function isSettled(index: PersonIndex, entry: ListEntry): boolean {
  const pointed = pointedBy(index, entry);
  if (isMissing(entry, pointed)) return false;
  return (identify(pointed) ?? []).some((one) => entry.name === undefined || agrees(entry.name, one));
}

/** Whether the directory has to be read for the phone of an entry: nobody whom its other claims name has it. */
export function needsPhone(index: PersonIndex, entry: ListEntry): boolean {
  if (entry.phone === undefined || phoneKey(entry.phone) === undefined) return false;
  const { id, email } = pointedBy(index, entry);
  const key = phoneKey(entry.phone);
  return ![...(id ?? []), ...(email ?? [])].some(({ person }) =>
    (person.phones ?? []).some((phone) => phoneKey(phone) === key),
  );
}
