import { p95 } from './samples.ts';

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
  /** How many times as long the same work takes here as where `targetValue` was set; at least 1. */
  readonly pace?: number;
};

type Target = Pick<Row, 'targetRatio' | 'targetValue' | 'pace'>;

/** What a key in 200 plain fields took where the goals of typing were set, 95 of 100, ms ("about 32 to 40"). */
const KEY_WHERE_GOALS_WERE_SET = 40;

/** The pace of this machine in this run, of keys typed into 200 plain fields, ms each. */
export const paceOf = (keys: readonly number[]): number => Math.max(1, p95(keys) / KEY_WHERE_GOALS_WERE_SET);

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

const isMissed = ({ ratio, value, targetRatio = Infinity, targetValue = Infinity, pace = 1 }: Row): boolean =>
  ratio > targetRatio || value > targetValue * pace;

const figure = (value: number, unit: Row['unit']): string =>
  unit === 'ms'
    ? `${value >= 10 ? value.toFixed(0) : value.toPrecision(2)} ms`
    : `${Math.round(value).toLocaleString('en')} ${unit === 'bytes' ? 'B' : unit}`;

const targetOf = ({ targetRatio, targetValue, pace = 1, unit }: Row): string =>
  [
    ...(targetRatio === undefined ? [] : [`${targetRatio} ×`]),
    ...(targetValue === undefined ? [] : [figure(targetValue, unit)]),
    ...(targetValue === undefined || pace === 1 ? [] : [`here ${figure(targetValue * pace, unit)}`]),
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
