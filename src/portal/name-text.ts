/**
 * A name as it can stand in any sentence: on one line, and without signs that would turn the writing of what follows
 * it. Who writes from right to left needs none of them: each place that shows a name keeps its direction apart.
 */
export function nameText(raw: string): string {
  return raw
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}
