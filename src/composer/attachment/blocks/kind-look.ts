import type { MessageKey } from '#i18n/i18n.ts';
import type { BlockKind } from '#notice/blocks.ts';
import type { IconName } from '#ui/Icon.tsx';

/** How each kind is called and drawn in the list and in the menu. */
export const KIND_LOOK = {
  MESSAGE: { label: 'block.kind.MESSAGE', icon: 'text' },
  LINK: { label: 'block.kind.LINK', icon: 'link' },
  RICH_LINK: { label: 'block.kind.RICH_LINK', icon: 'richLink' },
  USER: { label: 'block.kind.USER', icon: 'person' },
  GRID: { label: 'block.kind.GRID', icon: 'fields' },
  IMAGE: { label: 'block.kind.IMAGE', icon: 'image' },
  FILE: { label: 'block.kind.FILE', icon: 'file' },
  DELIMITER: { label: 'block.kind.DELIMITER', icon: 'divider' },
} as const satisfies Record<BlockKind, { readonly label: MessageKey; readonly icon: IconName }>;

/** In the order in which they are offered: the plainest first. */
export const OFFERED_KINDS = [
  'MESSAGE',
  'LINK',
  'RICH_LINK',
  'USER',
  'GRID',
  'IMAGE',
  'FILE',
  'DELIMITER',
] as const satisfies readonly BlockKind[];
