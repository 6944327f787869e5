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

/** New lines that are drawn at once; the focus goes to the first. The rest gives way to keys. */
const AT_ONCE = 5;

/** The blocks in their order. It knows ids only, so that typing in one of 200 draws one line. */
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

  const before = useDeferredValue(ids);
  const drawn = useMemo(() => {
    const known = new Set(before);
    const fresh = ids.filter((id) => !known.has(id));
    return new Set([...before, ...fresh.slice(0, AT_ONCE)]);
  }, [ids, before]);

  return (
    <div className={css.list}>
      {ids.map((id, index) =>
        !drawn.has(id) ? null : (
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
