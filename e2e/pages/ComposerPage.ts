import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import type { Centre, OpenRequest } from '../portal/api.ts';
import type { TestPortal } from './test.ts';

export type OpenAs = {
  readonly user?: number;
  readonly lang?: string;
  readonly open?: NonNullable<OpenRequest['transport']>;
  readonly path?: string;
  readonly placement?: string;
  readonly options?: object;
};

/** Herald's Compose screen inside the emulator, spoken of by roles and names as in ui-contract.md. */
export class ComposerPage {
  readonly page: Page;
  readonly portal: TestPortal;
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

  /** `frame`: another frame of the app than the page's only one. */
  constructor(page: Page, portal: TestPortal, frame = page.frameLocator('iframe[id^="appframe_"]')) {
    this.page = page;
    this.portal = portal;
    this.app = frame;
    this.recipients = this.app.getByRole('combobox', { name: 'Recipients' });
    this.selected = this.app.getByRole('list', { name: 'Selected recipients' });
    this.message = this.app.getByRole('textbox', { name: 'Message' });
    this.tag = this.app.getByRole('combobox', { name: 'Tag', exact: true });
    this.subTag = this.app.getByRole('textbox', { name: 'Sub-tag' });
    this.messageOut = this.app.getByRole('textbox', { name: 'Text for e-mail' });
    this.send = this.app.getByRole('button', { name: /^Send($| to )/ });
    this.delivery = this.app.getByRole('region', { name: 'Delivery' });
    this.meter = this.app.getByRole('meter', { name: 'Attachment size' });
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
      .getByRole('listbox', { name: 'People found' })
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

  async applyJson(json: string): Promise<void> {
    await this.app.getByRole('button', { name: 'JSON', exact: true }).click();
    await this.app.getByRole('textbox', { name: 'Attachment JSON' }).fill(json);
    await this.app.getByRole('button', { name: 'Apply' }).click();
  }

  /** The status in which the outcome of the send is told. */
  get outcome(): Locator {
    return this.delivery.getByRole('status');
  }

  async centreOf(userId: number): Promise<Centre> {
    return this.portal.get<Centre>(`notices?userId=${userId}`);
  }
}
