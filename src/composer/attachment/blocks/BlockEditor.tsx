import type { BlockKind } from '#notice/blocks.ts';
import type { Issue } from '#notice/issue.ts';
import { useDraft } from '#store/use-draft.ts';
import { Advices } from '../Advices.tsx';
import { blockById } from '../blocks-by-id.ts';
import { ItemEditor } from '../fields/ItemEditor.tsx';
import { holdsSeveral } from '../fields/item-edits.ts';
import { itemCount } from '../fields/json-place.ts';
import { insidePath, isUnder } from '../issues-of.ts';
import { ItemList } from './ItemList.tsx';

type Props = {
  readonly id: string;
  readonly kind: BlockKind;
  readonly issues: readonly Issue[];
  readonly wanted: string | undefined;
};

/** The open block: one item, or a list of them. */
export function BlockEditor({ id, kind, issues, wanted }: Props) {
  const count = useDraft((state) =>
    itemCount(blockById(state.timeline.present.notice.attach.blocks, id)?.json, kind),
  );
  const isOfItem = (issue: Issue) =>
    count === undefined ? isUnder(insidePath(issue), kind) : issue.path.length > 3 && issue.path[2] === kind;
  const list = count !== undefined || holdsSeveral(kind);
  return (
    <>
      <Advices issues={issues.filter((issue) => !isOfItem(issue))} />
      {list ? (
        <ItemList id={id} kind={kind} count={count} issues={issues.filter(isOfItem)} wanted={wanted} />
      ) : (
        <ItemEditor
          blockId={id}
          kind={kind}
          at={undefined}
          issues={issues.filter(isOfItem)}
          wanted={wanted}
        />
      )}
    </>
  );
}
