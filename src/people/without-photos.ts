import type { Audience } from './audience.ts';
import type { Person } from './person.ts';

/** People as somebody else named them: a photo's address would be his. */
export function withoutPhotos({ people, departments, excluded }: Audience): Audience {
  const bare = (all: readonly Person[]) => all.map((person) => ({ ...person, photo: '' }));
  return {
    people: bare(people),
    departments,
    excluded: { people: bare(excluded.people), departments: excluded.departments },
  };
}
