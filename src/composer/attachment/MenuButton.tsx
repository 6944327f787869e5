import { CSPProvider } from '@base-ui/react/csp-provider';
import { Menu } from '@base-ui/react/menu';
import { type ReactElement, type ReactNode, useRef } from 'react';
import css from './MenuButton.module.css';

export type MenuChoice<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  readonly mark?: ReactNode;
};

type Props<Id extends string> = {
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly choices: readonly MenuChoice<Id>[];
  readonly onChoose: (id: Id) => void;
  /** Where the focus goes when the menu closes after a choice; the button where nothing is given. */
  readonly focusAfter?: () => HTMLElement | null | undefined;
};

/** A button with a menu: arrows, first letters, Escape, and the focus back where it belongs. */
export function MenuButton<Id extends string>({ trigger, choices, onChoose, focusAfter }: Props<Id>) {
  const chosen = useRef(false);
  const choose = (id: Id) => {
    chosen.current = true;
    onChoose(id);
  };
  const finalFocus = () => {
    const after = chosen.current ? focusAfter?.() : undefined;
    chosen.current = false;
    return after ?? true;
  };
  return (
    <CSPProvider disableStyleElements>
      <Menu.Root modal={false}>
        <Menu.Trigger render={trigger} />
        <Menu.Portal>
          <Menu.Positioner className={css.positioner} sideOffset={4} align="start" collisionPadding={8}>
            <Menu.Popup className={css.popup} finalFocus={finalFocus}>
              {choices.map((choice) => (
                <Menu.Item key={choice.id} className={css.item} onClick={() => choose(choice.id)}>
                  {choice.mark}
                  <span dir="auto">{choice.label}</span>
                </Menu.Item>
              ))}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </CSPProvider>
  );
}
