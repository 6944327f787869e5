import type { Fault } from '../portal/api.ts';
import type { Desk } from './desk.ts';
import { exportReport, type ReportLine } from './report.ts';
import { markOf, type Scenario } from './scenario.ts';

/** Longer than a send counts as being at work without a sign of life, ms. */
const LEASE = 130_000;
/** A row that the history has is there by then, ms. */
const ROW_WITHIN = 3_000;

export type Continued = {
  readonly lines: readonly ReportLine[];
  /** Somebody could still be sent to again. */
  readonly open: boolean;
};

/** Continues a send that stopped as a person does in the history; undefined where the history does not have it. */
export async function continueInHistory(
  desk: Desk,
  { run, doubleClicks }: Scenario,
  faults: readonly Fault[],
): Promise<Continued | undefined> {
  const { history, composer } = desk;
  const { details } = history;
  await history.open();
  const row = history.row(markOf(run)).first();
  const isThere = await desk.until(() => row.isVisible(), ROW_WITHIN);
  if (!isThere) return undefined;
  if (!(await details.isVisible())) await row.getByRole('button', { name: 'Open' }).click();
  const exporting = history.button('Export CSV');
  if (!(await desk.until(() => exporting.isVisible(), ROW_WITHIN))) return undefined;
  // The page was gone before all of the plan was noted; the draft still has it.
  if (await details.getByText('A part of this record is missing').isVisible()) return undefined;
  const retry = history.button('Retry failed');
  if (await details.getByText('This notice is being sent right now.').first().isVisible()) {
    await desk.pass(LEASE);
    await composer.app.getByRole('button', { name: 'Refresh' }).click();
    await desk.quiet();
  }
  if (await retry.isVisible()) {
    if (doubleClicks) await retry.dblclick();
    else await retry.click();
    const { retryDialog, delivery } = history;
    await retryDialog.waitFor();
    const number = retryDialog.getByRole('textbox', { name: 'Number of people' });
    const going = /^(\d+) pe/m.exec(await retryDialog.innerText())?.[1] ?? '';
    if (await number.isVisible()) await number.fill(going);
    const yes = retryDialog.getByRole('button', { name: 'Send now' });
    if (doubleClicks) await yes.dblclick();
    else await yes.click();
    const sendNow = delivery.getByRole('button', { name: 'Send now' });
    await sendNow.waitFor();
    desk.play(faults);
    await sendNow.click();
    const ended = details
      .getByRole('status')
      .or(details.getByRole('alert'))
      .filter({ hasText: /^\s*(Sent to \d|Not sent)/ })
      .first();
    if (!(await desk.until(() => ended.isVisible())))
      throw new Error(`Continuing never ended: ${(await details.innerText()).slice(0, 300)}`);
    desk.clearFaults();
    await desk.quiet();
  }
  await exporting.waitFor();
  const lines = await exportReport(composer.page, exporting);
  const open = lines.some(
    ({ result }) => result === 'Refused' || result === 'Unknown' || result === 'Not sent',
  );
  return { lines, open };
}
