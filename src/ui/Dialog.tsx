import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import css from './Dialog.module.css';
import { swallowSecondClick } from './second-click.ts';

type Props = {
  readonly title: string;
  readonly closeLabel: string;
  /** Also called by Escape. */
  readonly onClose: () => void;
  /** Said at the first Escape where something was typed, so that no single key loses it; the next one closes. */
  readonly escapeHint?: string;
  /** Nothing inside takes the focus, so the text does, for keys that scroll it. */
  readonly textOnly?: boolean;
  /** For tables. */
  readonly wide?: boolean;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
};

/** The browser's own modal dialog: it keeps the focus inside, closes by Escape and gives the focus back. */
export function Dialog({
  title,
  closeLabel,
  onClose,
  escapeHint,
  textOnly = false,
  wide = false,
  children,
  actions,
}: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const typed = useRef(false);
  const [warned, setWarned] = useState(false);
  const id = useId();

  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    dialog?.showModal();
    swallowSecondClick();
    return () => {
      dialog?.close();
      swallowSecondClick();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={ref}
      className={wide ? `${css.dialog} ${css.wide}` : css.dialog}
      aria-labelledby={id}
      onInput={() => {
        typed.current = true;
        setWarned(false);
      }}
      onCancel={(event) => {
        // A file dialog that is cancelled inside says so here, too.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        if (escapeHint !== undefined && !warned && typed.current && holdsText(ref.current)) setWarned(true);
        else onClose();
      }}
      // A browser closes by itself at the second Escape in a row, whatever is said to the first.
      onClose={() => {
        if (ref.current?.isConnected === true) onClose();
      }}
    >
      <div className={css.head}>
        <h2 id={id} className={css.title}>
          {title}
        </h2>
        <Button look="quiet" icon="close" iconOnly onClick={onClose}>
          {closeLabel}
        </Button>
      </div>
      <div className={css.body} {...(textOnly ? { role: 'group', 'aria-labelledby': id, tabIndex: 0 } : {})}>
        {children}
      </div>
      {escapeHint === undefined ? null : (
        <p role="status" className={css.hint}>
          {warned ? escapeHint : ''}
        </p>
      )}
      {actions === undefined ? null : <div className={css.actions}>{actions}</div>}
    </dialog>
  );
}

function holdsText(dialog: HTMLElement | null): boolean {
  const fields = dialog?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'textarea, input:not([type=radio], [type=checkbox], [type=file], [type=search])',
  );
  return [...(fields ?? [])].some(({ value }) => value.trim() !== '');
}
