import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import type { ComposerPage } from './ComposerPage.ts';
import type { Words } from './words.ts';

/** The ways to people on the Compose screen, spoken of by roles and names as in ui-contract.md. */
export class RecipientPicker {
  readonly page: Page;
  readonly app: FrameLocator;
  readonly words: Words;
  readonly search: Locator;
  readonly selected: Locator;
  readonly departments: Locator;
  readonly list: Locator;
  readonly audiences: Locator;

  constructor(composer: ComposerPage) {
    this.page = composer.page;
    this.app = composer.app;
    this.words = composer.words;
    this.search = composer.recipients;
    this.selected = composer.selected;
    this.departments = this.app.getByRole('dialog', { name: this.words('recipients.departments') });
    this.list = this.app.getByRole('dialog', { name: this.words('recipients.pasteList') });
    this.audiences = this.app.getByRole('dialog', { name: /^(Audiences|Save the present choice)$/ });
  }

  /** Opens the portal's own dialog; closing it never answers. */
  async openPortalDialog(): Promise<Locator> {
    await this.app.getByRole('button', { name: this.words('recipients.portalDialog') }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Choose employees' });
    await expect(dialog).toBeVisible();
    return dialog;
  }

  async openDepartments(): Promise<Locator> {
    await this.app.getByRole('button', { name: this.words('recipients.departments'), exact: true }).click();
    await expect(this.departments).toBeVisible();
    return this.departments;
  }

  /** The row of a department: its checkbox begins with its name. */
  department(name: string): Locator {
    return this.departments.getByRole('checkbox', { name: new RegExp(`^${name}`) });
  }

  async openAudiences(): Promise<Locator> {
    await this.app.getByRole('button', { name: 'Audiences', exact: true }).click();
    await expect(this.audiences).toBeVisible();
    return this.audiences;
  }

  /** Keeps who is chosen now; the dialog stays open. */
  async saveAudience(name: string, place: 'Only me' | 'Everybody who uses Herald here'): Promise<Locator> {
    const dialog = await this.openAudiences();
    await dialog.getByRole('button', { name: 'Save the present choice' }).click();
    await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
    await dialog.getByRole('radio', { name: place }).check();
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(this.audience(name)).toBeVisible();
    return dialog;
  }

  /** The line of a saved audience: a button that opens it. */
  audience(name: string): Locator {
    return this.audiences.getByRole('button', { name: new RegExp(`^${name} (Mine|Shared)$`) });
  }

  async pasteList(text: string): Promise<Locator> {
    await this.app.getByRole('button', { name: this.words('recipients.pasteList') }).click();
    await this.list.getByRole('textbox', { name: this.words('pasteList.label') }).fill(text);
    await this.list.getByRole('button', { name: this.words('pasteList.check') }).click();
    return this.list;
  }

  /** Names of the chosen, as their chips have them. */
  chips(): Locator {
    return this.selected.getByRole('listitem');
  }
}
