import { type ReactNode, useState } from 'react';
import css from './RowWindow.module.css';

type Props<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => number;
  readonly children: (row: Row) => ReactNode;
  /** Height of every row, px. */
  readonly rowHeight?: number;
  /** Rows in sight at most. */
  readonly shownRows?: number;
};

/** Rows drawn beyond both edges, so that a quick turn of the wheel does not meet blanks. */
const SPARE = 8;
/** Rows are drawn anew after so many have gone by, not at each pixel. */
const STEP = 4;

/**
 * A list of which only the rows in sight are drawn: ten thousand cost no more than twenty. Give another list another
 * key, so that it begins at its top.
 */
export function RowWindow<Row>({ label, rows, keyOf, children, rowHeight = 32, shownRows = 8 }: Props<Row>) {
  const [step, setStep] = useState(0);
  const first = Math.min(Math.max(0, step * STEP - SPARE), Math.max(0, rows.length - shownRows));
  const last = Math.min(rows.length, (step + 1) * STEP + shownRows + SPARE);
  return (
    <div
      className={css.window}
      style={{ height: Math.min(rows.length, shownRows) * rowHeight }}
      // A box that scrolls has to be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={rows.length > shownRows ? 0 : undefined}
      role="group"
      aria-label={label}
      onScroll={({ currentTarget }) => setStep(Math.floor(currentTarget.scrollTop / rowHeight / STEP))}
    >
      <ul
        className={css.rows}
        aria-label={label}
        style={{ paddingTop: first * rowHeight, paddingBottom: (rows.length - last) * rowHeight }}
      >
        {rows.slice(first, last).map((row, index) => (
          <li
            key={keyOf(row)}
            className={css.row}
            style={{ height: rowHeight }}
            aria-setsize={rows.length}
            aria-posinset={first + index + 1}
          >
            {children(row)}
          </li>
        ))}
      </ul>
    </div>
  );
}
