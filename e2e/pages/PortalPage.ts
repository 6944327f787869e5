import type { Frame, FrameLocator, Locator, Page } from '@playwright/test';
import type {
  Calls,
  Centre,
  CentreNotice,
  EmulatorPerson,
  Fault,
  Opening,
  People,
  Switches,
} from '../portal/api.ts';
import type { TestPortal } from './test.ts';

/** Parameters of the host page's address; what is left out is decided by the portal's switches. */
export type PortalAddress = {
  /** Who opens the app. */
  readonly user?: number;
  readonly lang?: string;
  readonly open?: 'post' | 'get';
  readonly path?: string;
  readonly placement?: string;
  readonly options?: object;
  /** Whose notification centre is shown. */
  readonly employee?: number;
  readonly tab?: 'app' | 'centre' | 'calls' | 'switches';
  /** On names that a browser does not trust over plain http. */
  readonly plain?: boolean;
  /** Only the frame and the bridge. */
  readonly bare?: boolean;
  /** Other parameters, which the app gets as PLACEMENT_OPTIONS. */
  readonly query?: Readonly<Record<string, string>>;
};

export type FaultWish = {
  readonly kind: string;
  readonly code?: string;
  readonly method?: string;
  readonly times?: number;
};

/** The emulator's own page around the app: centre, calls, switches, and the frame itself. */
export class PortalPage {
  readonly page: Page;
  readonly portal: TestPortal;
  readonly heading: Locator;
  readonly centre: Locator;
  readonly notices: Locator;
  readonly employee: Locator;
  readonly calls: Locator;
  readonly switches: Locator;
  /** The app's own frame, not those in sliders. */
  readonly iframe: Locator;

  constructor(page: Page, portal: TestPortal) {
    this.page = page;
    this.portal = portal;
    this.heading = page.getByRole('heading', { level: 1 });
    this.centre = page.getByRole('region', { name: 'Notification centre' });
    this.notices = this.centre.getByRole('list', { name: 'Notices' }).getByRole('article');
    this.employee = this.centre.getByRole('combobox', { name: 'Employee' });
    this.calls = page.getByRole('region', { name: 'REST calls' });
    this.switches = page.getByRole('region', { name: 'Switches' });
    this.iframe = page.locator('main iframe[id^="appframe_"]');
  }

  async open({ bare, options, plain, query, ...names }: PortalAddress = {}): Promise<void> {
    const plainUrl = `http://portal.plain.test:${this.portal.port}`;
    const address = new URL(plain === true ? plainUrl : this.portal.portalUrl);
    if (bare === true) address.searchParams.set('bare', '');
    if (options !== undefined) address.searchParams.set('options', JSON.stringify(options));
    for (const [name, value] of Object.entries({ ...names, ...query })) {
      address.searchParams.set(name, String(value));
    }
    await this.page.goto(address.href);
    await this.iframe.or(this.page.getByRole('alert')).waitFor();
  }

  /** The app as people see it. */
  frame(): FrameLocator {
    return this.iframe.contentFrame();
  }

  /** The app as code sees it. */
  async script(): Promise<Frame> {
    const frame = await (await this.iframe.elementHandle())?.contentFrame();
    if (!frame) throw new Error('There is no frame of the app.');
    return frame;
  }

  async showTab(name: 'App' | 'Centre' | 'Calls' | 'Switches'): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }

  /** Looks over another employee's shoulder. */
  async showCentreOf(id: number): Promise<void> {
    await this.showTab('Centre');
    const person = await this.person(id);
    await this.employee.fill(person.name);
    await this.centre.locator(`[data-person="${id}"]`).click();
  }

  /** A row of the log of calls, newest first. */
  call(method: string): Locator {
    return this.calls.locator(`li[data-method="${method}"]`);
  }

  /** Turns a switch by hand: true and false for on and off, otherwise an option's value or a text. */
  async setSwitch(key: keyof Switches, value: boolean | string | number): Promise<void> {
    await this.showTab('Switches');
    const control = this.switches.locator(`[data-switch="${key}"]`);
    if (typeof value === 'boolean') return control.setChecked(value);
    if ((await control.evaluate((element) => element.tagName)) === 'SELECT') {
      await control.selectOption(String(value));
      return;
    }
    await control.fill(String(value));
    await control.press('Enter');
  }

  /** Adds a fault by hand. */
  async addFault({ kind, code, method, times }: FaultWish): Promise<void> {
    await this.showTab('Switches');
    await this.switches.getByLabel('Next fault').selectOption({ label: kind });
    if (code !== undefined) await this.switches.getByLabel('Code', { exact: true }).selectOption(code);
    if (method !== undefined) await this.switches.getByLabel('For method').fill(method);
    if (times !== undefined) await this.switches.getByLabel('Times').fill(String(times));
    await this.switches.getByRole('button', { name: 'Add fault' }).click();
    await this.switches.getByRole('list', { name: 'Waiting faults' }).waitFor();
  }

  /** What the portal keeps for this employee, newest first. */
  async noticesOf(userId: number): Promise<readonly CentreNotice[]> {
    return (await this.portal.get<Centre>(`notices?userId=${userId}`)).notices;
  }

  /** The calls that pages made, not those of scripts. */
  async callsOf(method: string): Promise<Calls['calls']> {
    const { calls } = await this.portal.get<Calls>('calls?since=0');
    return calls.filter((call) => call.method.toLowerCase() === method && call.script !== true);
  }

  async person(id: number): Promise<EmulatorPerson> {
    const { people } = await this.portal.get<People>(`people?limit=${id}`);
    const person = people.find((one) => one.id === id);
    if (person === undefined) throw new Error(`There is no employee ${id}.`);
    return person;
  }

  async turn(switches: Partial<Switches>): Promise<void> {
    await this.portal.post('switches', switches);
  }

  async fault(fault: Fault): Promise<void> {
    await this.portal.post('faults', fault);
  }

  /** A notice that some other call of the app has sent before. */
  async notify(params: object): Promise<unknown> {
    const { initData } = await this.portal.post<Opening>('open', {});
    const reply = await fetch(`${this.portal.apiUrl}/rest/im.notify`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...params, auth: initData.AUTH_ID }),
    });
    if (!reply.ok) throw new Error(`im.notify: ${reply.status} ${await reply.text()}`);
    return reply.json();
  }
}
