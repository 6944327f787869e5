import type { ReactNode } from 'react';
import css from './StartUp.module.css';

type Props = {
  /** `alert` for what went wrong. */
  readonly role?: 'alert';
  readonly children: ReactNode;
};

/** The card that stands alone on the screen while there is nothing to work with. */
export function StartCard({ role, children }: Props) {
  return (
    <div className={css.card} role={role}>
      {children}
    </div>
  );
}
