import { type KeyboardEvent, memo } from 'react';
import { useT } from '#i18n/i18n.ts';
import { initials } from '#people/initials.ts';
import type { Person } from '#people/person.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Icon } from '#ui/Icon.tsx';
import css from './RecipientPicker.module.css';

type Props = {
  readonly people: readonly Person[];
  readonly onRemove: (person: Person) => void;
};

/** The chosen people as chips; Delete or Backspace on a chip's button removes it as a click does. */
export const SelectedRecipients = memo(function SelectedRecipients({ people, onRemove }: Props) {
  const t = useT();
  const onKeyDown = (event: KeyboardEvent, person: Person) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    onRemove(person);
  };
  return (
    <ul className={css.chips} aria-label={t('recipients.selected')}>
      {people.map((person) => (
        <li key={person.id}>
          <Avatar photo={person.photo} initials={initials(person)} size={24} />
          <span className={css.chipName} dir="auto" title={person.name}>
            {person.name}
          </span>
          <button
            type="button"
            className={css.remove}
            data-remove={person.id}
            aria-label={t('recipients.remove', { name: person.name })}
            onClick={() => onRemove(person)}
            onKeyDown={(event) => onKeyDown(event, person)}
          >
            <Icon name="close" size={14} />
          </button>
        </li>
      ))}
    </ul>
  );
});
