/** Line icons on a 24 by 24 grid, drawn for Herald; they take the colour of the text and say nothing themselves. */
const PATHS = {
  alert:
    'M12 8v5m0 3.2v.1M10.6 4.4 2.9 18a1.6 1.6 0 0 0 1.4 2.4h15.4a1.6 1.6 0 0 0 1.4-2.4L13.4 4.4a1.6 1.6 0 0 0-2.8 0Z',
  bold: 'M7 5h6a3.5 3.5 0 0 1 0 7H7zm0 7h7a3.5 3.5 0 0 1 0 7H7z',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  chevron: 'm7 10 5 5 5-5',
  clock: 'M12 7v5l3 2m6-2a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  close: 'm6 6 12 12M18 6 6 18',
  code: 'm8 8-4 4 4 4m8-8 4 4-4 4M13.5 5l-3 14',
  color: 'M12 3.5c4 4.6 6 7.6 6 10.3a6 6 0 0 1-12 0C6 11 8 8.100 12 3.500Z',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  divider: 'M4 12h16',
  down: 'M12 5v14m-6-6 6 6 6-6',
  drag: 'M9 6v.01M15 6v.01M9 12v.01M15 12v.01M9 18v.01M15 18v.01',
  enter: 'M19 5v6a3 3 0 0 1-3 3H5m4-4-4 4 4 4',
  fields: 'M4 6h6M4 12h6M4 18h6m4-12h6m-6 6h6m-6 6h6',
  file: 'M7 3h7l5 5v13H7zM14 3v5h5',
  image: 'M4 5h16v14H4zm0 11 5-5 4 4 3-3 4 4M15 9v.01',
  info: 'M12 11v6m0-9.500v.1M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  italic: 'M10 5h8M6 19h8M14.500 5l-4 14',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.700-5.700l-1 1M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.700 5.700l1-1',
  mention: 'M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0Zm0 0v1.500a2.500 2.500 0 0 0 5 0V12a9 9 0 1 0-3.500 7.100',
  more: 'M5 12v.01M12 12v.01M19 12v.01',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 9a8 8 0 0 1 16 0',
  plus: 'M12 5v14M5 12h14',
  redo: 'M15 5l4 4-4 4m4-4H9a5 5 0 0 0 0 10h4',
  richLink: 'M4 5h16v14H4zM4 14h16M8 9h8',
  size: 'M3 19 8 6l5 13M4.500 15h7M14 19l3.500-8 3.500 8m-6-2.500h5',
  strike:
    'M4 12h16M16 7.500C15 6 13.700 5 12 5c-2.400 0-4 1.300-4 3.200 0 1 .4 1.800 1.200 2.400M8 16.500c1 1.600 2.400 2.500 4.200 2.500 2.300 0 3.800-1.300 3.800-3.300',
  text: 'M5 6h14M12 6v13',
  trash: 'M5 7h14M10 7V4h4v3m-7.500 0 .8 13h9.400l.8-13',
  underline: 'M7 4v8a5 5 0 0 0 10 0V4M6 20h12',
  undo: 'M9 5 5 9l4 4M5 9h10a5 5 0 0 1 0 10h-4',
  up: 'M12 19V5m-6 6 6-6 6 6',
} as const;

export type IconName = keyof typeof PATHS;

/** They point along the line, so they turn with the direction of writing. */
const TURNING: ReadonlySet<IconName> = new Set(['enter', 'fields', 'redo', 'undo']);

export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      aria-hidden="true"
      focusable="false"
      data-turns={TURNING.has(name) || undefined}
    >
      <path
        d={PATHS[name]}
        stroke="currentColor"
        strokeWidth={name === 'drag' || name === 'more' ? 3 : 1.8}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
