import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { type MessageKey, useT } from '#i18n/i18n.ts';
import type { BlockKind } from '#notice/blocks.ts';
import type { Issue } from '#notice/issue.ts';
import { Button } from '#ui/Button.tsx';
import { ItemEditor } from '../fields/ItemEditor.tsx';
import { addItem, moveItem, removeItem } from '../fields/item-edits.ts';
import { focusFirstField } from '../focus-block.ts';
import { insidePath, isUnder } from '../issues-of.ts';
import { useEditAttach } from '../use-edit-attach.ts';
import { ItemActions } from './ItemActions.tsx';
import css from './ItemList.module.css';

type Props = {
  readonly id: string;
  readonly kind: BlockKind;
  /** Undefined where the block holds a single item that is no list yet. */
  readonly count: number | undefined;
  readonly issues: readonly Issue[];
  readonly wanted: string | undefined;
};

const NAMES: Partial<Record<BlockKind, { readonly item: MessageKey; readonly add: MessageKey }>> = {
  GRID: { item: 'block.item.row', add: 'block.add.row' },
  IMAGE: { item: 'block.item.image', add: 'block.add.image' },
  FILE: { item: 'block.item.file', add: 'block.add.file' },
};

/** Rows, images or files, each with its own fields; people and links that came as a list are shown as one too. */
export function ItemList({ id, kind, count, issues, wanted }: Props) {
  const t = useT();
  const edit = useEditAttach();
  const list = useRef<HTMLDivElement>(null);
  const names = NAMES[kind];
  const places = count === undefined ? [undefined] : Array.from({ length: count }, (_, at) => at);
  const item = (at: number) => list.current?.querySelector<HTMLElement>(`[data-item="${at}"]`);

  const move = (from: number, to: number) => {
    flushSync(() => edit(moveItem(id, kind, from, to)));
    item(to)
      ?.querySelector<HTMLElement>(`[data-move="${to < from ? 'up' : 'down'}"]`)
      ?.focus();
  };
  const remove = (at: number) => {
    flushSync(() => edit(removeItem(id, kind, at)));
    const next = item(at) ?? item(at - 1);
    if (!focusFirstField(next)) list.current?.querySelector<HTMLElement>('[data-add]')?.focus();
  };
  const add = () => {
    flushSync(() => edit(addItem(id, kind)));
    focusFirstField(item(count ?? 1));
  };

  return (
    <div ref={list} className={css.items}>
      {places.map((at, position) => {
        const name = t(names?.item ?? 'block.item.other', { position: position + 1 });
        const place = at === undefined ? kind : `${kind}.${at}`;
        return (
          <div key={position} role="group" aria-label={name} className={css.item} data-item={position}>
            <div className={css.head}>
              <span className={css.name}>{name}</span>
              {at === undefined ? null : (
                <ItemActions
                  name={name}
                  at={at}
                  count={places.length}
                  onMove={(to) => move(at, to)}
                  onRemove={() => remove(at)}
                />
              )}
            </div>
            <ItemEditor
              blockId={id}
              kind={kind}
              at={at}
              issues={issues.filter((issue) => isUnder(insidePath(issue), place))}
              wanted={wanted !== undefined && isUnder(wanted, place) ? wanted : undefined}
            />
          </div>
        );
      })}
      {names === undefined ? null : (
        <div>
          <Button look="link" icon="plus" onClick={add} data-add="">
            {t(names.add)}
          </Button>
        </div>
      )}
    </div>
  );
}
