import type { FrameLocator, Locator } from '@playwright/test';

/** A request shown as code, in Compose or in the details of a sent notice. */
export class RequestPanel {
  readonly toggle: Locator;
  readonly code: Locator;
  readonly copy: Locator;
  readonly panel: Locator;

  /** `place`: what holds the one that is meant. */
  constructor(place: Locator | FrameLocator) {
    this.toggle = place.getByRole('button', { name: 'Request', exact: true });
    this.code = place.getByRole('group', { name: 'Code' });
    this.copy = place.getByRole('button', { name: 'Copy code' });
    // The innermost one: the whole screen is a panel, too.
    this.panel = place
      .getByRole('tabpanel')
      .filter({ has: place.getByRole('group', { name: 'Code' }) })
      .last();
    this.tab = (name) => place.getByRole('tab', { name, exact: true });
  }

  readonly tab: (name: string) => Locator;

  async open(): Promise<void> {
    await this.toggle.click();
    await this.code.waitFor();
  }

  /** The code of a form. */
  async codeOf(form: string): Promise<string> {
    await this.tab(form).click();
    return (await this.code.textContent()) ?? '';
  }
}
