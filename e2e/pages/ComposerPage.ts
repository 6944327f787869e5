import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import type { Centre, OpenRequest } from '../portal/api.ts';
import type { TestPortal } from './test.ts';
import { type Words, wordsOf } from './words.ts';

export type OpenAs = {
  readonly user?: number;
  readonly lang?: string;
  readonly open?: NonNullable<OpenRequest['transport']>;
  readonly path?: string;
  readonly placement?: string;
  readonly options?: object;
};

/** Herald's Compose screen inside the emulator, spoken of by roles and names as in ui-contract.md, in any language. */
export class ComposerPage {
  readonly page: Page;
  readonly portal: TestPortal;
  readonly words: Words;
  readonly app: FrameLocator;
  readonly recipients: Locator;
  readonly selected: Locator;
  readonly message: Locator;
  readonly tag: Locator;
  readonly subTag: Locator;
  readonly messageOut: Locator;
  readonly send: Locator;
  readonly delivery: Locator;
  readonly meter: Locator;

  /** `frame`: another frame of the app than the page's only one. `words`: of the language that it speaks. */
  constructor(
    page: Page,
    portal: TestPortal,
    { frame, words = wordsOf('en') }: { readonly frame?: FrameLocator; readonly words?: Words } = {},
  ) {
    this.page = page;
    this.portal = portal;
    this.words = words;
    this.app = frame ?? page.frameLocator('iframe[id^="appframe_"]');
    this.recipients = this.app.getByRole('combobox', { name: words('recipients.label') });
    this.selected = this.app.getByRole('list', { name: words('recipients.selected') });
    this.message = this.app.getByRole('textbox', { name: words('message.label'), exact: true });
    this.tag = this.app.getByRole('combobox', { name: words('tag.label'), exact: true });
    this.subTag = this.app.getByRole('textbox', { name: words('subTag.label') });
    this.messageOut = this.app.getByRole('textbox', { name: words('messageOut.label') });
    this.send = this.app.getByRole('button', { name: /^(Send$|Send to |Replace for )/ });
    this.delivery = this.app.getByRole('region', { name: words('delivery.label') });
    this.meter = this.app.getByRole('meter', { name: words('size.label') });
  }

  /** Opens the host page without its panels and waits until a notice can be written. */
  async open(as: OpenAs = {}): Promise<void> {
    await this.visit(as);
    await expect(this.message).toBeEditable();
  }

  /** Opens the host page and waits for nothing. */
  async visit({ user, lang, open, path, placement, options }: OpenAs = {}): Promise<void> {
    const address = new URL(this.portal.portalUrl);
    address.searchParams.set('bare', '');
    if (user !== undefined) address.searchParams.set('user', String(user));
    if (lang !== undefined) address.searchParams.set('lang', lang);
    if (open !== undefined) address.searchParams.set('open', open);
    if (placement !== undefined) address.searchParams.set('placement', placement);
    if (options !== undefined) address.searchParams.set('options', JSON.stringify(options));
    if (path !== undefined) await this.portal.post('switches', { appPath: path });
    await this.page.goto(address.href);
  }

  /** Types what to search for and takes the option whose name begins with `name`. */
  async choose(search: string, name: string = search): Promise<void> {
    await this.recipients.fill(search);
    // Other lists of people have options, too.
    await this.app
      .getByRole('listbox', { name: this.words('recipients.found') })
      .getByRole('option', { name: new RegExp(`^${name}`) })
      .first()
      .click();
    await this.recipients.fill('');
    await this.recipients.press('Escape');
  }

  /** Takes an entry of the header's menu. */
  async fromMenu(name: string): Promise<void> {
    await this.app.getByRole('button', { name: 'Menu', exact: true }).click();
    await this.app.getByRole('menuitem', { name, exact: true }).click();
  }

  /** Presses Send as a person does, also while it is switched off: Playwright by itself waits for it. */
  async pressSend(): Promise<void> {
    await this.send.click({ force: true });
  }

  /** Opens the JSON view, writes and leaves it, with which it takes effect. */
  async applyJson(json: string): Promise<void> {
    await this.app.getByRole('button', { name: this.words('attachment.json'), exact: true }).click();
    const editor = this.app.getByRole('textbox', { name: this.words('attachment.jsonField') });
    await editor.fill(json);
    await editor.blur();
  }

  /** The announcement of the send: a status, or an alert if it failed. */
  get outcome(): Locator {
    return this.delivery.getByRole('status').or(this.delivery.getByRole('alert'));
  }

  async centreOf(userId: number): Promise<Centre> {
    return this.portal.get<Centre>(`notices?userId=${userId}`);
  }
}
