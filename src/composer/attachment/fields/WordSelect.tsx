import type { ComponentProps } from 'react';
import { useWatch } from 'react-hook-form';
import { useT } from '#i18n/i18n.ts';
import type { FieldForm } from '../../use-field-form.ts';
import type { FieldSpec } from './field-specs.ts';
import type { FieldTexts } from './use-json-form.ts';

type Props = {
  readonly form: FieldForm<FieldTexts>;
  readonly spec: FieldSpec;
  readonly shared: ComponentProps<'select'>;
};

/** One of the portal's own words. A word that it does not know stays, so that nothing is lost by looking at it. */
export function WordSelect({ form, spec, shared }: Props) {
  const t = useT();
  const written = useWatch({ control: form.control, name: spec.name }) ?? '';
  const words = spec.words ?? [];
  const unknown = written !== '' && !words.some(({ value }) => value === written);
  return (
    <select {...shared} value={written}>
      <option value="">{t('block.unset')}</option>
      {words.map(({ value, label }) => (
        <option key={value} value={value}>
          {t(label)}
        </option>
      ))}
      {unknown ? <option value={written}>{written}</option> : null}
    </select>
  );
}
