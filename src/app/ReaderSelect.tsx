import { useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import type { Person } from '#people/person.ts';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';

type Props = {
  readonly people: readonly Person[];
  readonly reader: Person;
  readonly onReader: (id: number) => void;
};

/** More options than this nobody scrolls through, and the browser draws them slowly. */
const MOST_OPTIONS = 500;

/** Through whose eyes the preview is seen; the choice opens when it is asked for. */
export function ReaderSelect({ people, reader, onReader }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button look="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('variables.reader', { name: reader.name })}
      </Button>
      {open ? (
        <Field label={t('variables.readAs')}>
          {(control) => (
            <select {...control} value={reader.id} onChange={(event) => onReader(Number(event.target.value))}>
              {people.slice(0, MOST_OPTIONS).map(({ id, name }) => (
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
