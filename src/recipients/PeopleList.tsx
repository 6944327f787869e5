import type { ReactNode } from 'react';
import { useT } from '#i18n/i18n.ts';
import { initials } from '#people/initials.ts';
import type { Person } from '#people/person.ts';
import { Avatar } from '#ui/Avatar.tsx';
import css from './PeopleList.module.css';
import { personNote } from './person-note.ts';

type Props = {
  readonly label: string;
  readonly people: readonly Person[];
  /** What can be done with a row. */
  readonly renderAction: (person: Person) => ReactNode;
};

/** People as rows of a dialog. */
export function PeopleList({ label, people, renderAction }: Props) {
  const t = useT();
  return (
    <ul className={css.list} aria-label={label}>
      {people.map((person) => (
        <li key={person.id} className={css.row}>
          <Avatar photo={person.photo} initials={initials(person)} size={28} />
          <span className={css.text}>
            <span>
              <bdi>{person.name}</bdi>
            </span>
            <span className={css.note}>
              <bdi>{personNote(t, person)}</bdi>
            </span>
          </span>
          {renderAction(person)}
        </li>
      ))}
    </ul>
  );
}
