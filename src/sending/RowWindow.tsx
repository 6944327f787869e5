import { type ReactNode, useState } from 'react';
import css from './Report.module.css';

type Props<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => number;
  readonly children: (row: Row) => ReactNode;
};

/** Height of one row in px, as Report.module.css has it. */
const ROW = 32;
const SHOWN_ROWS = 8;
/** Rows drawn beyond both edges, so that a quick turn of the wheel does not meet blanks. */
const SPARE = 8;

/**
 * A list of which only the rows in sight are drawn: ten thousand cost no more than twenty. Give another list another
 * key, so that it begins at its top.
 */
export function RowWindow<Row>({ label, rows, keyOf, children }: Props<Row>) {
  const [top, setTop] = useState(0);
  const height = Math.min(rows.length, SHOWN_ROWS) * ROW;

  const first = Math.max(0, Math.floor(top / ROW) - SPARE);
  const last = Math.min(rows.length, Math.ceil((top + height) / ROW) + SPARE);
  return (
    <div
      className={css.window}
      style={{ height }}
      // A box that scrolls has to be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={rows.length > SHOWN_ROWS ? 0 : undefined}
      role="group"
      aria-label={label}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <ul
        className={css.rows}
        aria-label={label}
        style={{ paddingTop: first * ROW, paddingBottom: (rows.length - last) * ROW }}
      >
        {rows.slice(first, last).map((row, index) => (
          <li
            key={keyOf(row)}
            className={css.row}
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
