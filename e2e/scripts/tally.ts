import * as z from 'zod/mini';

/** How many checks or tests of one runner passed and failed. */
export type Tally = { readonly passed: number; readonly failed: number };

const VitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/**
 * A runner that ended badly without a failed test (a file that does not load, an error outside of
 * tests, no report) failed once; so did one that found nothing to run.
 */
function honest(tally: Tally, exitCode: number): Tally {
  const silent = tally.failed === 0 && (exitCode !== 0 || tally.passed === 0);
  return silent ? { ...tally, failed: 1 } : tally;
}

function readReport<Report>(text: string | undefined, read: (json: unknown) => Report): Report | undefined {
  if (text === undefined) return undefined;
  try {
    return read(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** From vitest's JSON report; undefined when it wrote none. */
export function tallyOfVitest(report: string | undefined, exitCode: number): Tally {
  const read = readReport(report, (json) => VitestReport.parse(json));
  return honest({ passed: read?.numPassedTests ?? 0, failed: read?.numFailedTests ?? 0 }, exitCode);
}

/** From Playwright's JSON report; a test that passed only when repeated counts as failed. */
export function tallyOfPlaywright(report: string | undefined, exitCode: number): Tally {
  const stats = readReport(report, (json) => PlaywrightReport.parse(json))?.stats;
  return honest(
    { passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) },
    exitCode,
  );
}

/** A check without a runner of its own counts as one. */
export const tallyOfCheck = (exitCode: number): Tally =>
  exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
});
