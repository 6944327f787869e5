/** Compares what Herald says with what people really hold. It looks into the portal's own memory, never at Herald's. */
import type { Portal, StoredNotice } from '../portal/state.ts';
import { countLines, RESULTS, type ReportLine, readSums } from './report.ts';
import { markOf, type Scenario } from './scenario.ts';

/** Everybody's notices of one run, by person. */
function noticesOf(portal: Portal, run: number): ReadonlyMap<number, readonly StoredNotice[]> {
  const found = new Map<number, readonly StoredNotice[]>();
  for (const [id, centre] of portal.memory.centres) {
    const own = centre.filter(({ storedText }) => storedText.includes(markOf(run)));
    if (own.length > 0) found.set(id, own);
  }
  return found;
}

/** What is wrong about a report; `sure`: "not sent" and "refused" were said by the page that sent all of it. */
export function judgeReport(
  portal: Portal,
  scenario: Scenario,
  lines: readonly ReportLine[],
  sure: boolean,
): readonly string[] {
  const findings: string[] = [];
  const held = noticesOf(portal, scenario.run);
  const told = new Map(lines.map((line) => [line.id, line]));
  if (told.size !== lines.length) findings.push('somebody is in the report twice');
  for (const id of scenario.people) if (!told.has(id)) findings.push(`person ${id} is not in the report`);
  for (const { id } of lines)
    if (!scenario.people.includes(id)) findings.push(`person ${id} is in the report and was not chosen`);
  for (const [id, notices] of held) {
    const line = told.get(id);
    if (line === undefined) findings.push(`person ${id} was not chosen and has a notice`);
    if (notices.length > 1) findings.push(`person ${id} has ${notices.length} notices of one send`);
    if (line === undefined || line.result === 'Delivered' || line.result === 'Unknown') continue;
    if (sure || line.result !== 'Not sent')
      findings.push(`person ${id} has the notice, and the report says “${line.result}”`);
  }
  for (const { id, result } of lines) {
    if (result === 'Delivered' && !held.has(id))
      findings.push(`person ${id} is said to have the notice, and has none`);
  }
  return findings;
}

/** What is wrong about the sums that the panel shows beside such a report. */
export function judgeSums(panel: string, lines: readonly ReportLine[]): readonly string[] {
  const sums = readSums(panel);
  if (sums === undefined) return [`no sums are told: ${panel}`];
  const counts = countLines(lines);
  const wrong = RESULTS.filter((result) => sums[result] !== counts[result]);
  const again = /(?:Send again to|Continue with) (\d+)/.exec(panel)?.[1];
  const open = counts.Refused + counts.Unknown + counts['Not sent'];
  return [
    ...wrong.map((result) => `the panel says ${sums[result]} “${result}”, its report ${counts[result]}`),
    ...(sums.total === lines.length
      ? []
      : [`the panel speaks of ${sums.total}, its report of ${lines.length}`]),
    ...(Number(again ?? 0) === open ? [] : [`“${again} again” is offered where ${open} are open`]),
  ];
}

/** When everything has ended well: everybody who can have a notice has it. */
export function judgeEnd(
  portal: Portal,
  scenario: Scenario,
  lines: readonly ReportLine[],
): readonly string[] {
  return lines.flatMap(({ id, result }) => {
    const person = portal.memory.people.find(id);
    const can = person?.active === true && !person.mutes;
    if (result === 'Delivered' || (!can && (result === 'Muted' || result === 'Not created'))) return [];
    return [`run ${scenario.run} is over, and person ${id} is still “${result}”`];
  });
}

/** Notices of all runs of a session that have to be there, and what was done to them by others. */
export class Standing {
  readonly #held = new Map<number, Map<number, string>>();
  /** Runs in which nothing went wrong, so that the history knows all about them. */
  readonly #calm = new Set<number>();

  /** What is wrong about earlier notices after a run; notes what the run leaves itself. */
  after(portal: Portal, { run }: Scenario, isCalm: boolean): readonly string[] {
    const findings: string[] = [];
    const now = noticesOf(portal, run);
    for (const [earlier, holders] of this.#held) {
      const there = noticesOf(portal, earlier);
      for (const [id, tag] of holders) {
        const mine = now.get(id)?.[0]?.tag;
        if (mine === tag) {
          holders.delete(id);
        } else if (!there.has(id)) {
          findings.push(`person ${id} has lost the notice of send ${earlier}`);
          holders.delete(id);
        } else if (mine !== undefined && baseOf(mine, id) === baseOf(tag, id)) {
          // Whoever asks a history that answers, and that was told everything, replaces.
          if (isCalm && this.#calm.has(earlier))
            findings.push(`person ${id} still has the notice of send ${earlier} under the same tag`);
        }
      }
    }
    this.#held.set(run, new Map([...now].map(([id, notices]) => [id, notices[0]?.tag ?? ''])));
    if (isCalm) this.#calm.add(run);
    return findings;
  }
}

/** A stored tag without the person's number. */
const baseOf = (tag: string, id: number): string => tag.replace(new RegExp(`\\|${id}$`), '');
