export type DateSetting = { readonly locale: string; readonly timeZone?: string };

const DAY_MS = 86_400_000;

/** What stands between day and time, where it is not a comma and a space. */
const COMMA: Readonly<Record<string, string>> = { ar: '، ', ja: ' ', zh: ' ' };

/**
 * The time of a notice as the notification centre words it: "today, 10:58", "yesterday, 10:58", "March 5, 10:58" within the
 * year of now, else with the year (rendering.md B2). `at` and `now` are Unix milliseconds; days are those of the setting's time zone.
 * '' where one of them is no moment.
 */
export function noticeDate(at: number, now: number, { locale, timeZone }: DateSetting): string {
  if (!(isMoment(at) && isMoment(now))) return '';
  const zone = timeZone === undefined ? {} : { timeZone };
  const time = new Intl.DateTimeFormat(locale, { ...zone, hour: '2-digit', minute: '2-digit' }).format(at);
  const comma = COMMA[locale.slice(0, 2)] ?? ', ';
  const daysAgo = dayNumber(now, zone) - dayNumber(at, zone);
  if (daysAgo === 0 || daysAgo === 1) {
    return `${new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-daysAgo, 'day')}${comma}${time}`;
  }
  const year = new Intl.DateTimeFormat('en', { ...zone, year: 'numeric' });
  const sameYear = year.format(at) === year.format(now);
  const day = new Intl.DateTimeFormat(locale, {
    ...zone,
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
  return `${day}${comma}${time}`;
}

/** A date holds no other; Intl throws beyond. */
function isMoment(at: number): boolean {
  return Math.abs(at) <= 8.64e15;
}

/** Days since 1970 on the calendar of the zone, so that "yesterday" is not "24 hours ago". */
function dayNumber(at: number, zone: { readonly timeZone?: string }): number {
  const parts = new Intl.DateTimeFormat('en', { ...zone, year: 'numeric', month: 'numeric', day: 'numeric' });
  const read = { year: 0, month: 0, day: 0 };
  for (const part of parts.formatToParts(at)) {
    if (part.type === 'year' || part.type === 'month' || part.type === 'day') {
      read[part.type] = Number(part.value);
    }
  }
  return Date.UTC(read.year, read.month - 1, read.day) / DAY_MS;
}
