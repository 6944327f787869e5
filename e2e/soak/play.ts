/** Carries one scenario out as a person does, and says what was wrong about it. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Locator } from '@playwright/test';
import { AttachmentEditor } from '../pages/AttachmentEditor.ts';
import type { Fault } from '../portal/api.ts';
import type { Desk } from './desk.ts';
import { continueInHistory } from './history-way.ts';
import { judgeEnd, judgeReport, judgeSums, type Standing } from './judge.ts';
import { exportReport, type ReportLine, readSums } from './report.ts';
import { countOf, markOf, type Scenario } from './scenario.ts';

/** How often somebody tries before giving up. */
const TRIES = 12;
/** An offer to continue is there by then, ms. */
const OFFERED_WITHIN = 3_000;
const GONE_OUT = 'already gone out to everybody';
/** Marks the fault that the page is reloaded under, ms. */
const RELOAD_MS = 401;

export type Played = {
  readonly findings: readonly string[];
  /** Sends of the run, the repeats included. */
  readonly tries: number;
  readonly reloaded: boolean;
};

/** Where the person is, and what there is to see. */
type Place = 'asked' | 'ended' | 'unprepared' | 'elsewhere' | 'standstill' | 'reloaded' | 'history' | 'over';

export async function play(desk: Desk, scenario: Scenario, standing: Standing): Promise<Played> {
  const findings: string[] = [];
  const leavers = scenario.leavers.flatMap((id) => desk.portal.memory.people.find(id) ?? []);
  await write(desk, scenario);
  for (const leaver of leavers) leaver.active = false;

  let place: Place = await send(desk, scenario, scenario.faults.sending);
  const reloaded = place === 'reloaded';
  let lines: readonly ReportLine[] = [];
  let tries = 1;
  while (place !== 'over' && tries <= TRIES) {
    const faults = scenario.retryFaults[tries - 1] ?? [];
    desk.clearFaults();
    switch (place) {
      case 'standstill':
        findings.push(`it never ended: ${(await desk.panelText()).slice(0, 300)}`);
        place = 'over';
        break;
      case 'reloaded':
        await desk.open();
        // What was on its way still arrives.
        await pause(RELOAD_MS);
        place = await goOn(desk, scenario, faults);
        break;
      case 'history': {
        const continued = await continueInHistory(desk, scenario, faults);
        await desk.history.composeTab.click({ trial: continued !== undefined });
        if (continued === undefined) place = await send(desk, { ...scenario, reload: undefined }, faults);
        else {
          ({ lines } = continued);
          findings.push(...judgeReport(desk.portal, scenario, lines, false));
          if (!continued.open) place = 'over';
        }
        break;
      }
      case 'elsewhere':
        await desk.sending.button('Close').click();
        place = await send(desk, { ...scenario, reload: undefined }, faults);
        break;
      case 'ended': {
        const panel = await desk.panelText();
        lines = await exportReport(desk.composer.page, desk.sending.button('Export CSV'));
        findings.push(...judgeReport(desk.portal, scenario, lines, !reloaded), ...judgeSums(panel, lines));
        const again = desk.sending.button(/^(Send again to|Continue with) \d/);
        if (await again.isVisible()) place = await repeat(desk, again, scenario, faults);
        else place = 'over';
        break;
      }
      // A repeat that goes on with a record asks each time.
      case 'asked':
        place = await answer(desk, { ...scenario, reload: undefined }, faults);
        break;
      case 'unprepared':
        place = await repeat(desk, desk.sending.button('Try again'), scenario, faults);
        break;
    }
    tries += 1;
  }
  desk.clearFaults();
  findings.push(...judgeEnd(desk.portal, scenario, lines));
  findings.push(...standing.after(desk.portal, scenario, desk.played.size === 0));
  for (const leaver of leavers) leaver.active = true;
  await desk.history.composeTab.click();
  return { findings, tries, reloaded };
}

async function write(desk: Desk, scenario: Scenario): Promise<void> {
  const { composer, picker, sending } = desk;
  // Between two sends a person takes a break, and the portal's bucket runs empty.
  await desk.pass(30_000);
  if (await sending.button('New notice').isVisible()) await sending.button('New notice').click();
  else {
    await composer.app.getByRole('button', { name: 'Drafts', exact: true }).click();
    await composer.app.getByRole('button', { name: 'New draft' }).click();
  }
  const { people, text, tag, attach, type } = scenario;
  if (people.length === 1 && !scenario.doubleClicks) await composer.choose(String(people[0]), '');
  else {
    await picker.pasteList(people.map((id) => `U${id}`).join(people.length % 2 === 0 ? '\n' : '; '));
    await picker.added.click();
  }
  await composer.message.fill(text);
  // The second click of a double one may have met what opens and closes them.
  const options = composer.app.getByRole('button', { name: 'More options', exact: true });
  if ((await options.getAttribute('aria-expanded')) === 'false') await options.click();
  await composer.tag.fill(tag);
  await composer.app.getByRole('radio', { name: type }).check();
  if (attach !== '') await attachJson(desk, attach);
  await composer.app.getByRole('button', { name: `Send to ${countOf(people)}`, exact: true }).waitFor();
  if (scenario.reload === undefined) return;
  // What was typed a second ago is kept; before that "Saved" may still speak of what stood there before.
  await desk.pass(2_000);
  const saved = composer.app.getByText(/^Saved \d/);
  if (!(await desk.until(() => saved.isVisible()))) throw new Error('The draft was not saved.');
}

