import { Bodies, findCuts } from './bb-cuts.ts';

/** A replacement pattern in the body of a code; offsets are UTF-16 units, `code` is the opening tag. */
export type BbDollar = { readonly start: number; readonly end: number; readonly code: string };

type Body = { readonly start: number; readonly end: number; readonly code: string };

const PATTERN = /\$[$&`']/g;
const OPENING = /\[([a-z]\w*)[^[\]\r\n]*\]/gi;

/**
 * The first `$$`, `$&` and their like in the body of CODE, PUT, SEND or a pair that the client does not know: it puts these
 * bodies back as the replacement of a pattern, so the signs are eaten or doubled. `isKnown` names the other codes.
 */
export function findDollars(text: string, isKnown: (code: string) => boolean): readonly BbDollar[] {
  if (!text.includes('$')) return [];
  const bodies = bodiesOf(text, isKnown);
  let next = 0;
  let around: Body | undefined;
  for (const { index } of text.matchAll(PATTERN)) {
    for (let body = bodies[next]; body !== undefined && body.start <= index; body = bodies[next]) {
      if (body.end > (around?.end ?? 0)) around = body;
      next += 1;
    }
    if (around !== undefined && index < around.end)
      return [{ start: index, end: index + 2, code: around.code }];
  }
  return [];
}

function bodiesOf(text: string, isKnown: (code: string) => boolean): readonly Body[] {
  const cuts = findCuts(text).map(({ start, bodyStart, bodyEnd }) => ({
    start: bodyStart,
    end: bodyEnd,
    code: text.slice(start, bodyStart),
  }));
  const ends = new Bodies(text);
  const unknown = [...text.matchAll(OPENING)].flatMap(({ 0: code, 1: name = '', index }) => {
    const start = index + code.length;
    const end = isKnown(name.toUpperCase()) ? undefined : ends.endOf(name.toLowerCase(), start);
    return end === undefined ? [] : [{ start, end, code }];
  });
  return [...cuts, ...unknown].toSorted((a, b) => a.start - b.start);
}
