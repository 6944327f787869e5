import { memo } from 'react';
import { useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import css from './BlockRow.module.css';
import type { BlockCommands } from './use-block-commands.ts';

type Props = {
  readonly id: string;
  readonly index: number;
  readonly last: boolean;
  readonly commands: BlockCommands;
};

/** What can be done with a block; always in the tree, quiet until the line is hovered or holds the focus. */
export const BlockActions = memo(function BlockActions({ id, index, last, commands }: Props) {
  const t = useT();
  const first = index === 0;
  return (
    <span className={css.actions}>
      <Button
        look="quiet"
        icon="up"
        iconOnly
        inert={first}
        onClick={() => (first ? undefined : commands.move(id, index - 1))}
      >
        {t('block.moveUp')}
      </Button>
      <Button
        look="quiet"
        icon="down"
        iconOnly
        inert={last}
        onClick={() => (last ? undefined : commands.move(id, index + 1))}
      >
        {t('block.moveDown')}
      </Button>
      <Button look="quiet" icon="copy" iconOnly onClick={() => commands.duplicate(id)}>
        {t('block.duplicate')}
      </Button>
      <Button look="quiet" icon="file" iconOnly onClick={() => void commands.copy(id)}>
        {t('block.copy')}
      </Button>
      <Button look="quiet" icon="trash" iconOnly onClick={() => commands.remove(id)}>
        {t('block.delete')}
      </Button>
    </span>
  );
});
