import { type CompiledMessage, compileMessageOrThrow } from '@lingui/message-utils/compileMessage';

// What a translated sentence has to have in common with the English one, and what its language asks of it.

type Forms = Readonly<Record<string, CompiledMessage>>;

/** Numbers that a plural is tried with: the small ones, and a million, which some languages count apart. */
const TRIED = [...Array.from({ length: 201 }, (_, number) => number), 1_000_000, 2_000_000];

/** Words of the portal and of formats, which no language translates. */
const KEPT_WORD = /\b(?:Herald|[A-Z][A-Z_]{2,})\b/g;

/** A form for one number of its own, which a language may have where English has none. */
const EXACT = /, =\d+\}$/;

const isForms = (format: unknown): format is Forms => typeof format === 'object' && format !== null;

/** Calls back with each placeholder, however deep it stands in plurals and selects. */
function eachPlaceholder(
  message: CompiledMessage,
  found: (name: string, kind: string, forms: Forms | undefined) => void,
): void {
  for (const part of message) {
    if (typeof part === 'string') continue;
    const [name, kind = 'text', format] = part;
    const forms = isForms(format) ? format : undefined;
    found(name, kind, forms);
    for (const form of Object.values(forms ?? {})) if (form !== undefined) eachPlaceholder(form, found);
  }
}

/** The text between placeholders, forms included. */
function literalText(message: CompiledMessage): string {
  return message
    .map((part) => {
      if (typeof part === 'string') return part;
      const [, , format] = part;
      return isForms(format)
        ? Object.entries(format)
            .filter(([form]) => form !== 'offset')
            .map(([, form]) => ` ${literalText(form)} `)
            .join('')
        : '';
    })
    .join('');
}

/** Each placeholder with its kind, and each choice with its names: what a translation must not change. */
function frame(message: CompiledMessage): string[] {
  const parts = new Set<string>();
  eachPlaceholder(message, (name, kind, forms) => {
    parts.add(`{${name}, ${kind}}`);
    if (kind === 'select')
      for (const option of Object.keys(forms ?? {})) parts.add(`{${name}, select, ${option}}`);
    if (kind === 'plural')
      for (const exact of Object.keys(forms ?? {}).filter(isExact)) parts.add(`{${name}, =${exact}}`);
  });
  for (const tag of literalText(message).match(/<\/?\w+\/?>/g) ?? []) parts.add(tag);
  return [...parts].toSorted();
}

const isExact = (form: string): boolean => /^\d+$/.test(form);
const saysNumber = (form: CompiledMessage): boolean => form.includes('#');

function pluralProblems(forms: Forms, numbered: boolean, rules: Intl.PluralRules): string[] {
  const { pluralCategories } = rules.resolvedOptions();
  const names = Object.keys(forms).filter((form) => form !== 'offset' && !isExact(form));
  const missing = pluralCategories.filter((category) => !names.includes(category));
  const foreign = names.filter((name) => !pluralCategories.some((category) => category === name));
  const silent = pluralCategories.filter((category) => {
    const form = forms[category];
    const counted = TRIED.filter((number) => rules.select(number) === category && !(String(number) in forms));
    return numbered && form !== undefined && !saysNumber(form) && counted.length > 1;
  });
  return [
    ...missing.map((category) => `lacks the plural form “${category}”`),
    ...foreign.map((name) => `has the plural form “${name}”, which its language does not know`),
    ...silent.map((category) => `has to say # in the form “${category}”, which stands for several numbers`),
  ];
}

/** Whether each plural of the English sentence says its number where there are several. */
function numberedPlurals(message: CompiledMessage): ReadonlyMap<string, boolean> {
  const numbered = new Map<string, boolean>();
  eachPlaceholder(message, (name, kind, forms) => {
    if (kind === 'plural')
      numbered.set(name, (numbered.get(name) ?? false) || saysNumber(forms?.['other'] ?? []));
  });
  return numbered;
}

/** What is wrong with a sentence beside its English one; empty where nothing is. `locale`: BCP 47. */
export function sentenceProblems(english: string, own: string, locale: string): string[] {
  const source = compileMessageOrThrow(english);
  let message: CompiledMessage;
  try {
    message = compileMessageOrThrow(own);
  } catch (error) {
    return [`is no ICU message: ${error instanceof Error ? error.message : String(error)}`];
  }
  const problems: string[] = [];
  const [wanted, given] = [frame(source), frame(message)];
  for (const part of wanted.filter((each) => !given.includes(each))) problems.push(`lacks ${part}`);
  for (const part of given.filter((each) => !wanted.includes(each) && !EXACT.test(each)))
    problems.push(`has ${part}, which English has not`);

  const rules = new Intl.PluralRules(locale);
  const numbered = numberedPlurals(source);
  eachPlaceholder(message, (name, kind, forms) => {
    if (kind === 'plural' && forms !== undefined)
      problems.push(...pluralProblems(forms, numbered.get(name) === true, rules));
  });

  const [text, ownText] = [literalText(source), literalText(message)];
  for (const word of new Set(text.match(KEPT_WORD)))
    if (!ownText.includes(word)) problems.push(`has to keep the word “${word}”`);
  if (own !== own.trim()) problems.push('begins or ends with a space');
  if (own !== own.normalize('NFC'))
    problems.push('holds letters put together of several characters (not NFC)');
  if (own.includes("'")) problems.push('holds a straight apostrophe, which ICU reads as a quote: write ’');
  return problems;
}

/** Whether a sentence says something in words, two or more, so that it cannot be the same in another language. */
export function isSpoken(sentence: string): boolean {
  const words = literalText(compileMessageOrThrow(sentence)).match(/\p{L}{2,}/gu) ?? [];
  return words.filter((word) => /\p{Ll}/u.test(word)).length > 1;
}
