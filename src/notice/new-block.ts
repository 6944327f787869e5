import { type BlockKind, DELIMITER_SIZE_PX } from './blocks.ts';
import type { JsonObject, JsonValue } from './json.ts';

const NEW_BLOCKS = {
  USER: { NAME: '' },
  LINK: { LINK: '' },
  RICH_LINK: { LINK: '' },
  MESSAGE: '',
  GRID: [{ NAME: '', VALUE: '', DISPLAY: 'ROW' }],
  IMAGE: [{ LINK: '' }],
  FILE: [{ LINK: '' }],
  DELIMITER: { SIZE: DELIMITER_SIZE_PX },
} satisfies Record<BlockKind, JsonValue>;

/** A fresh block of a kind, as the editor opens it. All but the divider vanish until something is written. */
export function newBlock(kind: BlockKind): JsonObject {
  return { [kind]: NEW_BLOCKS[kind] };
}
