import { type KeyboardEvent, useId, useState } from 'react';
import { Button } from './Button.tsx';
import css from './InfoTip.module.css';

type Props = {
  /** Name of the button. */
  readonly label: string;
  readonly children: string;
};

/** An explanation behind a small button; it lies over the page and moves nothing. */
export function InfoTip({ label, children }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false);
  };
  return (
    <div className={css.tip}>
      <Button
        look="quiet"
        icon="info"
        iconOnly
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      >
        {label}
      </Button>
      <p id={id} className={css.text} role="status" hidden={!open}>
        {open ? children : ''}
      </p>
    </div>
  );
}
