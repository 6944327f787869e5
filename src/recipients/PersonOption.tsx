import { useEffect, useRef } from 'react';
import { useT } from '#i18n/i18n.ts';
import { canReceive } from '#people/can-receive.ts';
import { initials } from '#people/initials.ts';
import type { Person } from '#people/person.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Icon } from '#ui/Icon.tsx';
import { personNote, unreachableReason } from './person-note.ts';
import css from './RecipientPicker.module.css';

type Props = {
  readonly person: Person;
  readonly chosen: boolean;
  readonly highlighted: boolean;
  readonly optionProps: Readonly<Record<string, unknown>>;
};

/** Somebody who was found, as an option of the combobox. */
export function PersonOption({ person, chosen, highlighted, optionProps }: Props) {
  const t = useT();
  const row = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (highlighted) row.current?.scrollIntoView({ block: 'nearest' });
  }, [highlighted]);
  const note = canReceive(person) ? personNote(t, person) : unreachableReason(t, person);
  return (
    <div
      {...optionProps}
      role="option"
      aria-selected={chosen}
      data-highlighted={highlighted}
      className={css.option}
    >
      <span ref={row} />
      <Avatar photo={person.photo} initials={initials(person)} />
      <span className={css.text}>
        <span dir="auto">{person.name}</span>
        {note === '' ? null : (
          <span className={css.position} dir="auto">
            {note}
          </span>
        )}
      </span>
      {chosen ? (
        <span className={css.chosen}>
          <Icon name="check" />
        </span>
      ) : null}
    </div>
  );
}
