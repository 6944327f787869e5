import type { UseFormRegister } from 'react-hook-form';
import { useT } from '#i18n/i18n.ts';
import { Guarded } from '#parts/Guarded.tsx';
import { useDraft, useDraftStore, writtenNotice } from '#store/use-draft.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Field, type Problem } from '#ui/Field.tsx';
import { RadioGroup } from '#ui/RadioGroup.tsx';
import css from './Composer.module.css';
import { SubTagWarning } from './tag/SubTagWarning.tsx';
import { TagField } from './tag/TagField.tsx';
import type { TextFields } from './text-fields.ts';

type Props = {
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly register: UseFormRegister<TextFields>;
  readonly problemsOf: (field: keyof TextFields) => readonly Problem[];
  readonly onTag: (tag: string) => void;
  /** Why the type System cannot be chosen. */
  readonly systemOff: string | undefined;
};

/** Type, tag, sub-tag and the text for e-mail; closed, one line says what is set. */
export default function Options({ open, onToggle, register, problemsOf, onTag, systemOff }: Props) {
  const t = useT();
  const store = useDraftStore();
  // Each by itself: what is typed elsewhere changes none of them.
  const type = useDraft((state) => writtenNotice(state).type);
  const tag = useDraft((state) => writtenNotice(state).tag);
  const subTag = useDraft((state) => writtenNotice(state).subTag);
  const messageOut = useDraft((state) => writtenNotice(state).messageOut);
  const isPlain = useDraft((state) => state.withoutTagWarnings);
  const summary = [
    type === 'USER' ? t('type.personal') : t('type.system'),
    tag,
    subTag,
    messageOut === '' ? '' : t('messageOut.set'),
  ];
  return (
    <Disclosure
      label={t('options.label')}
      summary={summary.filter(Boolean).join(' · ')}
      open={open}
      onToggle={onToggle}
    >
      <RadioGroup
        label={t('type.label')}
        hint={systemOff ?? (type === 'USER' ? t('type.personal.hint') : t('type.system.hint'))}
        options={[
          { value: 'USER', label: t('type.personal') },
          { value: 'SYSTEM', label: t('type.system'), disabled: systemOff !== undefined },
        ]}
        value={type}
        onChange={(next) => store.edit((draft) => ({ ...draft, notice: { ...draft.notice, type: next } }))}
      />
      <div className={css.options}>
        <Field label={t('tag.label')} hint={t('tag.hint')} problems={problemsOf('tag')}>
          {(control) =>
            isPlain ? (
              <input {...control} {...register('tag')} dir="auto" autoComplete="off" />
            ) : (
              <TagField control={control} registered={register('tag')} onTag={onTag} />
            )
          }
        </Field>
        <Field label={t('subTag.label')} hint={t('subTag.hint')} problems={problemsOf('subTag')}>
          {(control) => (
            <>
              <input {...control} {...register('subTag')} dir="auto" autoComplete="off" />
              {isPlain ? null : (
                <Guarded part={subTag}>
                  <SubTagWarning />
                </Guarded>
              )}
            </>
          )}
        </Field>
      </div>
      <Field label={t('messageOut.label')} hint={t('messageOut.hint')} problems={problemsOf('messageOut')}>
        {(control) => <textarea {...control} {...register('messageOut')} dir="auto" rows={2} />}
      </Field>
    </Disclosure>
  );
}
