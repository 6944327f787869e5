/** White signs on the coloured discs that stand in for a missing photo; drawn for Herald on a 26 by 26 grid. */
const GLYPHS = {
  user: 'M13 12.500a3.700 3.700 0 1 0 0-7.400 3.700 3.700 0 0 0 0 7.400zm-7 7.300c0-3.400 3.100-5.600 7-5.600s7 2.200 7 5.600z',
  chat: 'M10 12a2.900 2.900 0 1 0 0-5.800A2.900 2.900 0 0 0 10 12zm-5.700 6.500c0-2.900 2.500-4.800 5.700-4.800s5.700 1.900 5.700 4.800zM17.300 12.800a2.400 2.400 0 1 0-1.300-4.500 5 5 0 0 1-.5 4 2.500 2.500 0 0 0 1.800.5zm.3 5.700h4.300c0-2.500-1.900-4.100-4.400-4.200-.5 0-1 .1-1.400.2.9 1 1.500 2.300 1.500 4z',
  bot: 'm8.300 5.300 1.600 2.400a8.600 8.600 0 0 1 6.200 0l1.600-2.400 1 .7-1.500 2.300a7 7 0 0 1 3.300 5.900v4.300h-15v-4.300a7 7 0 0 1 3.300-5.900L7.300 6zm1.700 6.200a1.300 1.300 0 1 0 0 2.600 1.300 1.300 0 0 0 0-2.600zm6 0a1.300 1.300 0 1 0 0 2.600 1.300 1.300 0 0 0 0-2.600z',
  bell: 'M13 5a1.300 1.300 0 0 0-1.300 1.400A5.300 5.300 0 0 0 7.800 11.500v3.700L6 17.600v.9h14v-.9l-1.800-2.400v-3.700a5.300 5.300 0 0 0-3.900-5.100A1.300 1.300 0 0 0 13 5zm-1.900 14.500a2 2 0 0 0 3.800 0z',
} as const;

export type GlyphName = keyof typeof GLYPHS;

export function Glyph({ name, size }: { readonly name: GlyphName; readonly size: number }) {
  return (
    <svg
      viewBox="0 0 26 26"
      width={size}
      height={size}
      fill="currentColor"
      fillRule="evenodd"
      aria-hidden="true"
    >
      <path d={GLYPHS[name]} />
    </svg>
  );
}
