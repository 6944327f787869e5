import { useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import type { Person } from '#people/person.ts';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { SearchField } from '#ui/SearchField.tsx';

type Props = {
  readonly people: readonly Person[];
  readonly reader: Person;
  readonly onReader: (id: number) => void;
};

/** More options than this nobody scrolls through, and the browser draws them slowly. */
const MOST_OPTIONS = 100;

/** Through whose eyes the preview is seen: anybody who is chosen; the choice opens when it is asked for. */
export function ReaderSelect({ people, reader, onReader }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const many = people.length > MOST_OPTIONS;
  const wanted = text.trim().toLocaleLowerCase();
  const found = many ? people.filter(({ name }) => name.toLocaleLowerCase().includes(wanted)) : people;
  const shown = found.slice(0, MOST_OPTIONS);
  // The one who is chosen stays there, whatever is looked for.
  const options = shown.includes(reader) ? shown : [reader, ...shown];
  return (
    <div>
      <Button look="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('variables.reader', { name: reader.name })}
      </Button>
      {open && many ? (
        <SearchField
          label={t('departments.findPerson')}
          hint={found.length > shown.length ? t('recipients.refine') : undefined}
          value={text}
          onChange={setText}
        />
      ) : null}
      {open ? (
        <Field label={t('variables.readAs')}>
          {(control) => (
            <select {...control} value={reader.id} onChange={(event) => onReader(Number(event.target.value))}>
              {options.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
    </div>
  );
}
