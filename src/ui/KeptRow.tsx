import { type ReactNode, useId } from 'react';
import { Callout } from './Callout.tsx';
import { Icon } from './Icon.tsx';
import css from './KeptRow.module.css';

type Props = {
  readonly name: string;
  /** Stands at the end of the line. */
  readonly aside: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** Why something could not be done with it. */
  readonly problem?: string | undefined;
  readonly children: ReactNode;
};

/** Something that is kept under a name: a line that opens to what it is and what may be done with it. */
export function KeptRow({ name, aside, open, onToggle, problem, children }: Props) {
  const id = useId();
  return (
    <li className={css.row}>
      <button
        type="button"
        className={css.head}
        aria-expanded={open}
        {...(open ? { 'aria-controls': id } : {})}
        onClick={onToggle}
      >
        <span className={css.name} dir="auto" title={name}>
          {name}
        </span>
        <span className={css.soft}>{aside}</span>
        <Icon name="chevron" />
      </button>
      {problem === undefined ? null : (
        <Callout tone="error" role="alert">
          <p>{problem}</p>
        </Callout>
      )}
      {open ? (
        <div id={id} className={css.opened}>
          {children}
        </div>
      ) : null}
    </li>
  );
}
