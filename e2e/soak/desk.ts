/** One person at work: a portal, a browser window, Herald in it, and a clock that both go by and that can be hurried. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext } from '@playwright/test';
import { ComposerPage } from '../pages/ComposerPage.ts';
import { HistoryPage } from '../pages/HistoryPage.ts';
import { RecipientPicker } from '../pages/RecipientPicker.ts';
import { SendingPanel } from '../pages/SendingPanel.ts';
import type { TestPortal } from '../pages/test.ts';
import type { CallRecord, Fault, PortalEvent } from '../portal/api.ts';
import { addFault, clearFaults } from '../portal/faults.ts';
import { type RunningPortal, startPortal } from '../portal/server.ts';
import { freshMemory } from '../portal/state.ts';
import { EMPLOYEES } from './scenario.ts';

const ME = 1;
/** Nothing asked the portal for so long (ms): whatever Herald waits for now is time. */
const QUIET = 130;
/** What a browser may take on a busy machine, ms. */
const PATIENCE = 30_000;

export class Desk {
  readonly composer: ComposerPage;
  readonly sending: SendingPanel;
  readonly history: HistoryPage;
  readonly picker: RecipientPicker;
  /** What scripts of the page threw. */
  readonly scriptErrors: string[] = [];
  /** Faults that were really played, by kind. */
  readonly played = new Map<string, number>();
  readonly #portal: HurriedPortal;
  readonly #context: BrowserContext;
  #step = 0;
  #seenCalls = 0;
  #quietSince = performance.now();

  private constructor(portal: HurriedPortal, context: BrowserContext, composer: ComposerPage) {
    this.#portal = portal;
    this.#context = context;
    this.composer = composer;
    this.sending = new SendingPanel(composer);
    this.history = new HistoryPage(composer);
    this.picker = new RecipientPicker(composer);
    context.on('weberror', (error) => this.scriptErrors.push(String(error.error())));
    this.portal.listeners.add((event) => {
      if (event.kind === 'call') this.#count(event.call);
    });
    // The browser asks before a page is left that still sends.
    composer.page.on('dialog', (dialog) => void dialog.accept());
  }

  /** A fresh portal and a fresh window. */
  static async take(browser: Browser, portal: HurriedPortal, tagScope: 'recipient' | 'app'): Promise<Desk> {
    portal.running.portal.memory = freshMemory(EMPLOYEES, { tagScope });
    const context = await browser.newContext({
      locale: 'en-US',
      timezoneId: 'Europe/Berlin',
      viewport: { width: 1200, height: 700 },
      // What moves costs time, and shows nothing here.
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    await page.clock.install({ time: portal.now() });
    const desk = new Desk(portal, context, new ComposerPage(page, asPageModelsKnowIt(portal.running)));
    await desk.open();
    return desk;
  }

  get portal(): RunningPortal['portal'] {
    return this.#portal.running.portal;
  }

  #count({ fault, error, status, executed }: CallRecord): void {
    if (fault === undefined) return;
    const what = fault.endsWith('error')
      ? `${fault} ${error?.code}`
      : fault === 'html'
        ? `html ${status}`
        : fault;
    const name = executed && fault !== 'lost-reply' && fault !== 'slow' ? `${what}, executed` : what;
    this.played.set(name, (this.played.get(name) ?? 0) + 1);
  }

  async open(): Promise<void> {
    await this.composer.visit({ user: ME });
    await this.composer.message.click();
  }

  async leave(): Promise<void> {
    await this.#context.close();
  }

  /** Lets time go by, for the portal and the page alike. */
  async pass(ms: number): Promise<void> {
    this.#portal.hurry(ms);
    await this.composer.page.clock.fastForward(ms);
  }

  /** To be asked again and again while Herald may be waiting: then time goes by, faster the longer nothing happens. */
  async hurry(): Promise<void> {
    const { lastCall } = this.portal.memory;
    if (lastCall !== this.#seenCalls) {
      this.#seenCalls = lastCall;
      this.#quietSince = performance.now();
      this.#step = 500;
    }
    await pause(20);
    if (performance.now() - this.#quietSince < QUIET) return;
    await this.pass(this.#step);
    this.#quietSince = performance.now();
    this.#step = Math.min(2 * this.#step, 60_000);
  }

  /** Waits until nothing has asked the portal for a moment; no time goes by. */
  async quiet(): Promise<void> {
    for (let seen = -1; seen !== this.portal.memory.lastCall; await pause(QUIET))
      seen = this.portal.memory.lastCall;
  }

  play(faults: readonly Fault[]): void {
    for (const fault of faults) addFault(this.portal, fault);
  }

  clearFaults(): void {
    clearFaults(this.portal);
  }

  /** Tells whether the portal has begun to work on the call that this fault, the only one of its kind, is for. */
  playAndAsk(fault: Fault): () => boolean {
    addFault(this.portal, fault);
    let taken = false;
    const listen = (event: PortalEvent) => {
      if (event.kind !== 'faults' || event.pending.some((one) => isSame(one, fault))) return;
      taken = true;
      this.portal.listeners.delete(listen);
    };
    this.portal.listeners.add(listen);
    return () => taken;
  }

  /** What the delivery panel says; '' where there is none. */
  async panelText(): Promise<string> {
    return this.composer.app
      .locator('body')
      .evaluate((body) => body.querySelector<HTMLElement>('section[aria-label="Delivery"]')?.innerText ?? '');
  }

  /** All that is to be read in Herald, on one line. */
  async screenText(): Promise<string> {
    return (await this.composer.app.locator('body').innerText()).replaceAll(/\s+/g, ' ');
  }

  /** Waits for something that may need time to go by; false when it does not come. */
  async until(comes: () => Promise<boolean>, within = PATIENCE): Promise<boolean> {
    const end = performance.now() + within;
    while (performance.now() < end) {
      if (await comes()) return true;
      await this.hurry();
    }
    return false;
  }
}

const isSame = (one: Fault, fault: Fault): boolean =>
  one.kind === 'slow' && fault.kind === 'slow' && one.ms === fault.ms;

/** An emulator whose clock can be put forward. */
export type HurriedPortal = {
  readonly running: RunningPortal;
  readonly now: () => number;
  readonly hurry: (ms: number) => void;
};

export async function startHurriedPortal(appDir: string): Promise<HurriedPortal> {
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const running = await startPortal({ port: 0, appDir, clock: now });
  return {
    running,
    now,
    hurry(ms) {
      ahead += ms;
    },
  };
}

function asPageModelsKnowIt({ port, portalUrl, appUrl }: RunningPortal): TestPortal {
  const unused = () => Promise.reject(new Error('The soak looks into the portal itself.'));
  return {
    port,
    portalUrl,
    appUrl,
    apiUrl: `http://127.0.0.1:${port}`,
    get: unused,
    post: unused,
    delete: unused,
    reset: unused,
  };
}
