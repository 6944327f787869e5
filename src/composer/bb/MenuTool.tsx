import type { RefObject } from 'react';
import { Button } from '#ui/Button.tsx';
import type { IconName } from '#ui/Icon.tsx';
import { MenuButton, type MenuChoice } from '../attachment/MenuButton.tsx';

type Props = {
  readonly label: string;
  readonly icon: IconName;
  readonly choices: readonly MenuChoice<string>[];
  readonly onChoose: (id: string) => void;
  /** Where one goes on writing after a choice. */
  readonly textarea: RefObject<HTMLTextAreaElement | null>;
  readonly tabIndex: number;
  readonly onFocus: () => void;
};

/** A tool of the toolbar that offers a list. */
export function MenuTool({ label, icon, choices, onChoose, textarea, tabIndex, onFocus }: Props) {
  return (
    <MenuButton
      trigger={
        <Button look="quiet" icon={icon} iconOnly tabIndex={tabIndex} onFocus={onFocus}>
          {label}
        </Button>
      }
      choices={choices}
      onChoose={onChoose}
      focusAfter={() => textarea.current}
    />
  );
}
