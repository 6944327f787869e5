import { useRef, useState } from 'react';
import { useT } from '#i18n/i18n.ts';
import type { Placeholder } from '#notice/draft.ts';
import { Field, type Problem } from '#ui/Field.tsx';
import { FormattingToolbar } from '../../bb/FormattingToolbar.tsx';
import type { FieldForm } from '../../use-field-form.ts';
import css from './FieldGroup.module.css';
import type { FieldSpec } from './field-specs.ts';
import type { FieldTexts } from './use-json-form.ts';

type Props = {
  readonly form: FieldForm<FieldTexts>;
  readonly spec: FieldSpec;
  readonly path: string;
  readonly problems: readonly Problem[];
  readonly placeholder: Placeholder | undefined;
};

/** A text with BB codes: its toolbar is there while one is in the field. */
export function BbField({ form, spec, path, problems, placeholder }: Props) {
  const t = useT();
  const area = useRef<HTMLTextAreaElement>(null);
  // Made when the field is first entered: fifty rows have fifty toolbars less.
  const [entered, setEntered] = useState(false);
  const { ref, ...registered } = form.register(spec.name);
  return (
    <div className={css.bb} onFocus={() => setEntered(true)}>
      <Field
        label={t(spec.label)}
        problems={problems}
        aside={entered ? <FormattingToolbar textarea={area} /> : <span className={css.room} />}
      >
        {(control) => (
          <textarea
            {...control}
            {...registered}
            ref={(element) => {
              area.current = element;
              ref(element);
            }}
            data-path={path}
            placeholder={placeholder?.text}
            className={`${control.className} ${css.short}`}
            dir="auto"
            rows={1}
          />
        )}
      </Field>
    </div>
  );
}
