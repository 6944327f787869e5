import type { RefObject } from 'react';
import { useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { KIND_LOOK, OFFERED_KINDS } from './blocks/kind-look.ts';
import type { BlockCommands } from './blocks/use-block-commands.ts';
import { blockElement, firstField } from './focus-block.ts';
import { MenuButton } from './MenuButton.tsx';

type Props = {
  readonly commands: BlockCommands;
  readonly section: RefObject<HTMLElement | null>;
  readonly lastId: () => string | undefined;
};

/** "Add block": the kinds in a menu; the new block opens with the cursor in its first field. */
export function AddBlock({ commands, section, lastId }: Props) {
  const t = useT();
  const choices = OFFERED_KINDS.map((kind) => ({
    id: kind,
    label: t(KIND_LOOK[kind].label),
    mark: <Icon name={KIND_LOOK[kind].icon} />,
  }));
  return (
    <MenuButton
      trigger={
        <Button icon="plus" data-add-block="">
          {t('block.add')}
        </Button>
      }
      choices={choices}
      onChoose={commands.add}
      focusAfter={() => firstField(blockElement(section.current, lastId() ?? ''))}
    />
  );
}
