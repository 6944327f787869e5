import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { memo, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { Issue } from '#notice/issue.ts';
import { NO_ISSUES } from '../issues-of.ts';
import css from './BlockList.module.css';
import { BlockRow } from './BlockRow.tsx';
import type { BlockCommands } from './use-block-commands.ts';
import { DRAGGED_BLOCK } from './use-row-drag.ts';

type Props = {
  readonly ids: readonly string[];
  readonly openId: string | undefined;
  readonly issues: ReadonlyMap<number, readonly Issue[]>;
  /** The `data-path` in the open block that is to get the focus. */
  readonly wanted: string | undefined;
  readonly commands: BlockCommands;
};

const NO_IDS: readonly string[] = [];

/**
 * The blocks in their order. It knows ids only, so that typing in one of 200 draws one line. Of many that come together
 * the first, which gets the focus, is drawn at once; the others give way to keys.
 */
export const BlockList = memo(function BlockList({ ids, openId, issues, wanted, commands }: Props) {
  const order = useRef(ids);
  useEffect(() => {
    order.current = ids;
  }, [ids]);
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => DRAGGED_BLOCK in source.data,
        onDrop({ source, location }) {
          const target = location.current.dropTargets[0];
          if (target === undefined) return;
          const id = String(source.data[DRAGGED_BLOCK]);
          const from = order.current.indexOf(id);
          const over = order.current.indexOf(String(target.data[DRAGGED_BLOCK]));
          const behind = extractClosestEdge(target.data) === 'bottom' ? over + 1 : over;
          // Counted without the dragged block itself.
          const to = behind > from ? behind - 1 : behind;
          if (from >= 0 && over >= 0 && to !== from) commands.move(id, to);
        },
      }),
    [commands],
  );

  const before = useDeferredValue(ids, NO_IDS);
  const drawn = useMemo(() => {
    const known = new Set(before);
    const first = ids.find((id) => !known.has(id));
    return first === undefined ? known : known.add(first);
  }, [ids, before]);

  return (
    <div className={css.list}>
      {ids.map((id, index) =>
        !drawn.has(id) && id !== openId ? null : (
          <BlockRow
            key={id}
            id={id}
            index={index}
            last={index === ids.length - 1}
            open={id === openId}
            issues={issues.get(index) ?? NO_ISSUES}
            wanted={id === openId ? wanted : undefined}
            commands={commands}
          />
        ),
      )}
    </div>
  );
});
