export type Piece = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string };

/** Above so many comparisons the middle is shown as replaced as a whole. */
const MOST_CELLS = 1_000_000;

/** What changed between two texts, by words (`unit` "word") or by lines. Joined without "new" it is the first text. */
export function difference(before: string, after: string, unit: 'word' | 'line'): readonly Piece[] {
  const parts = (text: string) =>
    unit === 'word' ? (text.match(/\s+|\S+/g) ?? []) : (text.match(/[^\n]*\n|[^\n]+$/g) ?? []);
  const a = parts(before);
  const b = parts(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const same = (list: readonly string[]): Piece => ({ kind: 'same', text: list.join('') });
  return joined([
    same(a.slice(0, start)),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    same(a.slice(a.length - end)),
  ]);
}

/** The longest common subsequence, backwards through a table of lengths. */
function middle(a: readonly string[], b: readonly string[]): readonly Piece[] {
  if (a.length * b.length > MOST_CELLS) {
    return [
      { kind: 'gone', text: a.join('') },
      { kind: 'new', text: b.join('') },
    ];
  }
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pieces: Piece[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push({ kind: 'same', text: a[i] ?? '' });
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      pieces.push({ kind: 'gone', text: a[i] ?? '' });
      i += 1;
    } else {
      pieces.push({ kind: 'new', text: b[j] ?? '' });
      j += 1;
    }
  }
  return pieces;
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (piece.text === '') continue;
    if (last?.kind === piece.kind) all[all.length - 1] = { kind: piece.kind, text: last.text + piece.text };
    else all.push(piece);
  }
  return all;
}
