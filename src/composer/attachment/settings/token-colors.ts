import type { OfferedToken } from '#notice/blocks.ts';

/**
 * What the current web portal draws for each token, as COLOR says it to phones and older portals (rendering.md A2).
 * Secondary is drawn half transparent; on white it comes to this grey.
 */
export const TOKEN_COLORS = {
  base: '#00ACE3',
  primary: '#008DBA',
  secondary: '#DCDEE1',
  alert: '#FF5752',
} as const satisfies Record<OfferedToken, string>;
