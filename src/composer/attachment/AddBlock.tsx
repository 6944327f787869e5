import { memo } from 'react';
import { useT } from '#i18n/i18n.ts';
import { Icon } from '#ui/Icon.tsx';
import { MenuButton } from '#ui/MenuButton.tsx';
import { KIND_LOOK, OFFERED_KINDS } from './blocks/kind-look.ts';
import type { BlockCommands } from './blocks/use-block-commands.ts';

type Props = { readonly commands: BlockCommands };

/** "Add block": the kinds in a menu; the new block opens with the cursor in its first field. */
export const AddBlock = memo(function AddBlock({ commands }: Props) {
  const t = useT();
  const choices = OFFERED_KINDS.map((kind) => ({
    id: kind,
    label: t(KIND_LOOK[kind].label),
    mark: <Icon name={KIND_LOOK[kind].icon} />,
  }));
  return (
    <MenuButton
      label={t('block.add')}
      icon="plus"
      data-add-block=""
      choices={choices}
      onChoose={commands.add}
    />
  );
});
