/** Runs sends with faults, several people at work side by side, and tells what was wrong about which. */
import type { Browser } from '@playwright/test';
import { Desk, startHurriedPortal } from './desk.ts';
import { Standing } from './judge.ts';
import { type Played, play } from './play.ts';
import { readingOf, type Scenario, SENDS_A_SESSION, scenarioOf, sessionOf } from './scenario.ts';

export type SoakRun = Played & {
  readonly scenario: Scenario;
  readonly ms: number;
  readonly faults: ReadonlyMap<string, number>;
};

export type SoakOptions = {
  readonly browser: Browser;
  readonly appDir: string;
  readonly seed: number;
  /** Numbers of sends, from 1; a session is always played from its beginning. */
  readonly runs: readonly number[];
  /** How many people are at work at once. */
  readonly desks: number;
  readonly onRun: (run: SoakRun) => void;
};

export async function soak({ browser, appDir, seed, runs, desks, onRun }: SoakOptions): Promise<void> {
  const sessions = [...new Set(runs.map(sessionOf))];
  const last = Math.max(...runs);
  const work = async () => {
    const portal = await startHurriedPortal(appDir);
    for (let session = sessions.shift(); session !== undefined; session = sessions.shift()) {
      const desk = await Desk.take(browser, portal, readingOf(session));
      const standing = new Standing();
      for (let at = 1; at <= SENDS_A_SESSION; at += 1) {
        const run = session * SENDS_A_SESSION + at;
        if (run > last) break;
        const begun = performance.now();
        const scenario = scenarioOf(seed, run);
        const played = await playSafely(desk, scenario, standing);
        onRun({ ...played, scenario, faults: new Map(desk.played), ms: performance.now() - begun });
        desk.played.clear();
      }
      await desk.leave();
    }
    await portal.running.close();
  };
  await Promise.all(Array.from({ length: desks }, work));
}

/** What broke off counts as a finding, and the next send begins on a fresh page. */
async function playSafely(desk: Desk, scenario: Scenario, standing: Standing): Promise<Played> {
  try {
    const played = await play(desk, scenario, standing);
    const thrown = desk.scriptErrors.splice(0);
    return { ...played, findings: [...new Set([...played.findings, ...thrown])] };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const screen = await desk.screenText().catch(() => '');
    desk.clearFaults();
    await desk.open();
    standing.after(desk.portal, scenario, false);
    return {
      findings: [`it broke off: ${text.slice(0, 300)} The screen said: ${screen.slice(0, 600)}`],
      tries: 1,
      reloaded: false,
    };
  }
}
