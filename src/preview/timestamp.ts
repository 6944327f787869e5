import type { TimestampFormat } from '#notice/bb-node.ts';

const time = { hour: '2-digit', minute: '2-digit' } as const;
const date = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;

/** The portal's formats by name, in the words of Intl: the culture of the reader fills them in. */
const FORMATS = {
  FORMAT_DATE: date,
  FORMAT_DATETIME: { ...date, ...time, second: '2-digit' },
  SHORT_DATE_FORMAT: { year: 'numeric', month: 'numeric', day: 'numeric' },
  MEDIUM_DATE_FORMAT: { year: 'numeric', month: 'short', day: 'numeric' },
  LONG_DATE_FORMAT: { year: 'numeric', month: 'long', day: 'numeric' },
  FULL_DATE_FORMAT: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  DAY_MONTH_FORMAT: { month: 'long', day: 'numeric' },
  DAY_SHORT_MONTH_FORMAT: { month: 'short', day: 'numeric' },
  DAY_OF_WEEK_MONTH_FORMAT: { weekday: 'long', month: 'long', day: 'numeric' },
  SHORT_DAY_OF_WEEK_MONTH_FORMAT: { weekday: 'short', month: 'long', day: 'numeric' },
  SHORT_DAY_OF_WEEK_SHORT_MONTH_FORMAT: { weekday: 'short', month: 'short', day: 'numeric' },
  SHORT_TIME_FORMAT: time,
  LONG_TIME_FORMAT: { ...time, second: '2-digit' },
} as const satisfies Record<TimestampFormat, Intl.DateTimeFormatOptions>;

/** A TIMESTAMP as the reader's browser words it; the last moment that a date can hold is 8,640,000,000,000 seconds. */
export function timestampText(
  unix: number,
  format: TimestampFormat,
  { locale, timeZone }: { readonly locale: string; readonly timeZone?: string },
): string {
  if (!(Math.abs(unix) <= 8_640_000_000_000)) return String(unix);
  const zone = timeZone === undefined ? {} : { timeZone };
  return new Intl.DateTimeFormat(locale, { ...FORMATS[format], ...zone }).format(unix * 1000);
}
