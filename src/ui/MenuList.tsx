import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import css from './MenuButton.module.css';
import { placeBeside } from './place-beside.ts';

export type MenuChoice<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  readonly mark?: ReactNode;
};

type Props<Id extends string> = {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly MenuChoice<Id>[];
  readonly begin: 'first' | 'last';
  readonly button: RefObject<HTMLElement | null>;
  readonly onClose: (refocus: boolean) => void;
  readonly onChoose: (id: Id) => void;
};

/** Letters that are typed within this time belong together, in ms. */
const TYPING_PAUSE = 600;

/** The open menu, in the browser's top layer, so that nothing cuts it off. */
export function MenuList<Id extends string>({
  id,
  label,
  choices,
  begin,
  button,
  onClose,
  onChoose,
}: Props<Id>) {
  const menu = useRef<HTMLDivElement>(null);
  const typed = useRef({ letters: '', at: 0 });
  const items = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  const focusAt = (index: number) => items().at(index)?.focus({ preventScroll: true });

  const start = useEffectEvent(() => {
    const popup = menu.current;
    if (popup === null || button.current === null) return;
    popup.showPopover();
    placeBeside(popup, button.current);
    focusAt(begin === 'first' ? 0 : -1);
  });
  const leave = useEffectEvent((event: Event) => {
    const inside = event.target instanceof Node && menu.current?.contains(event.target);
    const own = event.target instanceof Node && button.current?.contains(event.target);
    if (inside !== true && own !== true) onClose(false);
  });
  const follow = useEffectEvent(() => {
    if (menu.current !== null && button.current !== null) placeBeside(menu.current, button.current);
  });
  useEffect(() => {
    start();
    window.addEventListener('pointerdown', leave, true);
    // The page may still be coming to rest from the focus that led here.
    window.addEventListener('scroll', follow, true);
    window.addEventListener('resize', follow);
    return () => {
      window.removeEventListener('pointerdown', leave, true);
      window.removeEventListener('scroll', follow, true);
      window.removeEventListener('resize', follow);
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    // A toolbar around the button has arrows of its own.
    event.stopPropagation();
    const at = items().findIndex((item) => item === event.target);
    const target = { ArrowDown: (at + 1) % choices.length, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (target !== undefined) {
      event.preventDefault();
      focusAt(target);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onClose(true);
    } else if (event.key === 'Tab') {
      // The focus goes on from the button.
      onClose(true);
    } else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) {
      const { letters, at: before } = typed.current;
      const now = event.timeStamp;
      const word = `${now - before < TYPING_PAUSE ? letters : ''}${event.key.toLowerCase()}`;
      typed.current = { letters: word, at: now };
      const found = choices.findIndex((choice) => choice.label.toLowerCase().startsWith(word));
      if (found >= 0) focusAt(found);
    }
  };

  return (
    <div
      ref={menu}
      id={id}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      popover="manual"
      className={css.popup}
      onKeyDown={onKeyDown}
    >
      {choices.map((choice, index) => (
        <button
          key={choice.id}
          type="button"
          role="menuitem"
          // One entry is in the order of Tab, so that the menu can be scrolled by keys where a low frame cuts it.
          tabIndex={index === 0 ? 0 : -1}
          className={css.item}
          onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
          onClick={() => onChoose(choice.id)}
        >
          {choice.mark}
          <span dir="auto">{choice.label}</span>
        </button>
      ))}
    </div>
  );
}
