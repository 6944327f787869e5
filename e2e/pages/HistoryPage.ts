import type { FrameLocator, Locator } from '@playwright/test';
import type { ComposerPage } from './ComposerPage.ts';

/** The History screen: what was sent, one notice with its report, and what can be done about it. */
export class HistoryPage {
  readonly app: FrameLocator;
  readonly tab: Locator;
  readonly composeTab: Locator;
  readonly search: Locator;
  readonly table: Locator;
  readonly details: Locator;
  readonly withdrawDialog: Locator;

  constructor({ app }: ComposerPage) {
    this.app = app;
    this.tab = app.getByRole('tab', { name: 'History' });
    this.composeTab = app.getByRole('tab', { name: 'Compose' });
    this.search = app.getByRole('searchbox', { name: 'Search history' });
    this.table = app.getByRole('table', { name: 'Sent notices' });
    this.details = app.getByRole('region', { name: 'Notice details' });
    this.withdrawDialog = app.getByRole('dialog', { name: 'Withdraw notices' });
  }

  async open(): Promise<void> {
    await this.tab.click();
    await this.search.waitFor();
  }

  /** The row of a send whose text, tag or people hold these words. */
  row(words: string): Locator {
    return this.table.getByRole('row').filter({ hasText: words });
  }

  async openNotice(words: string): Promise<void> {
    await this.row(words).getByRole('button', { name: 'Open' }).click();
    await this.details.waitFor();
  }

  button(name: string | RegExp): Locator {
    return this.details.getByRole('button', { name });
  }

  /** Withdraws the notice that is open. */
  async withdraw(): Promise<void> {
    await this.button('Withdraw').click();
    await this.withdrawDialog.getByRole('button', { name: 'Withdraw' }).click();
  }
}
