import type { SendHeader } from './send-record.ts';

/** Of sends that come latest first, the first of each typed tag; sends without one are left out. */
export function latestByTag(headers: readonly SendHeader[]): readonly SendHeader[] {
  const latest = new Map<string, SendHeader>();
  for (const header of headers) {
    if (header.tag !== '' && header.changed !== true && !latest.has(header.tag))
      latest.set(header.tag, header);
  }
  return [...latest.values()];
}
