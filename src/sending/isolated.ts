/** A name inside a sentence of another direction of writing: marks of no width keep its order and the sentence's apart. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
