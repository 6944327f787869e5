import type { ComponentProps, ReactNode, Ref } from 'react';
import css from './Button.module.css';
import { Icon, type IconName } from './Icon.tsx';

type Look = 'plain' | 'primary' | 'quiet' | 'link' | 'danger';

type Props = Omit<ComponentProps<'button'>, 'className' | 'children' | 'disabled'> & {
  readonly look?: Look;
  readonly icon?: IconName;
  /** Shows the icon alone; the children become the accessible name and the tooltip. */
  readonly iconOnly?: boolean;
  /** Stays focusable, so that the reason can be read; the handler decides what pressing it does. */
  readonly inert?: boolean;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
};

export function Button({ look = 'plain', icon, iconOnly = false, inert = false, children, ...rest }: Props) {
  const classes = [css.button, look === 'plain' ? '' : css[look], iconOnly ? css.icon : ''];
  return (
    <button
      type="button"
      {...rest}
      className={classes.filter(Boolean).join(' ')}
      {...(inert ? { 'aria-disabled': true } : {})}
      {...(iconOnly && typeof children === 'string' ? { 'aria-label': children, title: children } : {})}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {iconOnly ? null : children}
    </button>
  );
}
