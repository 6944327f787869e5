import type { ReactNode } from 'react';
import css from './Callout.module.css';
import { Icon, type IconName } from './Icon.tsx';

type Tone = 'info' | 'success' | 'warning' | 'error';

const ICONS = { info: 'info', success: 'check', warning: 'alert', error: 'alert' } as const satisfies Record<
  Tone,
  IconName
>;

type Props = {
  readonly tone: Tone;
  /** `alert` interrupts, `status` waits its turn; without a role nothing is announced. */
  readonly role?: 'alert' | 'status';
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** The code behind the sentence, for the administrator. */
  readonly code?: string | undefined;
};

export function Callout({ tone, role, children, actions, code }: Props) {
  return (
    <div className={`${css.callout} ${css[tone]}`} role={role}>
      <Icon name={ICONS[tone]} />
      <div className={css.body}>
        {children}
        {code === undefined ? null : <code className={css.code}>{code}</code>}
        {actions === undefined ? null : <div className={css.actions}>{actions}</div>}
      </div>
    </div>
  );
}
