import type { Locator } from '@playwright/test';
import type { ComposerPage } from './ComposerPage.ts';

/** What stands between the draft and its delivery: the test, the question, the undo window, progress and report. */
export class SendingPanel {
  readonly composer: ComposerPage;
  readonly test: Locator;
  readonly dialog: Locator;
  /** The question before an edit. */
  readonly replaceDialog: Locator;
  /** In the question, or in the undo window, which it ends. */
  readonly sendNow: Locator;
  readonly region: Locator;
  /** The one announcement of the delivery: a status, or an alert if the send failed. */
  readonly status: Locator;
  readonly progress: Locator;
  readonly cancel: Locator;
  readonly undoTime: Locator;
  readonly report: Locator;
  /** The offer of the rest of a send that stopped in the middle. */
  readonly stopped: Locator;

  constructor(composer: ComposerPage) {
    const { app, words } = composer;
    this.composer = composer;
    this.test = app.getByRole('button', { name: words('send.test') });
    this.dialog = app.getByRole('dialog', { name: words('confirm.title') });
    this.replaceDialog = app.getByRole('dialog', { name: /^Replace for / });
    this.sendNow = app.getByRole('button', { name: words('confirm.send'), exact: true });
    this.region = app.getByRole('region', { name: words('delivery.label') });
    this.status = this.region.getByRole('status').or(this.region.getByRole('alert'));
    this.progress = this.region.getByRole('progressbar', { name: words('delivery.progress') });
    this.cancel = app.getByRole('button', { name: words('delivery.cancel') });
    this.undoTime = app.getByRole('combobox', { name: words('confirm.undo') });
    this.stopped = app.getByRole('region', { name: words('stopped.label') });
    this.report = this.region.getByRole('list', { name: words('delivery.perPerson') });
  }

  /** Presses Send, answers the question if there is one, and does not wait for the end of the undo window. */
  async send(): Promise<void> {
    await this.composer.send.click();
    await this.confirm();
  }

  /** Goes from the question, or the undo window, to the first call. */
  async confirm(): Promise<void> {
    const question = this.dialog.or(this.replaceDialog);
    await question.or(this.cancel).waitFor();
    if (await question.isVisible()) await this.answer();
    await this.cancel.waitFor();
    await this.sendNow.click();
  }

  /** Answers the question with yes. */
  async answer(): Promise<void> {
    const yes = this.dialog.or(this.replaceDialog).getByRole('button', { name: / now$/ });
    await yes.click();
  }

  button(name: string | RegExp): Locator {
    return this.region.getByRole('button', { name });
  }
}
