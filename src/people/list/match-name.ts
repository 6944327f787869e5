import type { NameClaim } from './list-entry.ts';
import { isInitial, nameWords, wordsKey } from './name-words.ts';
import type { NameAnswer, Named, PersonIndex } from './person-index.ts';

/**
 * `same`: first and last name agree in any order, the middle name agrees or is left out. `middleUnknown`: only the
 * list has a middle name. `alike`: could be meant (a part of the name, initials, one word more, another middle name).
 */
export type Agreement = 'same' | 'middleUnknown' | 'alike' | 'none';

type Words = {
  readonly all: readonly string[];
  readonly set: ReadonlySet<string>;
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly hasParts: boolean;
};

/** People of a name, and people who could be meant. */
export function matchName(index: PersonIndex, claim: NameClaim): NameAnswer {
  const key = `${claim.full}\n${claim.first ?? ''}\n${claim.last ?? ''}`;
  const known = index.names.get(key);
  if (known !== undefined) return known;
  const words = wordsOf(claim);
  const answer = answerTo(index, words);
  const named = withoutNumbers(words);
  const better = answer.exact.length > 0 || named === undefined ? answer : answerTo(index, named);
  index.names.set(key, better);
  return better;
}

/** "Anna Smith 105": a number behind a whole name is no part of it, unless somebody is called so. */
function withoutNumbers(words: Words): Words | undefined {
  const all = words.all.filter((word) => !/^\p{N}+$/u.test(word));
  return all.length === words.all.length || all.length < 2 ? undefined : { ...words, all, set: new Set(all) };
}

/** How a name of a list agrees with one person. */
export function agreementOf(claim: NameClaim, one: Named): Agreement {
  return agree(wordsOf(claim), one);
}

function answerTo(index: PersonIndex, words: Words): NameAnswer {
  if (words.set.size === 0) return { exact: [], alike: [] };
  const same = index.byWords(wordsKey(words.set));
  const others = candidates(index, words)
    .filter((one) => !same.includes(one))
    .map((one) => ({ one, agreement: agree(words, one) }))
    .filter(({ agreement }) => agreement !== 'none');
  const alike = others.map(({ one }) => one);
  if (same.length > 0) return { exact: inOrder(same, words), alike };
  // Somebody else whose name stands in these words, too, could be meant.
  const [one, another] = others;
  const isCertain = one?.agreement === 'middleUnknown' && another === undefined;
  return isCertain ? { exact: [one.one], alike: [] } : { exact: [], alike };
}

/** Columns tell James Thomas from Thomas James; a line of text does not. */
function inOrder(same: readonly Named[], words: Words): readonly Named[] {
  if (!words.hasParts || same.length < 2) return same;
  const ordered = same.filter((one) => isSame(one.first, words.first) && isSame(one.last, words.last));
  return ordered.length > 0 ? ordered : same;
}

const isSame = (a: readonly string[], b: readonly string[]) => wordsKey(a) === wordsKey(b);

function wordsOf({ full, first, last }: NameClaim): Words {
  const all = nameWords(full);
  return {
    all,
    set: new Set(all),
    first: nameWords(first ?? ''),
    last: nameWords(last ?? ''),
    hasParts: first !== undefined && last !== undefined,
  };
}

/**
 * Everybody who shares enough words: all of them, or two. The word that most people have is left out if there are
 * others, because a whole company may share a name.
 */
function candidates(index: PersonIndex, { set }: Words): readonly Named[] {
  const words = [...set].filter((word) => !isInitial(word));
  const groups = words
    .map((word) => index.byWord(word))
    .filter((group) => group.length > 0)
    .toSorted((a, b) => a.length - b.length);
  if (groups.length < Math.min(2, words.length)) return [];
  const rare = groups.length > 1 ? groups.slice(0, -1) : groups;
  return [...new Set(rare.flat())];
}

function agree(words: Words, { own, middle, first, last }: Named): Agreement {
  const { set } = words;
  const isWithin = [...set].every((word) => own.has(word) || middle.includes(word));
  const hasOwn = [...own].every((word) => set.has(word));
  if (isWithin && hasOwn) {
    const given = [...set].filter((word) => !own.has(word));
    return given.length === 0 || given.length === new Set(middle).size ? 'same' : 'alike';
  }
  if (isWithin) return 'alike';
  if (hasOwn && own.size > 1) {
    const isMiddle = middle.length === 0 && isMiddlePosition(words, first, last);
    return isMiddle ? 'middleUnknown' : 'alike';
  }
  return hasInitials(set, [...own, ...middle]) ? 'alike' : 'none';
}

/** "First X Last" or "Last First X", X being one whole word. */
function isMiddlePosition(
  { all, first: givenFirst, last: givenLast, hasParts }: Words,
  first: readonly string[],
  last: readonly string[],
): boolean {
  const extra = all.filter((word) => !first.includes(word) && !last.includes(word));
  if (extra.length !== 1 || extra.some(isInitial)) return false;
  if (hasParts && !isSame(givenLast, last) && !isSame(givenFirst, last)) return false;
  const forms = [
    [...first, ...extra, ...last],
    [...last, ...first, ...extra],
  ];
  return forms.some((form) => form.join(' ') === all.join(' '));
}

/** "J. Miller": each word is one of the person's, or the first letter of one. */
function hasInitials(set: ReadonlySet<string>, own: readonly string[]): boolean {
  const words = [...set];
  return (
    words.some((word) => !isInitial(word)) &&
    words.every((word) => own.includes(word) || (isInitial(word) && own.some((one) => one.startsWith(word))))
  );
}
