import { canReceive } from '#people/can-receive.ts';
import type { Match } from '#people/list/match-list.ts';
import type { Person } from '#people/person.ts';

export type MatchKind = Match['kind'];
export type MatchOf<Kind extends MatchKind> = Extract<Match, { kind: Kind }>;
/** Lines that somebody has to decide. */
export type OpenMatch = MatchOf<'choose' | 'contradiction'>;

/** The person picked for a line, or everybody whom it names if read as several people. */
export type Pick = number | 'together';
export type Picks = ReadonlyMap<string, Pick>;

/** The lines of one group, in their order. */
export function linesOf<Kind extends MatchKind>(
  matches: readonly Match[],
  kind: Kind,
): readonly MatchOf<Kind>[] {
  return matches.filter((match): match is MatchOf<Kind> => match.kind === kind);
}

/** The same as long as a line offers the same people, so that a decision outlives a change of another column. */
export function pickKey({ entry, people }: OpenMatch): string {
  return `${entry.line} ${people.map(({ id }) => id).join(' ')}`;
}

export type Addition = {
  /** Everybody whom the list adds, each once, in its order. */
  readonly people: readonly Person[];
  /** Lines that name only people who are chosen already, or who stand in the list before. */
  readonly repeated: number;
  /** Lines that bring nobody, as they were written. */
  readonly left: readonly string[];
};

/** The effect of pressing "Add". Every line adds, repeats or is left. `chosen` are ids of the recipients so far. */
export function additionOf(matches: readonly Match[], picks: Picks, chosen: ReadonlySet<number>): Addition {
  const people = new Map<number, Person>();
  const left: string[] = [];
  let repeated = 0;
  for (const match of matches) {
    const named = peopleOf(match, picks).filter(canReceive);
    const fresh = named.filter(({ id }) => !chosen.has(id) && !people.has(id));
    for (const person of fresh) people.set(person.id, person);
    if (named.length === 0) left.push(match.entry.text.replace(/\s+/g, ' '));
    else if (fresh.length === 0) repeated += 1;
  }
  return { people: [...people.values()], repeated, left };
}

function peopleOf(match: Match, picks: Picks): readonly Person[] {
  switch (match.kind) {
    case 'found':
      return [match.person];
    case 'choose':
    case 'contradiction': {
      const pick = picks.get(pickKey(match));
      if (pick === 'together') return match.kind === 'choose' ? (match.together ?? []) : [];
      return match.people.filter(({ id }) => id === pick);
    }
    case 'inactive':
    case 'cannotReceive':
    case 'notFound':
    case 'notChecked':
      return [];
  }
}