/** After a reload; only through the history the place is another one. */
async function goOn(desk: Desk, scenario: Scenario, faults: readonly Fault[]): Promise<Place> {
  const once = { ...scenario, reload: undefined };
  const way = scenario.reload?.goOn;
  if (way === 'offer') return takeOffer(desk, once, faults);
  // An answer that was quicker than the reload has made it a sent notice, which is no draft any more.
  if (way === 'history' || !(await hasDraft(desk, scenario))) return 'history';
  return send(desk, once, faults);
}

async function hasDraft(desk: Desk, { run }: Scenario): Promise<boolean> {
  return (await desk.composer.message.inputValue()).startsWith(markOf(run));
}

async function attachJson({ composer: { page, app } }: Desk, attach: string): Promise<void> {
  const editor = new AttachmentEditor(page, app);
  if (!(await editor.json.isVisible())) await editor.openJson();
  await editor.apply(attach);
}

/** The second click of an impatient hand meets whatever is there then. */
const click = (button: Locator, twice: boolean): Promise<void> =>
  twice ? button.dblclick() : button.click();

/** Presses Send and answers the question; then waits for the end, or for the moment of the reload. */
async function send(desk: Desk, scenario: Scenario, faults: readonly Fault[]): Promise<Place> {
  const { people, doubleClicks } = scenario;
  const { composer } = desk;
  desk.play(scenario.faults.asking);
  if (people.length > 1) {
    await click(composer.send, doubleClicks);
    return answer(desk, scenario, faults);
  }
  const isTaken = reloadOf(desk, scenario);
  desk.play(faults);
  await click(composer.send, doubleClicks);
  return settle(desk, isTaken);
}

/** Goes on as Herald offers it after a reload; otherwise where it offers nothing. */
async function takeOffer(desk: Desk, scenario: Scenario, faults: readonly Fault[]): Promise<Place> {
  const offer = desk.sending.stopped.filter({ hasText: markOf(scenario.run) });
  const button = offer.getByRole('button', { name: /^Continue with \d/ });
  if (!(await desk.until(() => button.isVisible(), OFFERED_WITHIN)))
    return (await hasDraft(desk, scenario)) ? send(desk, scenario, faults) : 'history';
  await click(button, scenario.doubleClicks);
  return answer(desk, scenario, faults);
}

/** Gives the confirmation what it asks for, and waits for the end, or for the moment of the reload. */
async function answer(desk: Desk, scenario: Scenario, faults: readonly Fault[]): Promise<Place> {
  const { sending } = desk;
  const isGone = async () => (await desk.panelText()).includes(GONE_OUT);
  await desk.until(async () => {
    if (await sending.button('Try again').isVisible()) await sending.button('Try again').click();
    return (await sending.dialog.isVisible()) || (await sending.cancel.isVisible()) || isGone();
  });
  if (await isGone()) return 'history';
  desk.clearFaults();
  // After a reload only the rest goes out.
  if (await sending.dialog.isVisible()) {
    const number = sending.dialog.getByRole('textbox', { name: 'Number of people' });
    const going = /^(\d+) pe/m.exec(await sending.dialog.innerText())?.[1] ?? '';
    if (await number.isVisible()) await number.fill(going);
    await click(sending.dialog.getByRole('button', { name: 'Send now' }), scenario.doubleClicks);
    await sending.cancel.waitFor();
  }
  const isTaken = reloadOf(desk, scenario);
  desk.play(faults);
  await click(sending.sendNow, scenario.doubleClicks);
  return settle(desk, isTaken);
}

async function repeat(
  desk: Desk,
  button: Locator,
  { doubleClicks }: Scenario,
  faults: readonly Fault[],
): Promise<Place> {
  const { memory } = desk.portal;
  const before = memory.lastCall;
  desk.play(faults);
  await click(button, doubleClicks);
  // Until it asks the portal, the panel may still tell of the try before.
  await desk.until(async () => memory.lastCall > before);
  return settle(desk, () => false);
}

/** Tells when the request is on its way under which the page is to be reloaded. */
function reloadOf(desk: Desk, { people, reload }: Scenario): () => boolean {
  if (reload === undefined) return () => false;
  const single = people.length === 1;
  const on = { method: single ? 'im.notify' : 'batch', skip: single ? 0 : reload.skip };
  return desk.playAndAsk({ ...on, kind: 'slow', ms: RELOAD_MS, when: reload.when });
}

async function settle(desk: Desk, isTaken: () => boolean): Promise<Place> {
  let place: Place = 'standstill';
  await desk.until(async () => {
    if (isTaken()) place = 'reloaded';
    else if (await desk.sending.dialog.isVisible()) place = 'asked';
    else {
      const panel = await desk.panelText();
      if (readSums(panel) !== undefined) place = 'ended';
      else if (panel.includes('Nothing was sent.') && panel.includes('Try again')) place = 'unprepared';
      else if (panel.includes('in another tab')) place = 'elsewhere';
      else if (panel.includes(GONE_OUT)) place = 'history';
    }
    return place !== 'standstill';
  });
  return place;
}
