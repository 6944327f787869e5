import type { ReactNode } from 'react';
import { useT } from '#i18n/i18n.ts';
import { issueSentence } from '#i18n/issue-sentence.ts';
import type { Placeholder } from '#notice/draft.ts';
import type { Issue } from '#notice/issue.ts';
import { completeAddress } from '#notice/web-address.ts';
import { Field } from '#ui/Field.tsx';
import type { FieldForm } from '../../use-field-form.ts';
import { Offer } from '../Offer.tsx';
import { BbField } from './BbField.tsx';
import { ColorInput } from './ColorInput.tsx';
import css from './FieldGroup.module.css';
import type { FieldSpec } from './field-specs.ts';
import type { FieldTexts } from './use-json-form.ts';
import { WordSelect } from './WordSelect.tsx';

export type FieldControlProps = {
  readonly form: FieldForm<FieldTexts>;
  readonly spec: FieldSpec;
  /** As in the paths of advices, joined by dots. */
  readonly path: string;
  readonly issues: readonly Issue[];
  readonly locked: boolean;
  /** Its example is shown while the field is empty. */
  readonly placeholder: Placeholder | undefined;
  /** Stands below the control. */
  readonly children: ReactNode;
};

/** One field of a block: its label, its control, what is to be said of it, and what one press can mend. */
export function FieldControl(props: FieldControlProps) {
  const { form, spec, path, issues, locked, placeholder, children } = props;
  const t = useT();
  const problems = issues.map((issue) => ({ severity: issue.severity, text: issueSentence(t, issue) }));
  const hint = spec.hint === undefined ? {} : { hint: t(spec.hint) };
  const classes = [css.field, css[spec.name.toLowerCase()], spec.wide === true ? css.wide : ''];
  return (
    <div className={classes.filter(Boolean).join(' ')}>
      {spec.control === 'bb' && !locked ? (
        <BbField form={form} spec={spec} path={path} problems={problems} placeholder={placeholder} />
      ) : (
        <Field label={t(spec.label)} problems={problems} {...hint}>
          {(control) => <Plain {...props} control={control} />}
        </Field>
      )}
      {issues.map((issue) => (
        <Offer key={issue.code} issue={issue} />
      ))}
      {children}
    </div>
  );
}

type PlainProps = Omit<FieldControlProps, 'issues' | 'children'> & {
  readonly control: Parameters<Parameters<typeof Field>[0]['children']>[0];
};

function Plain({ form, spec, path, locked, placeholder, control }: PlainProps) {
  const shared = {
    ...control,
    ...form.register(spec.name),
    'data-path': path,
    placeholder: placeholder?.text,
  };
  if (locked) return <input {...shared} readOnly dir="ltr" />;
  switch (spec.control) {
    case 'line':
      return <input {...shared} dir="auto" autoComplete="off" />;
    case 'address':
      return (
        <input
          {...shared}
          onBlur={(event) => {
            completeField(form, spec.name);
            void shared.onBlur(event);
          }}
          dir="auto"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
        />
      );
    case 'number':
      return <input {...shared} inputMode="numeric" autoComplete="off" />;
    case 'text':
    case 'bb':
      return <textarea {...shared} className={`${control.className} ${css.short}`} dir="auto" rows={2} />;
    case 'flag':
      return <input {...shared} className={css.flag} type="checkbox" value="Y" />;
    case 'color':
      return <ColorInput form={form} name={spec.name} shared={shared} />;
    case 'list':
      return <WordSelect form={form} spec={spec} shared={shared} />;
  }
}

// "example.com" was meant as an address of the web: nothing is asked or said.
function completeField(form: FieldForm<FieldTexts>, name: string): void {
  const typed = form.getValues(name) ?? '';
  const address = completeAddress(typed);
  if (address !== typed) form.setValue(name, address);
}
