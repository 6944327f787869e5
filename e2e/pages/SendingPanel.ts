import type { Locator } from '@playwright/test';
import type { ComposerPage } from './ComposerPage.ts';

/** What stands between the draft and its delivery: the test, the question, the undo window, progress and report. */
export class SendingPanel {
  readonly composer: ComposerPage;
  readonly test: Locator;
  readonly dialog: Locator;
  readonly sendNow: Locator;
  readonly region: Locator;
  /** The one status of the delivery. */
  readonly status: Locator;
  readonly progress: Locator;
  readonly cancel: Locator;
  readonly report: Locator;
  /** The offer of the rest of a send that stopped in the middle. */
  readonly stopped: Locator;

  constructor(composer: ComposerPage) {
    const { app, words } = composer;
    this.composer = composer;
    this.test = app.getByRole('button', { name: words('send.test') });
    this.dialog = app.getByRole('dialog', { name: words('confirm.title') });
    this.sendNow = this.dialog.getByRole('button', { name: words('confirm.send') });
    this.region = app.getByRole('region', { name: words('delivery.label') });
    this.status = this.region.getByRole('status');
    this.progress = this.region.getByRole('progressbar', { name: words('delivery.progress') });
    this.cancel = app.getByRole('button', { name: words('delivery.cancel') });
    this.stopped = app.getByRole('region', { name: words('stopped.label') });
    this.report = this.region.getByRole('list', { name: words('delivery.perPerson') });
  }

  button(name: string | RegExp): Locator {
    return this.region.getByRole('button', { name });
  }
}
