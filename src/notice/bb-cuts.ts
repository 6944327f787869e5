const MISSING = -1;

/** Finds the end of the body of a code, in time that grows with the length of the text alone. */
export class Bodies {
  private readonly lower: string;
  private readonly ends = new Map<string, number>();

  constructor(text: string) {
    this.lower = text.toLowerCase();
  }

  /** The index of `[/name]` at or behind `from`, which must not decrease; `name` in lower case. */
  endOf(name: string, from: number): number | undefined {
    let end = this.ends.get(name);
    // The end found last is still the next one, or there is none any more.
    if (end === undefined || (end < from && end !== MISSING)) end = this.lower.indexOf(`[/${name}]`, from);
    this.ends.set(name, end);
    return end === MISSING ? undefined : end;
  }
}

/** UTF-16 offsets of one CODE, PUT or SEND; the body stands between `bodyStart` and `bodyEnd`. */
export type Cut = {
  readonly start: number;
  readonly bodyStart: number;
  readonly bodyEnd: number;
  readonly end: number;
};

const OPENING = /\[(?:(code)|(put|send)(?:=[^[\]\r\n]*)?)\]/gi;

/** The codes whose body neither the server nor the client rewrites: `[CODE]` exactly, PUT and SEND also with a value. */
export function findCuts(text: string): readonly Cut[] {
  if (!text.includes('[/')) return [];
  const bodies = new Bodies(text);
  const cuts: Cut[] = [];
  for (const match of text.matchAll(OPENING)) {
    const start = match.index;
    if (start < (cuts.at(-1)?.end ?? 0)) continue;
    const name = (match[1] ?? match[2] ?? '').toLowerCase();
    const bodyStart = start + match[0].length;
    const bodyEnd = bodies.endOf(name, bodyStart);
    if (bodyEnd !== undefined) cuts.push({ start, bodyStart, bodyEnd, end: bodyEnd + name.length + 3 });
  }
  return cuts;
}

/** The text between the cuts, one piece more than there are cuts. */
export function outsideCuts(text: string, cuts: readonly Cut[]): readonly string[] {
  const ends = [...cuts.map(({ start }) => start), text.length];
  return ends.map((end, at) => text.slice(cuts[at - 1]?.end ?? 0, end));
}
