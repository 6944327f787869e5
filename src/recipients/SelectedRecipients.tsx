import { type KeyboardEvent, lazy, memo, Suspense, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { withLaterWords } from '#i18n/later-words.ts';
import { needsResolving } from '#people/audience.ts';
import { canReceive } from '#people/can-receive.ts';
import { initials } from '#people/initials.ts';
import type { Person } from '#people/person.ts';
import { useDraft } from '#store/use-draft.ts';
import { Avatar } from '#ui/Avatar.tsx';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { unreachableReason } from './person-note.ts';
import css from './RecipientPicker.module.css';

const DepartmentChips = lazy(() => withLaterWords(import('./departments/DepartmentChips.tsx')));
const SelectedDialog = lazy(() => withLaterWords(import('./SelectedDialog.tsx')));

/** More chips than this nobody reads; the others are in a dialog of their own. */
const CHIPS_SHOWN = 30;

type Props = {
  readonly people: readonly Person[];
  readonly onRemove: (person: Person) => void;
  /** A chip that had the focus is gone. */
  readonly onGone: () => void;
};

/** The chosen as chips; Delete or Backspace on a chip's button removes it as a click does. */
export const SelectedRecipients = memo(function SelectedRecipients({ people, onRemove, onGone }: Props) {
  const t = useT();
  const [all, setAll] = useState(false);
  const isMore = useDraft((state) => needsResolving(state.timeline.present));
  const onKeyDown = (event: KeyboardEvent, person: Person) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    onRemove(person);
  };
  const hidden = Math.max(0, people.length - CHIPS_SHOWN);
  return (
    <>
      <ul className={css.chips} aria-label={t('recipients.selected')}>
        {people.slice(0, CHIPS_SHOWN).map((person) => (
          <li key={person.id} className={canReceive(person) ? undefined : css.unreachable}>
            <Avatar photo={person.photo} initials={initials(person)} size={24} />
            <span className={css.chipName} dir="auto" title={person.name}>
              {person.name}
            </span>
            {canReceive(person) ? null : <span className={css.aside}>{unreachableReason(t, person)}</span>}
            {person.kind === 'extranet' ? (
              <span className={css.aside}>{t('recipients.extranet')}</span>
            ) : null}
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
        {hidden === 0 ? null : (
          <li className={css.moreChip}>
            <Button look="link" onClick={() => setAll(true)}>
              {t('recipients.andMore', { count: hidden })}
            </Button>
          </li>
        )}
        {isMore ? (
          <Suspense fallback={null}>
            <DepartmentChips onGone={onGone} />
          </Suspense>
        ) : null}
      </ul>
      {all ? (
        <Suspense fallback={null}>
          <SelectedDialog people={people} onClose={() => setAll(false)} />
        </Suspense>
      ) : null}
    </>
  );
});
