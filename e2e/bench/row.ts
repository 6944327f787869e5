/** One line of the table: what was measured, and a yardstick measured in the same run. */
export type Row = {
  readonly name: string;
  readonly unit: 'ms' | 'bytes' | 'requests' | 'people';
  readonly value: number;
  readonly yardstick: { readonly name: string; readonly value: number };
  /** value / yardstick */
  readonly ratio: number;
  /** The largest ratio, the largest value: what was set as a target. */
  readonly targetRatio?: number;
  readonly targetValue?: number;
};

type Target = Pick<Row, 'targetRatio' | 'targetValue'>;

export const countRow = (
  name: string,
  unit: Exclude<Row['unit'], 'ms'>,
  value: number,
  than: string,
  base: number,
  target: Target,
): Row => ({
  name,
  unit,
  value,
  yardstick: { name: than, value: base },
  ratio: value / base,
  ...target,
});

export const timeRow = (
  name: string,
  samples: readonly number[],
  than: string,
  base: readonly number[],
  target: Target,
  pick: (samples: readonly number[]) => number,
): Row => {
  const [value, yardstick] = [pick(samples), pick(base)];
  return {
    name,
    unit: 'ms',
    value,
    yardstick: { name: than, value: yardstick },
    ratio: value / yardstick,
    ...target,
  };
};

const isMissed = ({ ratio, value, targetRatio = Infinity, targetValue = Infinity }: Row): boolean =>
  ratio > targetRatio || value > targetValue;

const figure = (value: number, unit: Row['unit']): string =>
  unit === 'ms'
    ? `${value >= 10 ? value.toFixed(0) : value.toPrecision(2)} ms`
    : `${Math.round(value).toLocaleString('en')} ${unit === 'bytes' ? 'B' : unit}`;

const targetOf = ({ targetRatio, targetValue, unit }: Row): string =>
  [
    ...(targetRatio === undefined ? [] : [`${targetRatio} ×`]),
    ...(targetValue === undefined ? [] : [figure(targetValue, unit)]),
  ].join(', ');

/** The table as people read it. */
export function printTable(rows: readonly Row[]): string {
  const cells = [
    ['what', 'here', 'yardstick', 'ratio', 'at most', ''],
    ...rows.map((row) => [
      row.name,
      figure(row.value, row.unit),
      `${row.yardstick.name} ${figure(row.yardstick.value, row.unit)}`,
      `${row.ratio.toFixed(2)} ×`,
      targetOf(row),
      isMissed(row) ? 'missed' : '',
    ]),
  ];
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((line) => (line[column] ?? '').length)),
  );
  return cells
    .map((line) =>
      line
        .map((cell, column) =>
          column === 1 || column === 3
            ? cell.padStart(widths[column] ?? 0)
            : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
