import type { Person } from '../person.ts';
import type { ListEntry } from './list-entry.ts';
import { isOtherScript } from './other-script.ts';
import { indexPeople, type NameAnswer, type Named, type PersonIndex, receiversOf } from './person-index.ts';
import { agrees, identify, isMissing, type Pointed, pointedBy } from './pointed.ts';

export type Claim = {
  readonly by: 'id' | 'email' | 'phone' | 'name';
  /** As written. */
  readonly value: string;
  readonly personIds: readonly number[];
};

/** How one entry of a list ends. */
export type Match =
  | { readonly kind: 'found'; readonly entry: ListEntry; readonly person: Person }
  /** Several people fit, or a name is only like it: nobody is added until one is picked. */
  | {
      readonly kind: 'choose';
      readonly entry: ListEntry;
      readonly people: readonly Person[];
      /** Set if the line can be one person or several: picking this reading adds all of them. */
      readonly together?: readonly Person[];
    }
  /** The cells of one row point to different people. */
  | {
      readonly kind: 'contradiction';
      readonly entry: ListEntry;
      readonly people: readonly Person[];
      readonly claims: readonly Claim[];
    }
  | { readonly kind: 'inactive'; readonly entry: ListEntry; readonly person: Person }
  /** A bot: the portal makes no notification for one. */
  | { readonly kind: 'cannotReceive'; readonly entry: ListEntry; readonly person: Person }
  | { readonly kind: 'notFound'; readonly entry: ListEntry }
  /** The portal did not answer, or the app may not see such things. */
  | { readonly kind: 'notChecked'; readonly entry: ListEntry };

export type Answers = {
  /** False if a question about this entry was not answered: it cannot be "not found". */
  readonly wasAsked?: (entry: ListEntry) => boolean;
  /** False if the answer to its name was cut off: a namesake may be missing. */
  readonly isWhole?: (entry: ListEntry) => boolean;
};

/**
 * Matches every entry of a list with the people whom the portal gave for it. A line that only its other reading fits
 * ends as the people of that reading.
 */
export function matchList(
  entries: readonly ListEntry[],
  people: readonly Person[],
  { wasAsked = () => true, isWhole = () => true }: Answers = {},
): readonly Match[] {
  const index = indexPeople(people);
  const match = (entry: ListEntry) => matchEntry(index, entry, { wasAsked, isWhole });
  return entries.flatMap((entry) => {
    const one = match(entry);
    return entry.otherReading === undefined ? [one] : readBothWays(one, entry.otherReading.map(match));
  });
}

function readBothWays(one: Match, several: readonly Match[]): readonly Match[] {
  const found = several.flatMap((match) => (match.kind === 'found' ? [match.person] : []));
  const isAnybody = several.some(({ kind }) => kind !== 'notFound' && kind !== 'notChecked');
  if (one.kind === 'notFound') return isAnybody ? several : [one];
  const isOther = found.length === several.length && new Set(found.map(({ id }) => id)).size > 1;
  if (!isOther) return [one];
  const people = one.kind === 'found' ? [one.person] : one.kind === 'choose' ? one.people : [];
  return [{ kind: 'choose', entry: one.entry, people, together: found }];
}

/**
 * An id, an e-mail, or a phone number of one person identifies; a name has to agree with it, or to be nobody's. Claims
 * that point to different people are a contradiction. A name alone identifies if exactly one person has it.
 */
function matchEntry(index: PersonIndex, entry: ListEntry, answers: Required<Answers>): Match {
  const all = pointedBy(index, entry);
  // Without the whole directory nobody knows how many people have a phone.
  const pointed = answers.wasAsked(entry) ? all : { ...all, phone: undefined };
  const identified = identify(pointed);
  if (identified === undefined) return matchByName(entry, pointed, answers);
  const agreeing =
    entry.name === undefined ? identified : identified.filter((one) => agrees(entry.name, one));
  if (identified.length === 0 || (agreeing.length === 0 && pointsElsewhere(pointed.name))) {
    return contradiction(entry, pointed);
  }
  const fit = agreeing.length > 0 ? agreeing : identified;
  return isCertain(entry, pointed, agreeing, answers) ? end(entry, fit) : choose(entry, fit);
}

