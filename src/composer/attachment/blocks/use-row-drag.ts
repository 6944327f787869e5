import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { attachClosestEdge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { type RefObject, useEffect, useState } from 'react';

/** Marks what is dragged as a block of this page, so that nothing else is taken for one. */
export const DRAGGED_BLOCK = 'herald-block';

/** Makes a line draggable by its handle and a place to drop another; tells at which edge the other would land. */
export function useRowDrag(
  row: RefObject<HTMLElement | null>,
  handle: RefObject<HTMLElement | null>,
  id: string,
): { readonly edge: 'top' | 'bottom' | undefined; readonly dragged: boolean } {
  const [edge, setEdge] = useState<'top' | 'bottom'>();
  const [dragged, setDragged] = useState(false);

  useEffect(() => {
    const element = row.current;
    const dragHandle = handle.current;
    if (element === null || dragHandle === null) return;
    const foreign = (data: Record<string | symbol, unknown>) => data[DRAGGED_BLOCK] !== id;
    return combine(
      draggable({
        element,
        dragHandle,
        getInitialData: () => ({ [DRAGGED_BLOCK]: id }),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => DRAGGED_BLOCK in source.data,
        getData: ({ input }) =>
          attachClosestEdge({ [DRAGGED_BLOCK]: id }, { element, input, allowedEdges: ['top', 'bottom'] }),
        onDrag: ({ self, source }) => {
          const closest = extractClosestEdge(self.data);
          setEdge(foreign(source.data) && (closest === 'top' || closest === 'bottom') ? closest : undefined);
        },
        onDragLeave: () => setEdge(undefined),
        onDrop: () => setEdge(undefined),
      }),
    );
  }, [row, handle, id]);

  return { edge, dragged };
}
