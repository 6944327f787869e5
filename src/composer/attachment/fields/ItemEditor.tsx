import { memo, useMemo } from 'react';
import type { BlockKind } from '#notice/blocks.ts';
import type { Issue } from '#notice/issue.ts';
import { sameIssues } from '../issues-of.ts';
import { FieldGroup } from './FieldGroup.tsx';
import { FIELD_SPECS } from './field-specs.ts';
import { itemPlace } from './json-place.ts';
import { useJsonForm } from './use-json-form.ts';

type Props = {
  readonly blockId: string;
  readonly kind: BlockKind;
  /** Undefined where the block holds a single item. */
  readonly at: number | undefined;
  readonly issues: readonly Issue[];
  readonly wanted: string | undefined;
};

/** The fields of one item of a block. */
export const ItemEditor = memo(
  function ItemEditor({ blockId, kind, at, issues, wanted }: Props) {
    const place = useMemo(() => itemPlace(blockId, kind, at), [blockId, kind, at]);
    const specs = FIELD_SPECS[kind];
    const form = useJsonForm(blockId, place, specs);
    return (
      <FieldGroup
        form={form}
        place={place}
        specs={specs}
        issues={issues}
        wanted={wanted}
        look={kind === 'GRID' ? 'row' : 'block'}
      />
    );
  },
  (before, after) =>
    before.blockId === after.blockId &&
    before.kind === after.kind &&
    before.at === after.at &&
    before.wanted === after.wanted &&
    sameIssues(before.issues, after.issues),
);
