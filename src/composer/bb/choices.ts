import type { MessageKey } from '#i18n/i18n.ts';

/** Colours that stay readable on the portal's light and dark cards; they are written into the text, not drawn here. */
export const COLORS = [
  { id: '#C21B16', label: 'bb.color.red' },
  { id: '#B36200', label: 'bb.color.orange' },
  { id: '#2F8A3E', label: 'bb.color.green' },
  { id: '#0075FF', label: 'bb.color.blue' },
  { id: '#7A4FD0', label: 'bb.color.violet' },
  { id: '#828B95', label: 'bb.color.grey' },
] as const satisfies readonly { id: string; label: MessageKey }[];

/** In CSS pixels, within the 8 to 30 that the client takes (rendering.md B6). */
export const SIZES = [10, 12, 16, 20, 24, 30] as const;
