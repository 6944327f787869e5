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
  /** The button that ends the dialog with its people. */
  readonly added: Locator;
  readonly audiences: Locator;

  constructor(composer: ComposerPage) {
    this.page = composer.page;
    this.app = composer.app;
    this.words = composer.words;
    this.search = composer.recipients;
    this.selected = composer.selected;
    this.departments = this.app.getByRole('dialog', { name: this.words('recipients.departments') });
    this.list = this.app.getByRole('dialog', { name: this.words('recipients.pasteList') });
    // Its name has another plural in each language; it alone is described by the sum.
    this.added = this.list.locator('button[aria-describedby]');
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

  async openList(): Promise<Locator> {
    await this.app.getByRole('button', { name: this.words('recipients.pasteList') }).click();
    await expect(this.list).toBeVisible();
    return this.list;
  }

  async pasteList(text: string): Promise<Locator> {
    await this.openList();
    await this.checkList(text);
    return this.list;
  }

  /** Checks a text in the dialog that is open, in place of the one before. */
  async checkList(text: string): Promise<void> {
    await this.list.getByRole('textbox', { name: this.words('pasteList.label') }).fill(text);
    await this.list.getByRole('button', { name: this.words('pasteList.check') }).click();
  }

  async chooseFile(name: string, bytes: Uint8Array): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.list.getByRole('button', { name: this.words('pasteList.chooseFile') }).click(),
    ]);
    await chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) });
  }

  async openFile(name: string, bytes: Uint8Array): Promise<void> {
    await this.chooseFile(name, bytes);
    await expect(this.list.getByRole('combobox', { name: this.words('pasteList.encoding') })).toBeVisible();
  }

  /** Opens a file in the dialog and checks it. */
  async checkFile(name: string, bytes: Uint8Array): Promise<void> {
    await this.openFile(name, bytes);
    await this.list.getByRole('button', { name: this.words('pasteList.check') }).click();
  }

  /** Lines of a list that ended in one way. */
  group(name: string): Locator {
    return this.list.getByRole('group', { name, exact: true });
  }

  /** The roles of the columns, as they are chosen. */
  async columns(): Promise<readonly string[]> {
    const table = this.list.getByRole('table', { name: 'Columns' });
    const selects = await table.getByRole('combobox').all();
    return Promise.all(selects.map((select) => select.locator('option:checked').innerText()));
  }

  async setColumn(number: number, role: string): Promise<void> {
    await this.list
      .getByRole('combobox', { name: `Column ${number}`, exact: true })
      .selectOption({ label: role });
    await expect(this.added).toBeVisible();
  }

  /** Names of the chosen, as their chips have them. */
  chips(): Locator {
    return this.selected.getByRole('listitem');
  }
}
