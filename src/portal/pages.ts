/** Paging as the portal does it (portal-rest.md, 1). Without schemas: the first picture needs it. */

/** Rows of a page; the portal's own size (portal-rest.md, 1). */
export const PAGE = 50;
/** Half a million rows: what a portal counts above that is a mistake. */
const MOST_PAGES = 10_000;
/** Commands of one batch at most. */
export const COMMANDS = 50;

type Page = {
  readonly total?: number | undefined;
  readonly next?: number | undefined;
  /** Rows of the page, as an answer or as they were read. */
  readonly result?: unknown;
  readonly rows?: readonly unknown[];
};

/**
 * Where the pages after this one start: all of them by the portal's count, only the next one where it does not count, or
 * names another page all the same.
 */
export function startsAfter({ total, next, result, rows }: Page, start: number): readonly number[] {
  const pages = total === undefined ? 0 : Math.min(MOST_PAGES, Math.ceil((total - start - PAGE) / PAGE));
  if (pages > 0) return Array.from({ length: pages }, (_, nth) => start + (nth + 1) * PAGE);
  // A page that leads back, or empty pages that lead on and on, would be read for ever.
  const isEnd = next === undefined || !(next > start) || isEmptyList(rows ?? result);
  return isEnd ? [] : [next];
}

function isEmptyList(rows: unknown): boolean {
  return Array.isArray(rows) && rows.length === 0;
}
