const ROOT = /\$(?:result|error|total|next|time)/i;

// PHP's own blanks: a run goes on over a no-break space.
const RUN = /[^ \t\n\v\f\r]+/g;

/**
 * The part of a text that a batch would take for a reference to the result of another command: `$result[…]` and its
 * like in one run without spaces, BB codes included, as in `$total:[b]` (portal-rest.md section 1). A batch sends
 * ATTACH as one JSON string, whose own brackets count: ask with that string. Rather one too many, even with blanks
 * between the brackets: a call of its own costs half a second, one too few a notice.
 */
export function findReference(text: string): string | undefined {
  if (!text.includes('$')) return undefined;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const root = ROOT.exec(run);
    if (root === null) continue;
    const opening = run.indexOf('[', root.index + root[0].length);
    if (opening < 0) continue;
    const closing = text.indexOf(']', index + opening);
    return closing < 0 ? undefined : text.slice(index + root.index, closing + 1);
  }
  return undefined;
}

/** True where a text begins a reference that something behind it could complete. */
export function beginsReference(text: string): boolean {
  return ROOT.test(text);
}
