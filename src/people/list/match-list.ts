import type { Person } from '../person.ts';
import type { ListEntry } from './list-entry.ts';

export type Claim = {
  readonly by: 'id' | 'email' | 'phone' | 'name';
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

export function matchList(
  entries: readonly ListEntry[],
  people: readonly Person[],
  { wasAsked = () => true, isWhole = () => true }: Answers = {},
): readonly Match[] {
  return entries.map((entry) => {
    const [one, another] = people.filter(
      ({ id, email, name }) =>
        id === entry.id || (email !== undefined && email === entry.email) || name === entry.name?.full,
    );
    if (one === undefined) return { kind: wasAsked(entry) ? 'notFound' : 'notChecked', entry };
    if (another !== undefined || !isWhole(entry)) return { kind: 'choose', entry, people: [one] };
    return { kind: one.active ? 'found' : 'inactive', entry, person: one };
  });
}
