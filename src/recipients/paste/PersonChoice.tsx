import { useState } from 'react';
import { useFormats, useT } from '#i18n/i18n.ts';
import { nameList } from '#i18n/name-list.ts';
import { canReceive } from '#people/can-receive.ts';
import { initials } from '#people/initials.ts';
import type { Person } from '#people/person.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Button } from '#ui/Button.tsx';
import { unreachableReason } from '../person-note.ts';
import type { Pick } from './checked-list.ts';
import css from './PersonChoice.module.css';

/** A whole company may share a name. */
const PEOPLE = 6;

type Props = {
  /** The line that is decided. */
  readonly label: string;
  readonly people: readonly Person[];
  /** People of the line if it is read as several people. */
  readonly together: readonly Person[] | undefined;
  readonly noteOf: (person: Person) => string;
  readonly pick: Pick | undefined;
  readonly onPick: (pick: Pick | undefined) => void;
};

/** People to choose from, none chosen at first; pressing the chosen one again takes it back. */
export function PersonChoice({ label, people, together, noteOf, pick, onPick }: Props) {
  const t = useT();
  const formats = useFormats();
  const [all, setAll] = useState(false);
  const shown = all ? people : people.slice(0, PEOPLE);
  const toggle = (wanted: Pick) => onPick(pick === wanted ? undefined : wanted);
  return (
    <div role="group" aria-label={label} className={css.choice}>
      {shown.map((person) => {
        const can = canReceive(person);
        return (
          <button
            key={person.id}
            type="button"
            className={css.person}
            aria-pressed={pick === person.id}
            aria-disabled={can ? undefined : true}
            onClick={() => (can ? toggle(person.id) : undefined)}
          >
            <Avatar photo={person.photo} initials={initials(person)} size={28} />
            <span className={css.text}>
              <bdi className={css.name}>{person.name}</bdi>{' '}
              <bdi className={css.note}>{can ? noteOf(person) : unreachableReason(t, person)}</bdi>
            </span>
          </button>
        );
      })}
      {together === undefined ? null : (
        <button
          type="button"
          className={css.person}
          aria-pressed={pick === 'together'}
          onClick={() => toggle('together')}
        >
          <span className={css.text}>
            {t('pasteList.together', {
              count: together.length,
              names: nameList(
                t,
                formats,
                together.map(({ name }) => name),
              ),
            })}
          </span>
        </button>
      )}
      {people.length > shown.length ? (
        <Button look="link" onClick={() => setAll(true)}>
          {t('recipients.showMore', { count: people.length - shown.length })}
        </Button>
      ) : null}
    </div>
  );
}