function pointsElsewhere(name: NameAnswer | undefined): boolean {
  return name !== undefined && name.exact.length + name.alike.length > 0;
}

/**
 * False if the name is of nobody, and only a number stands for the person: a typing error in it would be somebody else.
 * False, too, if another identifying claim is nobody's and the name does not confirm the rest.
 */
function isCertain(
  entry: ListEntry,
  pointed: Pointed,
  agreeing: readonly Named[],
  { wasAsked }: Required<Answers>,
): boolean {
  if (entry.name !== undefined && agreeing.length > 0) return true;
  if (isMissing(entry, pointed) && wasAsked(entry)) return false;
  if (entry.name === undefined || (pointed.email ?? []).length > 0) return true;
  return (identify(pointed) ?? []).some((one) => isOtherScript(entry.name, one));
}

function matchByName(entry: ListEntry, pointed: Pointed, answers: Required<Answers>): Match {
  const { exact, alike } = narrowedByPhone(pointed);
  const isUnsure = !answers.isWhole(entry) || isOtherAddress(entry, pointed, exact, answers);
  if (receiversOf(exact).length > 0) return isUnsure ? choose(entry, exact) : end(entry, exact);
  if (exact.length > 0 && !isUnsure) return end(entry, exact);
  if (receiversOf(alike).length > 0) return choose(entry, alike);
  return { kind: answers.wasAsked(entry) ? 'notFound' : 'notChecked', entry };
}

/** Namesakes are told apart by a phone that several people share; without a name these people are offered. */
function narrowedByPhone({ name, phone = [] }: Pointed): NameAnswer {
  if (name === undefined) return { exact: [], alike: phone };
  const both = name.exact.filter((one) => phone.includes(one));
  return both.length > 0 ? { ...name, exact: both } : name;
}

/** Whether the row names an id or an e-mail that is not that of the people of its name. */
function isOtherAddress(
  entry: ListEntry,
  pointed: Pointed,
  exact: readonly Named[],
  { wasAsked }: Required<Answers>,
): boolean {
  if (!isMissing(entry, pointed)) return false;
  const hasOther = exact.some(
    ({ person: { email } }) => email !== undefined && email.toLowerCase() !== entry.email,
  );
  return wasAsked(entry) || hasOther;
}

/** Active people before dismissed ones and bots. */
function end(entry: ListEntry, fit: readonly Named[]): Match {
  const [one, another] = receiversOf(fit);
  if (another !== undefined) return choose(entry, fit);
  if (one !== undefined) return { kind: 'found', entry, person: one };
  const [gone] = fit;
  if (gone === undefined) return { kind: 'notFound', entry };
  return { kind: gone.person.active ? 'cannotReceive' : 'inactive', entry, person: gone.person };
}

function choose(entry: ListEntry, fit: readonly Named[]): Match {
  const people = receiversOf(fit);
  return people.length > 0 ? { kind: 'choose', entry, people } : end(entry, fit);
}

function contradiction(entry: ListEntry, { id, email, phone, name }: Pointed): Match {
  const named = name === undefined ? undefined : name.exact.length > 0 ? name.exact : name.alike;
  const claims: Claim[] = [];
  const people = new Map<number, Person>();
  const add = (by: Claim['by'], value: string | number | undefined, pointed: readonly Named[] = []) => {
    if (value === undefined) return;
    claims.push({ by, value: String(value), personIds: pointed.map(({ person }) => person.id) });
    for (const { person } of pointed) people.set(person.id, person);
  };
  add('id', entry.id, id);
  add('email', entry.email, email);
  add('phone', entry.phone, phone);
  add('name', entry.name?.full, named);
  return { kind: 'contradiction', entry, people: [...people.values()], claims };
}
