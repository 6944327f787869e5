import { describe, expect, it } from 'vitest';
import type { Call, CallResult } from './call.ts';
import { startsAfter } from './pages.ts';
import { readPages } from './read-pages.ts';

const rows = (count: number) => Array.from({ length: count }, (_, at) => at);

describe('startsAfter', () => {
  it.each([
    ['counted', { total: 120, next: 50, rows: rows(50) }, 0, [50, 100]],
    ['counted, the last page', { total: 120, rows: rows(20) }, 100, []],
    ['not counted', { next: 50, rows: rows(50) }, 0, [50]],
    ['not counted, at the end', { rows: rows(20) }, 100, []],
    ['counted too low, but with another page', { total: 50, next: 50, rows: rows(50) }, 0, [50]],
    ['a page that repeats', { next: 50, rows: rows(50) }, 50, []],
    ['a page that leads back', { next: 0, rows: rows(50) }, 50, []],
    ['no number', { next: Number.NaN, rows: rows(50) }, 0, []],
    ['an empty page that leads on', { next: 100, rows: [] }, 50, []],
    ['an empty answer that leads on', { next: 100, result: [] }, 50, []],
    ['nonsense as a count', { total: Number.NaN, next: 50, rows: rows(50) }, 0, [50]],
    ['a negative count', { total: -1, rows: rows(50) }, 0, []],
  ])('%s', (_what, page, start, starts) => {
    expect(startsAfter(page, start)).toEqual(starts);
  });

  it('names no more pages than a portal can have, whatever it counts', () => {
    expect(startsAfter({ total: 1e300, next: 50 }, 0)).toHaveLength(10_000);
    expect(startsAfter({ total: Infinity, next: 50 }, 0)).toHaveLength(10_000);
  });
});

describe('readPages', () => {
  const page = (start: number): Call => ({ method: 'list', params: { start } });

  it.each([
    ['repeats', (start: number) => start],
    ['leads back', () => 0],
    ['leads on through empty pages', (start: number) => start + 50],
  ])('ends where next %s', async (_what, next) => {
    let asked = 0;
    const access = {
      sleep: async () => {},
      callBatch: async (calls: readonly Call[]) =>
        calls.map((): CallResult => {
          asked += 1;
          if (asked > 100) throw new Error('Read for ever');
          const start = (asked - 1) * 50;
          return {
            ok: true,
            result: start < 100 ? rows(50) : [],
            next: start < 100 ? start + 50 : next(start),
          };
        }),
    };
    const read = await readPages(access, page);
    expect(read.ok && read.rows.length).toBe(100);
  });
});
