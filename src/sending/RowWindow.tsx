import { type ReactNode, useEffect, useRef, useState } from 'react';
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

/** A list of which only the rows in sight are drawn: ten thousand cost no more than twenty. */
export function RowWindow<Row>({ label, rows, keyOf, children }: Props<Row>) {
  const ref = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const height = Math.min(rows.length, SHOWN_ROWS) * ROW;

  // Another list begins at its top.
  useEffect(() => {
    ref.current?.scrollTo({ top: 0 });
    setTop(0);
  }, [rows.length]);

  const first = Math.max(0, Math.floor(top / ROW) - SPARE);
  const last = Math.min(rows.length, Math.ceil((top + height) / ROW) + SPARE);
  return (
    // A box that scrolls has to be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div
      ref={ref}
      className={css.window}
      style={{ height }}
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
