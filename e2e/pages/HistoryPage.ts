import type { FrameLocator, Locator } from '@playwright/test';
import type { ComposerPage } from './ComposerPage.ts';
import type { Words } from './words.ts';

/** The History screen: what was sent, one notice with its report, and what can be done about it. */
export class HistoryPage {
  readonly app: FrameLocator;
  readonly words: Words;
  readonly tab: Locator;
  readonly composeTab: Locator;
  readonly search: Locator;
  readonly table: Locator;
  readonly details: Locator;
  readonly withdrawDialog: Locator;
  /** The question before a send is repeated for the people who may lack it. */
  readonly retryDialog: Locator;
  /** The undo window, the progress and the report of a repeated send. */
  readonly delivery: Locator;

  constructor({ app, words }: ComposerPage) {
    this.app = app;
    this.words = words;
    this.tab = app.getByRole('tab', { name: words('history.tab') });
    this.composeTab = app.getByRole('tab', { name: words('app.compose') });
    this.search = app.getByRole('searchbox', { name: words('history.search') });
    this.table = app.getByRole('table', { name: words('history.table') });
    this.details = app.getByRole('region', { name: words('history.details') });
    this.withdrawDialog = app.getByRole('dialog', { name: words('history.withdraw.title') });
    this.retryDialog = app.getByRole('dialog', { name: words('history.retry') });
    this.delivery = this.details.getByRole('region', { name: words('delivery.label') });
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
    await this.row(words)
      .getByRole('button', { name: this.words('history.open') })
      .click();
    await this.details.waitFor();
  }

  button(name: string | RegExp): Locator {
    return this.details.getByRole('button', { name });
  }

  /** Answers the question of a repeat with yes, and ends its undo window. */
  async confirmRetry(): Promise<void> {
    const { words } = this;
    await this.retryDialog.getByRole('button', { name: words('confirm.send') }).click();
    await this.delivery.getByRole('button', { name: words('delivery.cancel') }).waitFor();
    await this.delivery.getByRole('button', { name: words('confirm.send') }).click();
  }

  /** Withdraws the notice that is open. */
  async withdraw(): Promise<void> {
    await this.button(this.words('history.withdraw')).click();
    await this.withdrawDialog.getByRole('button', { name: this.words('history.withdraw') }).click();
  }
}
