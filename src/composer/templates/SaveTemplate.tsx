import { type FormEvent, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { type TemplatePlace, type TemplateUse, templateOf, tidyName } from '#store/templates/template.ts';
import type { TemplateFailure } from '#store/templates/templates.ts';
import { useDraft } from '#store/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import { Callout } from '#ui/Callout.tsx';
import { Field } from '#ui/Field.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import { TakeAlong } from './TakeAlong.tsx';
import css from './Templates.module.css';
import type { ListedTemplates } from './use-template-list.ts';

type Props = { readonly listed: ListedTemplates; readonly onDone: () => void };

/** Keeps the draft on the screen as a template. */
export function SaveTemplate({ listed, onDone }: Props) {
  const t = useT();
  const draft = useDraft((state) => state.timeline.present);
  const [name, setName] = useState('');
  const [place, setPlace] = useState<TemplatePlace>('personal');
  const [keep, setKeep] = useState<TemplateUse>({ tags: true, people: false });
  const [failure, setFailure] = useState<TemplateFailure>();
  const [attempted, setAttempted] = useState(false);
  const tidy = tidyName(name);
  const over = listed.list?.templates.find((one) => one.place === place && one.name === tidy);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setAttempted(true);
    if (tidy === '') return;
    const saved = await listed.templates.save(place, templateOf(draft, tidy, keep), over);
    if (!saved.ok) setFailure(saved);
    else {
      listed.add(saved.template);
      onDone();
    }
  };
  const problems =
    attempted && tidy === '' ? [{ severity: 'error', text: t('templates.nameless') } as const] : [];
  return (
    <form className={css.form} onSubmit={(event) => void save(event)}>
      <Field label={t('templates.name')} hint={t('templates.nameHint')} problems={problems}>
        {(control) => (
          <input
            {...control}
            dir="auto"
            maxLength={200}
            value={name}
            onChange={(event) => {
              setName(event.target.value);
              setFailure(undefined);
            }}
          />
        )}
      </Field>
      <RadioGroup
        label={t('templates.for')}
        options={[
          { value: 'personal', label: t('templates.for.personal') },
          { value: 'shared', label: t('templates.for.shared') },
        ]}
        value={place}
        onChange={setPlace}
      />
      <TakeAlong
        use={keep}
        onChange={setKeep}
        tags={t('templates.keepTags')}
        people={t('templates.keepPeople')}
      />
      {over === undefined ? null : (
        <Callout tone="warning" role="status">
          <p>{t('templates.replaces', { name: tidy, by: over.by })}</p>
        </Callout>
      )}
      {failure === undefined ? null : (
        <Callout tone="error" role="alert" code={'error' in failure ? undefined : failure.reason}>
          <p>{failure.reason === 'changed' ? t('templates.changed') : t(`store.reason.${failure.reason}`)}</p>
        </Callout>
      )}
      <div className={css.buttons}>
        <Button type="submit" look="primary">
          {over === undefined ? t('templates.saveNow') : t('templates.replace')}
        </Button>
        <Button onClick={onDone}>{t('app.cancel')}</Button>
      </div>
    </form>
  );
}
