import { useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import type { AudienceContent, SavedAudience } from '#store/audiences/audience.ts';
import { tidyName } from '#store/shelf/tidy-name.ts';
import type { Shelved } from '#store/shelf/use-shelf.ts';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import css from './Audiences.module.css';
import { failureText } from './failure-text.ts';

type Props = {
  readonly saved: SavedAudience;
  readonly shelved: Shelved<AudienceContent>;
  readonly onDone: () => void;
};

/** Gives an audience another name, which nothing else in its place may have. */
export function RenameAudience({ saved, shelved, onDone }: Props) {
  const t = useT();
  const [name, setName] = useState(saved.name);
  const [problem, setProblem] = useState<string>();
  const rename = async () => {
    const tidy = tidyName(name);
    const others = shelved.list?.items.filter(({ key, place }) => key !== saved.key && place === saved.place);
    if (tidy === '') setProblem(t('audiences.nameless'));
    else if (others?.some((one) => one.name === tidy) === true) setProblem(t('audiences.taken'));
    else if (tidy === saved.name) onDone();
    else {
      const renamed = await shelved.shelf.save(saved.place, { ...saved, name: tidy }, saved);
      if (!renamed.ok) setProblem(failureText(t, renamed));
      else {
        shelved.put(renamed.item);
        onDone();
      }
    }
  };
  return (
    <div className={css.rename}>
      <Field
        label={t('audiences.newName')}
        problems={problem === undefined ? [] : [{ severity: 'error', text: problem }]}
      >
        {(control) => (
          <input
            {...control}
            dir="auto"
            maxLength={200}
            value={name}
            onChange={(event) => {
              setName(event.target.value);
              setProblem(undefined);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              void rename();
            }}
          />
        )}
      </Field>
      <div className={css.buttons}>
        <Button look="primary" onClick={() => void rename()}>
          {t('audiences.rename')}
        </Button>
        <Button onClick={onDone}>{t('app.cancel')}</Button>
      </div>
    </div>
  );
}
