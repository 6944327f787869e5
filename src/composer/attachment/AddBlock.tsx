import { memo, type RefObject } from 'react';
import { useT } from '#i18n/i18n.ts';
import { useDraftStore } from '#store/use-draft.ts';
import { Button } from '#ui/Button.tsx';
import { Icon } from '#ui/Icon.tsx';
import { KIND_LOOK, OFFERED_KINDS } from './blocks/kind-look.ts';
import type { BlockCommands } from './blocks/use-block-commands.ts';
import { blockElement, firstField } from './focus-block.ts';
import { MenuButton } from './MenuButton.tsx';

type Props = {
  readonly commands: BlockCommands;
  readonly section: RefObject<HTMLElement | null>;
};

/** "Add block": the kinds in a menu; the new block opens with the cursor in its first field. */
export const AddBlock = memo(function AddBlock({ commands, section }: Props) {
  const t = useT();
  const store = useDraftStore();
  const lastId = () => store.get().timeline.present.notice.attach.blocks.at(-1)?.id;
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
});
