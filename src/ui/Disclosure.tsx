import { type ReactNode, useId } from 'react';
import css from './Disclosure.module.css';
import { Icon } from './Icon.tsx';

type Props = {
  readonly label: string;
  /** What is set inside, said while it is closed. */
  readonly summary: string;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly children: ReactNode;
};

export function Disclosure({ label, summary, open, onToggle, children }: Props) {
  const id = useId();
  return (
    <div>
      <button
        type="button"
        className={open ? css.button : `${css.button} ${css.closed}`}
        aria-expanded={open}
        aria-controls={id}
        aria-label={label}
        aria-describedby={open ? undefined : `${id}-summary`}
        onClick={() => onToggle(!open)}
      >
        <Icon name="chevron" />
        <span className={css.label}>{label}</span>
        {open ? null : (
          <span id={`${id}-summary`} className={css.summary} dir="auto">
            {summary}
          </span>
        )}
      </button>
      <div id={id} className={css.content} hidden={!open}>
        {children}
      </div>
    </div>
  );
}
