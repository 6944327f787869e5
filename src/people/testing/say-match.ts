import type { Match } from '../list/match-list.ts';

/** A match in one line: its kind and the ids of its people. */
export function sayMatch(match: Match): string {
  switch (match.kind) {
    case 'found':
    case 'inactive':
    case 'cannotReceive':
      return `${match.kind} ${match.person.id}`;
    case 'choose': {
      const together = match.together === undefined ? '' : ` or all of ${idsOf(match.together)}`;
      return `choose ${idsOf(match.people)}${together}`.trim();
    }
    case 'contradiction':
      return `contradiction ${idsOf(match.people)}`;
    case 'notFound':
    case 'notChecked':
      return match.kind;
  }
}

const idsOf = (people: readonly { readonly id: number }[]) => people.map(({ id }) => id).join(' ');
