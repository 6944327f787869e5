import { useT } from '#i18n/i18n.ts';
import type { AudienceContent } from '#store/audiences/audience.ts';
import { useKeeping } from '#store/shelf/use-keeping.ts';
import type { Shelved } from '#store/shelf/use-shelf.ts';
import { useDraft } from '#store/use-draft.ts';
import { KeepForm } from '#ui/KeepForm.tsx';
import { failureText } from './failure-text.ts';

type Props = { readonly shelved: Shelved<AudienceContent>; readonly onDone: () => void };

/** Keeps the people, departments and exceptions on the screen under a name. */
export function SaveAudience({ shelved, onDone }: Props) {
  const t = useT();
  const { people, departments, excluded } = useDraft((state) => state.timeline.present);
  const keeping = useKeeping(
    shelved,
    (name) => ({ name, audience: { people, departments, excluded } }),
    onDone,
  );
  const { tidy, over, failure } = keeping;
  return (
    <KeepForm
      label={t('templates.name')}
      hint={t('audiences.holds', {
        people: people.length,
        departments: departments.length,
        exceptions: excluded.people.length + excluded.departments.length,
      })}
      name={keeping.name}
      onName={keeping.setName}
      problem={keeping.nameless ? t('audiences.nameless') : undefined}
      placeLabel={t('templates.for')}
      places={[
        { value: 'personal', label: t('templates.for.personal') },
        { value: 'shared', label: t('templates.for.shared') },
      ]}
      place={keeping.place}
      onPlace={keeping.setPlace}
      warning={over === undefined ? undefined : t('audiences.replaces', { name: tidy, by: over.by })}
      failure={failure === undefined ? undefined : { text: failureText(t, failure) }}
      submitLabel={over === undefined ? t('templates.saveNow') : t('templates.replace')}
      cancelLabel={t('app.cancel')}
      onSubmit={() => void keeping.keep()}
      onCancel={onDone}
    />
  );
}
