import type { ComponentProps } from 'react';
import { Icon } from './Icon.tsx';
import css from './Select.module.css';

type Props<Value extends string> = Omit<
  ComponentProps<'select'>,
  'className' | 'children' | 'value' | 'onChange'
> & {
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Says by its look that nothing important is chosen. */
  readonly faint?: boolean;
};

/** The browser's own list of choices in the kit's look; its accessible name comes from a label or `aria-label`. */
export function Select<Value extends string>({
  options,
  value,
  onChange,
  faint = false,
  ...rest
}: Props<Value>) {
  return (
    <span className={css.box}>
      <select
        {...rest}
        className={faint ? `${css.select} ${css.faint}` : css.select}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="chevron" size={14} />
    </span>
  );
}
