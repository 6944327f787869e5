/** Hours of a person's own clock in which a notice is likely to wake somebody: from 22:00 until 7:00. */
const NIGHT_FROM = 22;
const NIGHT_UNTIL = 7;

/** How many of these time zones ("Europe/Berlin") have night at a moment (ms); a zone that nobody knows has none. */
export function countNight(zones: Iterable<string>, at: number): number {
  const isNight = new Map<string, boolean>();
  let count = 0;
  for (const zone of zones) {
    let night = isNight.get(zone);
    if (night === undefined) {
      night = hasNight(zone, at);
      isNight.set(zone, night);
    }
    if (night) count += 1;
  }
  return count;
}

function hasNight(timeZone: string, at: number): boolean {
  try {
    const hour = Number(
      new Intl.DateTimeFormat('en-US', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(at),
    );
    return hour >= NIGHT_FROM || hour < NIGHT_UNTIL;
  } catch {
    // Not a zone that this browser knows.
    return false;
  }
}
