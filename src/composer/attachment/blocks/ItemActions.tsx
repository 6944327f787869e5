import { useT } from '#i18n/i18n.ts';
import { Button } from '#ui/Button.tsx';
import css from './ItemList.module.css';

type Props = {
  readonly name: string;
  readonly at: number;
  readonly count: number;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
};

/** Moves and removes one item; the names hold the item's own, so that they are not taken for those of the block. */
export function ItemActions({ name, at, count, onMove, onRemove }: Props) {
  const t = useT();
  const first = at === 0;
  const last = at === count - 1;
  return (
    <span className={css.actions}>
      {count < 2 ? null : (
        <>
          <Button
            look="quiet"
            icon="up"
            iconOnly
            inert={first}
            data-move="up"
            onClick={() => (first ? undefined : onMove(at - 1))}
          >
            {t('block.item.up', { name })}
          </Button>
          <Button
            look="quiet"
            icon="down"
            iconOnly
            inert={last}
            data-move="down"
            onClick={() => (last ? undefined : onMove(at + 1))}
          >
            {t('block.item.down', { name })}
          </Button>
        </>
      )}
      <Button look="quiet" icon="trash" iconOnly onClick={onRemove}>
        {t('block.item.remove', { name })}
      </Button>
    </span>
  );
}
