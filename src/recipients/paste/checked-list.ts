import type { Match } from '#people/match-list.ts';
import type { Person } from '#people/person.ts';

export type MatchKind = Match['kind'];
export type MatchOf<Kind extends MatchKind> = Extract<Match, { kind: Kind }>;

/** The lines of a list by how they end. People who are off by default are apart from the others that were found. */
export type CheckedList = {
  readonly matches: readonly Match[];
  readonly found: readonly MatchOf<'found'>[];
  /** Found, but external or a bot. */
  readonly others: readonly MatchOf<'found'>[];
  readonly several: readonly MatchOf<'several'>[];
  readonly inactive: readonly MatchOf<'inactive'>[];
  readonly notFound: readonly MatchOf<'notFound'>[];
  readonly notChecked: readonly MatchOf<'notChecked'>[];
};

export function checkedList(matches: readonly Match[]): CheckedList {
  const of = <Kind extends MatchKind>(kind: Kind) =>
    matches.filter((match): match is MatchOf<Kind> => match.kind === kind);
  const found = of('found');
  return {
    matches,
    found: found.filter(({ person }) => person.kind === 'employee'),
    others: found.filter(({ person }) => person.kind !== 'employee'),
    several: of('several'),
    inactive: of('inactive'),
    notFound: of('notFound'),
    notChecked: of('notChecked'),
  };
}

export type Decisions = {
  /** Who is meant by a line that fits several, by the line's place among the matches. */
  readonly picks: ReadonlyMap<Match, number>;
  /** External people and bots too. */
  readonly withOthers: boolean;
  /** Who is chosen already. */
  readonly chosen: ReadonlySet<number>;
};

export type Addition = {
  /** Whom the list adds, each once, in its order. */
  readonly people: readonly Person[];
  /** Lines that name somebody who is chosen already, or who stands in the list before. */
  readonly repeated: number;
  /** Lines that bring nobody, as they were written. */
  readonly left: readonly string[];
};

/** What pressing "Add" does. Every line is a person, a repetition, or left: the three add up to the list. */
export function additionOf(list: CheckedList, { picks, withOthers, chosen }: Decisions): Addition {
  const people = new Map<number, Person>();
  const left: string[] = [];
  let repeated = 0;
  for (const match of list.matches) {
    const person = personOf(match, picks.get(match), withOthers);
    if (person === undefined) left.push(match.entry.text.replace(/\s+/g, ' '));
    else if (chosen.has(person.id) || people.has(person.id)) repeated += 1;
    else people.set(person.id, person);
  }
  return { people: [...people.values()], repeated, left };
}

function personOf(match: Match, picked: number | undefined, withOthers: boolean): Person | undefined {
  switch (match.kind) {
    case 'found':
      return withOthers || match.person.kind === 'employee' ? match.person : undefined;
    case 'several':
      // A whole company may share a name: nobody is looked for until somebody is picked.
      return picked === undefined ? undefined : match.people.find(({ id }) => id === picked);
    case 'inactive':
    case 'notFound':
    case 'notChecked':
      return undefined;
  }
}
