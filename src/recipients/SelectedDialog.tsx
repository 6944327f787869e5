import { useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { dropPerson } from '#people/audience.ts';
import type { Person } from '#people/person.ts';
import { useDraftStore } from '#store/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { SearchField } from '#ui/SearchField.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import { PeopleList } from './PeopleList.tsx';

/** Rows at a time; a name is found faster by typing it. */
const ROWS = 100;

type Props = { readonly people: readonly Person[]; readonly onClose: () => void };

/** Everybody who was chosen by name, to be looked through and taken out. */
export default function SelectedDialog({ people, onClose }: Props) {
  const t = useT();
  const store = useDraftStore();
  const [text, setText] = useState('');
  const [rows, setRows] = useState(ROWS);
  const [said, setSaid] = useState('');
  const wanted = text.trim().toLocaleLowerCase();
  const found = people.filter((person) => person.name.toLocaleLowerCase().includes(wanted));
  const remove = (person: Person) => {
    store.edit((draft) => dropPerson(draft, person.id));
    setSaid(t('recipients.removed', { name: person.name }));
  };
  return (
    <Dialog
      title={t('recipients.selectedTitle', { count: people.length })}
      closeLabel={t('app.close')}
      onClose={onClose}
      actions={
        <>
          <Button look="primary" onClick={onClose}>
            {t('departments.done')}
          </Button>
          <Button
            look="danger"
            onClick={() => {
              store.edit((draft) => ({ ...draft, people: [] }));
              onClose();
            }}
          >
            {t('recipients.removeAll')}
          </Button>
        </>
      }
    >
      <SearchField label={t('recipients.findSelected')} value={text} onChange={setText} />
      <p role="status">{t('recipients.count', { count: found.length })}</p>
      <PeopleList
        label={t('recipients.selected')}
        people={found.slice(0, rows)}
        renderAction={(person) => (
          <Button look="quiet" icon="close" iconOnly onClick={() => remove(person)}>
            {t('recipients.remove', { name: person.name })}
          </Button>
        )}
      />
      {found.length > rows ? (
        <Button onClick={() => setRows(rows + ROWS)}>
          {t('recipients.showMore', { count: Math.min(ROWS, found.length - rows) })}
        </Button>
      ) : null}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </Dialog>
  );
}
