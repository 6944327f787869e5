import { useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import { useKeeping } from '#store/shelf/use-keeping.ts';
import type { Shelved } from '#store/shelf/use-shelf.ts';
import { type TemplateContent, type TemplateUse, templateOf } from '#store/templates/template.ts';
import { useDraft } from '#store/use-draft.ts';
import { KeepForm } from '#ui/KeepForm.tsx';
import { TakeAlong } from './TakeAlong.tsx';

type Props = { readonly listed: Shelved<TemplateContent>; readonly onDone: () => void };

/** Keeps the draft on the screen as a template. */
export function SaveTemplate({ listed, onDone }: Props) {
  const t = useT();
  const draft = useDraft((state) => state.timeline.present);
  const [keep, setKeep] = useState<TemplateUse>({ tags: true, people: false });
  const keeping = useKeeping(listed, (name) => templateOf(draft, name, keep), onDone);
  const { name, tidy, over, failure } = keeping;
  return (
    <KeepForm
      label={t('templates.name')}
      hint={t('templates.nameHint')}
      name={name}
      onName={keeping.setName}
      problem={keeping.nameless ? t('templates.nameless') : undefined}
      placeLabel={t('templates.for')}
      places={[
        { value: 'personal', label: t('templates.for.personal') },
        { value: 'shared', label: t('templates.for.shared') },
      ]}
      place={keeping.place}
      onPlace={keeping.setPlace}
      warning={over === undefined ? undefined : t('templates.replaces', { name: tidy, by: over.by })}
      failure={
        failure === undefined
          ? undefined
          : {
              text:
                failure.reason === 'changed' ? t('templates.changed') : t(`store.reason.${failure.reason}`),
              code: 'error' in failure ? undefined : failure.reason,
            }
      }
      submitLabel={over === undefined ? t('templates.saveNow') : t('templates.replace')}
      cancelLabel={t('app.cancel')}
      onSubmit={() => void keeping.keep()}
      onCancel={onDone}
    >
      <TakeAlong
        use={keep}
        onChange={setKeep}
        tags={t('templates.keepTags')}
        people={t('templates.keepPeople')}
      />
    </KeepForm>
  );
}
