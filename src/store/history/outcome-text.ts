/**
 * Outcomes of many people in few bytes: one token for each, in the order of the plan. Only letters, digits and `.-~_`,
 * which a batch carries without escapes. Ids are written as the difference to the one before: the portal counts up.
 *
 * `d<difference>` delivered · `m` muted · `n` not created · `r<code>` refused · `u<code>` unknown · `_` nothing known;
 * `~<count>` behind a token repeats it. Differences and counts in base 36, codes as places in the table.
 */
import type { Outcome } from '#delivery/outcome.ts';

export type OutcomeText = {
  readonly text: string;
  /** Code and the portal's words. */
  readonly codes: readonly (readonly [code: string, message: string])[];
};

/** Characters of an error's words that are kept. */
const WORDS = 80;
/** So many different errors keep their words; above it only their codes. */
const WORDY_ERRORS = 12;

/** The outcomes of these people, in this order. */
export function encodeOutcomes(
  people: readonly number[],
  outcomes: ReadonlyMap<number, Outcome>,
): OutcomeText {
  const wordy = encodeWith(people, outcomes, ({ message }) => [...message].slice(0, WORDS).join(''));
  return wordy.codes.length <= WORDY_ERRORS ? wordy : encodeWith(people, outcomes, () => '');
}

function encodeWith(
  people: readonly number[],
  outcomes: ReadonlyMap<number, Outcome>,
  wordsOf: (error: { readonly message: string }) => string,
): OutcomeText {
  const codes: (readonly [string, string])[] = [];
  const places = new Map<string, number>();
  const placeOf = (error: { readonly code: string; readonly message: string }): string => {
    const words = wordsOf(error);
    const key = `${error.code}\n${words}`;
    const place = places.get(key) ?? codes.push([error.code, words]) - 1;
    places.set(key, place);
    return place.toString(36);
  };
  let last = 0;
  const tokens = people.map((id) => {
    const outcome = outcomes.get(id);
    if (outcome === undefined) return '_';
    switch (outcome.kind) {
      case 'delivered': {
        const difference = outcome.id - last;
        last = outcome.id;
        return `d${difference.toString(36)}`;
      }
      case 'muted':
        return 'm';
      case 'notCreated':
        return 'n';
      case 'refused':
        return `r${placeOf(outcome)}`;
      case 'unknown':
        return `u${placeOf(outcome)}`;
    }
  });
  return { text: joinRuns(tokens), codes };
}

function joinRuns(tokens: readonly string[]): string {
  const runs: string[] = [];
  let count = 0;
  tokens.forEach((token, index) => {
    count += 1;
    if (tokens[index + 1] === token) return;
    runs.push(count === 1 ? token : `${token}~${count.toString(36)}`);
    count = 0;
  });
  return runs.join('.');
}

/** What encodeOutcomes wrote, for the same people. Never throws: a token that cannot be read says nothing. */
export function decodeOutcomes(
  people: readonly number[],
  { text, codes }: OutcomeText,
): ReadonlyMap<number, Outcome> {
  const outcomes = new Map<number, Outcome>();
  let index = 0;
  let last = 0;
  for (const run of text.split('.')) {
    const [token = '', times = '1'] = run.split('~');
    const count = Math.min(Number.parseInt(times, 36) || 1, people.length - index);
    for (let i = 0; i < count; i += 1, index += 1) {
      const id = people[index];
      const outcome = outcomeOfToken(token, last, codes);
      if (id === undefined || outcome === undefined) continue;
      if (outcome.kind === 'delivered') last = outcome.id;
      outcomes.set(id, outcome);
    }
  }
  return outcomes;
}

function outcomeOfToken(token: string, last: number, codes: OutcomeText['codes']): Outcome | undefined {
  const number = Number.parseInt(token.slice(1), 36);
  const [code = '', message = ''] = codes[number] ?? [];
  switch (token[0]) {
    case 'd': {
      const id = last + number;
      return Number.isSafeInteger(id) && id > 0 ? { kind: 'delivered', id } : undefined;
    }
    case 'm':
      return { kind: 'muted' };
    case 'n':
      return { kind: 'notCreated' };
    case 'r':
      return { kind: 'refused', code, message };
    case 'u':
      return { kind: 'unknown', code, message };
    default:
      return undefined;
  }
}
