import { adviseAttach } from '../advise.ts';
import { fromAttach } from '../draft.ts';
import type { JsonValue } from '../json.ts';
import type { KeptBlock } from '../kept.ts';
import { normaliseDraft } from '../normalise.ts';

/** One golden case: a block as written, what the portal keeps of it, and the advices beside it as `path CODE`. */
export type Golden = readonly [
  name: string,
  block: JsonValue,
  kept: readonly unknown[],
  advices: readonly string[],
];

/** What is kept of one block, and what is said of it; the block stands behind a divider, so that something survives. */
export function goldenOf(block: JsonValue): {
  readonly kept: readonly KeptBlock[];
  readonly advices: readonly string[];
} {
  let id = 0;
  const draft = fromAttach([{ DELIMITER: {} }, block], () => `b${id++}`);
  const kept = normaliseDraft(draft).blocks.slice(1);
  const advices = adviseAttach(draft).map(({ path, code }) =>
    [path.slice(2).join('.'), code].join(' ').trim(),
  );
  return { kept, advices };
}
