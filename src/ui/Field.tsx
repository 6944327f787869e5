import { type ReactNode, useId } from 'react';
import css from './Field.module.css';
import { Icon } from './Icon.tsx';

/** What a control inside a field must carry, so that its label, hint and problems are heard. */
export type ControlProps = {
  readonly id: string;
  readonly className: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-describedby'?: string;
};

export type Problem = { readonly severity: 'error' | 'warning'; readonly text: string };

type Props = {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly problems?: readonly Problem[];
  /** Stands at the end of the label's line, and comes after the control for Tab: a toolbar, a counter. */
  readonly aside?: ReactNode;
  readonly mono?: boolean;
  readonly children: (control: ControlProps) => ReactNode;
};

/** The one place that ties a label, a hint and problems to a control. */
export function Field({ label, hint, problems = [], aside, mono = false, children }: Props) {
  const id = useId();
  const hintId = `${id}-hint`;
  const problemId = `${id}-problem`;
  const described = [hint === undefined ? '' : hintId, problems.length === 0 ? '' : problemId].filter(
    Boolean,
  );
  const control: ControlProps = {
    id,
    className: [css.input, mono ? css.mono : ''].filter(Boolean).join(' '),
    ...(problems.some((problem) => problem.severity === 'error') ? { 'aria-invalid': true } : {}),
    ...(described.length === 0 ? {} : { 'aria-describedby': described.join(' ') }),
  };
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      <div>{children(control)}</div>
      {aside === undefined ? null : <div className={css.aside}>{aside}</div>}
      {hint === undefined ? null : (
        <div id={hintId} className={css.hint}>
          {hint}
        </div>
      )}
      <div id={problemId}>
        {problems.map((problem) => (
          <p key={problem.text} className={css[problem.severity]}>
            <Icon name={problem.severity === 'error' ? 'alert' : 'info'} size={16} />
            <span>{problem.text}</span>
          </p>
        ))}
      </div>
    </div>
  );
}
