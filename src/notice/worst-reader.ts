import { countCharacters } from './advise.ts';
import { utf8Length } from './utf8.ts';
import { filled, type VariableUse, type VariableValues } from './variables.ts';

export type Reader = { readonly values: VariableValues };

/** What a variable's value adds to a text: characters, bytes of the JSON, characters as the portal counts its JSON. */
type Weight = { readonly characters: number; readonly bytes: number; readonly portal: number };

const WEIGHTS = new WeakMap<VariableValues, Map<string, Weight>>();

function weightOf(use: VariableUse, values: VariableValues): Weight {
  const known = WEIGHTS.get(values) ?? new Map<string, Weight>();
  const key = `${use.inAddress ? 'a' : 't'}${use.name}|${use.fallback ?? ''}`;
  let weight = known.get(key);
  if (weight === undefined) {
    const text = filled(use, values) ?? '';
    const json = JSON.stringify(text);
    const characters = countCharacters(text);
    // The portal writes `/` as `\/` (product.md, "Size of an attachment"); both quotes around do not count.
    const portal = countCharacters(json) - 2 + (json.split('/').length - 1);
    weight = { characters, bytes: utf8Length(json) - 2, portal };
    known.set(key, weight);
    WEIGHTS.set(values, known);
  }
  return weight;
}

/**
 * The people whose values make a notice longest or shortest, text, e-mail text and attachment each for itself: what
 * is right for them is right for everybody, because what a value adds does not depend on the others.
 */
export function extremeReaders<R extends Reader>(
  uses: readonly VariableUse[],
  readers: readonly R[],
): { readonly all: readonly R[]; readonly heaviest: R | undefined } {
  const inMessage = uses.filter(({ path }) => path[0] === 'message');
  const inMail = uses.filter(({ path }) => path[0] === 'messageOut');
  const inAttach = uses.filter(({ path }) => path[0] === 'attach');
  const most = (some: readonly VariableUse[], measure: (weight: Weight) => number): R | undefined =>
    some.length === 0 ? undefined : best(readers, (reader) => sum(some, reader, measure));
  const heaviest = most(inAttach, ({ bytes }) => bytes);
  const found = [
    most(inMessage, ({ characters }) => characters),
    most(inMessage, ({ characters }) => -characters),
    most(inMail, ({ characters }) => characters),
    heaviest,
    most(inAttach, ({ bytes }) => -bytes),
    most(inAttach, ({ portal }) => portal),
  ];
  return { all: [...new Set(found)].filter((reader) => reader !== undefined), heaviest };
}

function sum(uses: readonly VariableUse[], { values }: Reader, measure: (weight: Weight) => number): number {
  return uses.reduce((total, use) => total + measure(weightOf(use, values)), 0);
}

function best<R>(readers: readonly R[], score: (reader: R) => number): R | undefined {
  let found: R | undefined;
  let highest = Number.NEGATIVE_INFINITY;
  for (const reader of readers) {
    const points = score(reader);
    if (points > highest) {
      highest = points;
      found = reader;
    }
  }
  return found;
}
