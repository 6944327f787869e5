import type { ComponentProps } from 'react';
import { useWatch } from 'react-hook-form';
import { useT } from '#i18n/i18n.ts';
import type { FieldForm } from '../../use-field-form.ts';
import css from './FieldGroup.module.css';
import type { FieldTexts } from './use-json-form.ts';

type Props = {
  readonly form: FieldForm<FieldTexts>;
  readonly name: string;
  readonly shared: ComponentProps<'input'>;
};

/** A colour as the portal wants it, #RRGGBB, to be typed or picked. */
export function ColorInput({ form, name, shared }: Props) {
  const t = useT();
  const written = useWatch({ control: form.control, name }) ?? '';
  return (
    <div className={css.color}>
      <input {...shared} dir="ltr" autoComplete="off" spellCheck={false} />
      <input
        type="color"
        className={css.palette}
        aria-label={t('block.palette')}
        value={sixDigits(written)}
        onChange={(event) => form.setValue(name, event.target.value)}
      />
    </div>
  );
}

/** What a colour field of the browser takes; anything else is shown as black. */
function sixDigits(color: string): string {
  const digits = /^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(color) ? color.slice(1) : '000000';
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`.toLowerCase();
}
