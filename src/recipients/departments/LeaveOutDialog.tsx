import { useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { excludePerson } from '#people/exclude-person.ts';
import type { Person } from '#people/person.ts';
import { useDraft, useDraftStore } from '#store/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { PeopleList } from '../PeopleList.tsx';
import SearchNote from '../SearchNote.tsx';
import { usePeopleSearch } from '../use-people-search.ts';

/** Who does not get it although a department or a list brought them. */
export default function LeaveOutDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const store = useDraftStore();
  const excluded = useDraft((state) => state.timeline.present.excluded.people);
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const search = usePeopleSearch(text);
  const people = search.state === 'idle' ? excluded : search.people;
  const out = new Set(excluded.map(({ id }) => id));

  const toggle = (person: Person) => {
    const leave = !out.has(person.id);
    store.edit((draft) => excludePerson(draft, person, leave));
    setSaid(t(leave ? 'departments.leftOut' : 'departments.letInAgain', { name: person.name }));
  };
  return (
    <Dialog
      title={t('departments.leaveOutPeople')}
      closeLabel={t('app.close')}
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          {t('departments.done')}
        </Button>
      }
    >
      <SearchField
        label={t('departments.findPerson')}
        hint={t('departments.leaveOutHint')}
        value={text}
        onChange={setText}
      />
      <PeopleList
        label={t(search.state === 'idle' ? 'departments.leftOutList' : 'recipients.found')}
        people={people}
        renderAction={(person) => (
          <Button
            aria-pressed={out.has(person.id)}
            aria-label={t('departments.leaveOutName', { name: person.name })}
            onClick={() => toggle(person)}
          >
            {t(out.has(person.id) ? 'departments.isOut' : 'departments.leaveOut')}
          </Button>
        )}
      />
      <SearchNote search={search} count={people.length} />
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </Dialog>
  );
}
