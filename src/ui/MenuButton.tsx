import { type ComponentProps, useId, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import { type MenuChoice, MenuList } from './MenuList.tsx';

type ButtonProps = Omit<ComponentProps<typeof Button>, 'ref' | 'children' | 'onClick' | 'onKeyDown'>;

type Props<Id extends string> = ButtonProps & {
  readonly label: string;
  readonly choices: readonly MenuChoice<Id>[];
  /** May put the focus where one goes on; else it goes back to the button. */
  readonly onChoose: (id: Id) => void;
};

/**
 * A button with a menu after the ARIA pattern. Small on purpose: ready-made menus search the whole page for what can
 * take the focus when they close, which two hundred blocks make dear.
 */
export function MenuButton<Id extends string>({ label, choices, onChoose, ...look }: Props<Id>) {
  const id = useId();
  const [open, setOpen] = useState<'first' | 'last'>();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        {...look}
        ref={button}
        aria-haspopup="menu"
        aria-expanded={open !== undefined}
        aria-controls={open === undefined ? undefined : id}
        onClick={() => setOpen(open === undefined ? 'first' : undefined)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(event.key === 'ArrowUp' ? 'last' : 'first');
        }}
      >
        {label}
      </Button>
      {open === undefined ? null : (
        <MenuList
          id={id}
          label={label}
          choices={choices}
          begin={open}
          button={button}
          onClose={(refocus) => {
            setOpen(undefined);
            if (refocus) button.current?.focus({ preventScroll: true });
          }}
          onChoose={(chosen) => {
            setOpen(undefined);
            onChoose(chosen);
            const focused = document.activeElement;
            const moved = focused !== document.body && focused?.closest('[role=menu]') === null;
            if (!moved) button.current?.focus();
          }}
        />
      )}
    </>
  );
}
