import { useEffect, useRef, useState } from 'react';
import { useFormats, useT } from '#i18n/i18n.ts';
import { BrokenPart } from '#parts/BrokenPart.tsx';
import { ErrorBoundary } from '#parts/ErrorBoundary.tsx';
import { recordKey, type SendHeader } from '#store/history/send-record.ts';
import { Button } from '#ui/Button.tsx';
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx';
import css from './History.module.css';
import { ResultBar } from './ResultBar.tsx';
import type { ReplacedCounts } from './replaced.ts';

type Props = {
  readonly headers: readonly SendHeader[];
  readonly replaced: ReplacedCounts;
  readonly total: number | undefined;
  readonly open: SendHeader | undefined;
  /** Another question is on its way; these are the rows of the last one. */
  readonly busy: boolean;
  readonly onOpen: (header: SendHeader) => void;
  readonly onTag: (tag: string) => void;
  /** The end of what is loaded is near. */
  readonly onEnd: () => void;
};

/** Height of a row until one was measured, px; on a phone they are cards, and higher. */
const ROW = 48;
/** Rows drawn beyond both edges, so that a quick turn of the wheel does not meet blanks. */
const SPARE = 10;
const COLUMNS = ['tag', 'text', 'type', 'people', 'sender', 'time', 'result'] as const;

/** One row a send; only the rows in sight are drawn. */
export function SentTable({ headers, replaced, total, open, busy, onOpen, onTag, onEnd }: Props) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800, row: ROW });
  const first = Math.max(0, Math.floor(view.top / view.row) - SPARE);
  const last = Math.min(headers.length, Math.ceil((view.top + view.height) / view.row) + SPARE);
  const nearEnd = last >= headers.length;

  // The list may be shorter than the window, without anything to scroll.
  useEffect(() => {
    if (nearEnd) onEnd();
  }, [nearEnd, onEnd]);

  const look = () => {
    const { scrollTop, clientHeight } = box.current ?? { scrollTop: 0, clientHeight: 800 };
    const row = box.current?.querySelector<HTMLElement>('tbody > [aria-rowindex]')?.offsetHeight;
    setView((before) => ({ top: scrollTop, height: clientHeight, row: row || before.row }));
  };
  return (
    <div
      ref={(element) => {
        box.current = element;
        if (element === null) return;
        const observer = new ResizeObserver(look);
        observer.observe(element);
        return () => observer.disconnect();
      }}
      className={css.tableBox}
      onScroll={look}
    >
      <table
        className={css.table}
        aria-busy={busy}
        aria-label={t('history.table')}
        aria-rowcount={(total ?? headers.length) + 1}
      >
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={css[column]}>
                {t(`history.column.${column}`)}
              </th>
            ))}
            <th scope="col" className={css.open}>
              <VisuallyHidden>{t('history.open')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          <Gap height={first * view.row} />
          {headers.slice(first, last).map((header, index) => (
            <ErrorBoundary
              key={recordKey(header)}
              part={header}
              renderFailed={(_, retry) => <BrokenRow index={first + index + 2} retry={retry} />}
            >
              <Row
                header={header}
                index={first + index + 2}
                current={open !== undefined && recordKey(header) === recordKey(open)}
                replaced={replaced.get(header.id) ?? 0}
                onOpen={onOpen}
                onTag={onTag}
              />
            </ErrorBoundary>
          ))}
          <Gap height={(headers.length - last) * view.row} />
        </tbody>
      </table>
    </div>
  );
}

function Gap({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true" style={{ height }}>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- a blank in the place of rows */}
      <td colSpan={COLUMNS.length + 1} />
    </tr>
  );
}

function BrokenRow({ index, retry }: { readonly index: number; readonly retry: () => void }) {
  return (
    <tr className={css.row} aria-rowindex={index}>
      <td colSpan={COLUMNS.length + 1}>
        <BrokenPart retry={retry} />
      </td>
    </tr>
  );
}

type RowProps = Pick<Props, 'onOpen' | 'onTag'> & {
  readonly header: SendHeader;
  readonly index: number;
  readonly current: boolean;
  readonly replaced: number;
};

function Row({ header, index, current, replaced, onOpen, onTag }: RowProps) {
  const t = useT();
  const formats = useFormats();
  const { tag, firstLine, names, counts, senderName, at, type, changed = false } = header;
  // Without words of the sender’s own.
  const text = firstLine === '' && changed ? t('history.recordChanged') : firstLine;
  const others = counts.total - names.length;
  const people = formats.list(others > 0 ? [...names, t('confirm.others', { count: others })] : names);
  return (
    <tr className={css.row} aria-rowindex={index} aria-current={current ? true : undefined}>
      <td className={css.tag} title={tag}>
        {tag === '' ? (
          <span className={css.faint}>{changed ? '' : t('history.ownTag')}</span>
        ) : (
          <Button look="link" onClick={() => onTag(tag)}>
            {tag}
          </Button>
        )}
      </td>
      <td className={css.text} dir="auto" title={text}>
        {text}
      </td>
      <td className={css.type}>{t(`history.type.${type}`)}</td>
      <td className={css.people} dir="auto" title={people}>
        {people}
      </td>
      <td className={css.sender} dir="auto" title={senderName}>
        {senderName}
      </td>
      <td className={css.time}>{formats.moment(at)}</td>
      <td className={css.result}>
        {changed ? (
          <span className={css.changed} title={t('history.recordChanged')}>
            {t('history.changedShort')}
          </span>
        ) : (
          <ResultBar header={header} replaced={replaced} />
        )}
      </td>
      <td className={css.open}>
        <Button aria-label={t('history.open')} onClick={() => onOpen(header)}>
          {t('history.open')}
        </Button>
      </td>
    </tr>
  );
}
