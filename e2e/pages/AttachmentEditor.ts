import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

/** The kinds as "Add block" calls them. */
export type BlockName = 'Text' | 'Link' | 'Rich link' | 'Person' | 'Fields' | 'Images' | 'Files' | 'Divider';

/** The attachment's editor, spoken of by roles and names as in ui-contract.md. */
export class AttachmentEditor {
  readonly page: Page;
  readonly app: FrameLocator;
  readonly region: Locator;
  readonly undo: Locator;
  readonly redo: Locator;
  readonly json: Locator;

  constructor(page: Page, app: FrameLocator) {
    this.page = page;
    this.app = app;
    this.region = app.getByRole('region', { name: 'Attachment' });
    this.undo = this.region.getByRole('button', { name: 'Undo', exact: true });
    this.redo = this.region.getByRole('button', { name: 'Redo', exact: true });
    this.json = app.getByRole('textbox', { name: 'Attachment JSON' });
  }

  /** A block by its name, as "2 Link". */
  block(name: string): Locator {
    return this.region.getByRole('group', { name: new RegExp(`^${name}`) });
  }

  /** The row, image or file of a block, from 1. */
  item(block: Locator, position: number): Locator {
    return block.getByRole('group', { name: new RegExp(`^(?:Row|Image|File) ${position}$`) });
  }

  async add(kind: BlockName): Promise<void> {
    await this.region.getByRole('button', { name: 'Add block' }).click();
    await this.app.getByRole('menuitem', { name: kind, exact: true }).click();
  }

  async fill(inside: Locator, fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(fields)) {
      const field = inside.getByLabel(name, { exact: true });
      if (name === 'Display') await field.selectOption(value);
      else await field.fill(value);
    }
  }

  /** The blocks in their order, as "1 Text". */
  async names(): Promise<string[]> {
    return this.region
      .locator('[data-block]')
      .evaluateAll((blocks) => blocks.map((block) => block.getAttribute('aria-label') ?? ''));
  }

  async openJson(): Promise<void> {
    await this.region.getByRole('button', { name: 'JSON', exact: true }).click();
    await expect(this.json).toBeVisible();
  }

  /** Writes JSON and leaves the editor, with which it takes effect. */
  async apply(json: unknown): Promise<void> {
    await this.json.fill(typeof json === 'string' ? json : JSON.stringify(json));
    await this.json.blur();
  }

  /** How the element with the focus is called: its label, its aria-label or its text. */
  async focused(): Promise<string> {
    return this.app.locator(':focus').evaluate((element) => {
      const label = 'labels' in element && element.labels instanceof NodeList ? element.labels[0] : undefined;
      return (element.getAttribute('aria-label') ?? label?.textContent ?? element.textContent ?? '').trim();
    });
  }

  /** Presses Tab until something of this name has the focus. */
  async tabTo(name: string | RegExp, limit = 60): Promise<void> {
    const seen: string[] = [];
    for (let presses = 0; presses < limit; presses += 1) {
      await this.page.keyboard.press('Tab');
      const focused = await this.focused().catch(() => '');
      if (typeof name === 'string' ? focused === name : name.test(focused)) return;
      seen.push(focused);
    }
    throw new Error(`${limit} times Tab did not lead to ${name}: ${seen.join(', ')}`);
  }
}
