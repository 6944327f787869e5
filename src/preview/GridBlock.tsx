import type { ReactNode } from 'react';
import type { KeptRow } from '#notice/kept.ts';
import { BbText } from './BbText.tsx';
import css from './grid.module.css';
import { PortalLink } from './PortalLink.tsx';
import { useScene } from './scene.ts';

/** Names and values; each row is drawn by its own DISPLAY, whatever its neighbours have (rendering.md A7). */
export function GridBlock({ rows }: { readonly rows: readonly KeptRow[] }) {
  const { client } = useScene();
  return rows.map((row) => {
    const name = row.name === '' ? null : row.name;
    const value = row.value === '' ? null : <Value row={row} />;
    // A width without a value has no effect in the portal.
    const width = row.value === '' ? undefined : row.width;
    // TABLE: newer clients draw nothing, others a ROW; the advice beside the block says so (A7).
    if (row.display === 'ROW' || row.display === 'TABLE') {
      return <TableRow key={row.sourceItem} name={name} value={value} width={width} />;
    }
    // The phone stacks all others and lets no width through (A13).
    const inline = row.display === 'LINE' && client === 'web';
    return (
      <div
        key={row.sourceItem}
        className={inline ? css.line : css.block}
        style={width === undefined || client === 'phone' ? undefined : { width }}
      >
        {name === null ? null : <div className={css.name}>{name}</div>}
        {value}
      </div>
    );
  });
}

/** The phone gives a name at most a quarter of its screen, here of 375 CSS pixels (rendering.md E). */
const PHONE_NAME = 94;

type TableRowProps = {
  readonly name: ReactNode;
  readonly value: ReactNode;
  readonly width: number | undefined;
};

function TableRow({ name, value, width }: TableRowProps) {
  const { client } = useScene();
  // With nothing beside it a name has the whole row.
  const phoneWidth = value === null ? undefined : Math.min(width ?? PHONE_NAME, PHONE_NAME);
  const nameWidth = client === 'phone' ? phoneWidth : width;
  return (
    <div className={css.row}>
      {name === null ? null : (
        <div className={css.rowName} style={nameWidth === undefined ? undefined : { width: nameWidth }}>
          {name}
        </div>
      )}
      {value === null ? null : <div className={css.rowValue}>{value}</div>}
    </div>
  );
}

function Value({ row }: { readonly row: KeptRow }) {
  const { client } = useScene();
  const text = <BbText text={row.value} where="attach" />;
  const linked = row.link === undefined ? text : <PortalLink href={row.link}>{text}</PortalLink>;
  // The web reads the token, the phone the colour (A2, E).
  return client === 'phone' ? (
    <div style={row.color === undefined ? undefined : { color: row.color }}>{linked}</div>
  ) : (
    <div className={css.value} data-token={row.colorToken}>
      {linked}
    </div>
  );
}
