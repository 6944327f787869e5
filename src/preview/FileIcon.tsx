import css from './file-icon.module.css';
import type { FileFamily } from './file-row.ts';

/** What stands on the sheet: a word, or a drawing on the lower part of a 39 by 39 grid. */
const MARKS = {
  image: {
    path: 'M8.500 12.800h22v21.200h-22zm.7.7V33.300h20.600V13.500zm1.300 18.600v-5.100l5.200-4.500 5.800 5.800 2.300-2.300 4.300 4.600v1.500zm14.700-15.800a2.200 2.200 0 1 1 0 4.400 2.200 2.200 0 0 1 0-4.400z',
  },
  video: { path: 'M15.500 18.500 25.500 24.500l-10 6z' },
  txt: { path: 'M12.500 17.500h14v1.500h-14zm0 4h14V23h-14zm0 4h14V27h-14zm0 4h9V31h-9z' },
  doc: { word: 'DOC', tint: 'blue' },
  xls: { word: 'XLS', tint: 'green' },
  php: { word: 'PHP', tint: 'violet' },
  pdf: { word: 'PDF', tint: 'red' },
  ppt: { word: 'PPT', tint: 'orange' },
  rar: { word: 'RAR', tint: 'brown' },
  zip: { word: 'ZIP', tint: 'brown' },
  settings: {
    path: 'm18.600 17.500-.4 1.900-1.600 1-1.900-.6-1 1.700 1.500 1.300v1.900l-1.500 1.300 1 1.700 1.900-.6 1.600 1 .4 1.900h2l.4-1.900 1.600-1 1.900.6 1-1.700-1.500-1.300v-1.900l1.500-1.300-1-1.700-1.900.6-1.600-1-.4-1.900zm1 4.500a2.100 2.100 0 1 1 0 4.200 2.100 2.100 0 0 1 0-4.200z',
  },
  board: { path: 'M12.500 18.500h6v12h-6zm8 0h6v7h-6z' },
  blank: {},
} as const satisfies Record<
  FileFamily,
  { readonly path?: string; readonly word?: string; readonly tint?: string }
>;

/** A grey sheet with a folded corner, 29 by 38 in a cell of 39, and the mark of the file's family. */
export function FileIcon({ family }: { readonly family: FileFamily }) {
  const mark: { readonly path?: string; readonly word?: string; readonly tint?: string } = MARKS[family];
  return (
    <svg className={css.icon} viewBox="0 0 39 39" data-tint={mark.tint} aria-hidden="true">
      <path className={css.sheet} d="M5 0.500h20.500l8.500 8.500v29.500H5z" />
      <path className={css.fold} d="M25.500.5 34 9h-8.500z" />
      {mark.path === undefined ? null : <path className={css.mark} d={mark.path} fillRule="evenodd" />}
      {mark.word === undefined ? null : (
        <text className={css.word} x="19.500" y="28" textAnchor="middle">
          {mark.word}
        </text>
      )}
    </svg>
  );
}
