import { claimsOfText, type TextClaims } from './claims-of-text.ts';
import { isBareNumber } from './column-content.ts';
import type { ListEntry } from './list-entry.ts';
import type { FreeLine } from './list-table.ts';

const BULLET =
  /^\s*(?:[•·●▪◦‣⁃*–—−-]\s+|[•·●▪◦‣⁃*]\s*|\(?\d{1,4}[.)](?=\s*[^\d\s])\s*|\(?\p{L}\)\s*|\[\d{1,4}\]\s+|\d{1,4}\s+(?=\p{L}))/u;
/** Nothing inside of these is split: quotes, addresses, notes, mentions, web addresses. */
const WHOLE =
  /"[^"]*"|“[^”]*”|<[^<>]*>|\([^()]*\)|\[user=[^\]]{0,40}\].{0,320}?\[\/user\]|\[[^[\]]*\]|https?:\/\/[^\s,;?#]+(?:[?#](?:[^\s,;]|[,;](?=\S))*)?|[^,，、،;；؛\t|"“<([h]+|./giu;
const BEHIND_MENTION = /(?<=\[\/user\])\s*(?=\[user=)/i;
/** The line of a letter that names its recipients. */
const FIELD_OF_LETTER = /^\s*(?:to|cc|bcc|an|para|кому|копия)\s*:/iu;
const SEPARATOR = /^[,，、،;；؛\t|]$/u;
const COMMA = /^[,，、،]$/u;

type Part = { readonly text: string; readonly claims: TextClaims };

/** People of one line of free text: its parts, or the whole line if a comma stands inside of a name. */
export function entriesOfLine({ line, text }: FreeLine, isNameList: boolean): readonly ListEntry[] {
  const groups = groupsOf(withoutPrefix(text));
  const hasSemicolons = groups.length > 1;
  return joinNumbers(groups).flatMap((parts) => entriesOfGroup(parts, line, hasSemicolons, isNameList));
}

/** "Smith, Anna": two names, one of them a single word; two whole names would be two people. */
export function isOneName(text: string): boolean {
  const [parts = [], another] = groupsOf(withoutPrefix(text));
  return another === undefined && isNamePair(parts);
}

function withoutPrefix(text: string): string {
  return text.replace(FIELD_OF_LETTER, '').replace(BULLET, '');
}

function isNamePair(parts: readonly Part[]): boolean {
  const [last, first] = parts;
  if (parts.length !== 2 || last === undefined || first === undefined) return false;
  return isOnlyName(last) && isOnlyName(first) && (isWord(last) || isWord(first));
}

const isOnlyName = ({ claims: { id, email, phone, name } }: Part) =>
  name !== undefined && id === undefined && email === undefined && phone === undefined;
const isWord = ({ claims }: Part) => !/\s/.test(claims.name?.full ?? ' ');

/** Parts between commas, in groups between semicolons and tabs; empty ones are left out. */
function groupsOf(text: string): readonly (readonly Part[])[] {
  const groups: Part[][] = [[]];
  let part = '';
  const end = () => {
    for (const one of peopleIn(part.trim())) groups.at(-1)?.push(one);
    part = '';
  };
  for (const piece of text.match(WHOLE) ?? []) {
    if (!SEPARATOR.test(piece)) {
      part += piece;
      continue;
    }
    end();
    if (!COMMA.test(piece) && (groups.at(-1) ?? []).length > 0) groups.push([]);
  }
  end();
  return groups.filter((group) => group.length > 0);
}

/** Several addresses, codes or mentions with only blanks between them are several people. */
function peopleIn(text: string): readonly Part[] {
  if (text === '') return [];
  return text
    .split(BEHIND_MENTION)
    .flatMap(splitBehindAddresses)
    .map((part) => ({ text: part, claims: claimsOfText(part) }));
}

function splitBehindAddresses(text: string): readonly string[] {
  const words = text.split(/\s+/);
  let left = words.filter(isAddress).length;
  const parts: string[] = [];
  let part: string[] = [];
  for (const word of words) {
    part.push(word);
    if (!isAddress(word) || left < 2) continue;
    left -= 1;
    parts.push(part.join(' '));
    part = [];
  }
  return parts.length === 0 ? [text] : [...parts, part.join(' ')];
}

/** An e-mail, `user_6`, or the address of a profile. */
function isAddress(word: string): boolean {
  return word.indexOf('@') > 0 || /^user_\d+$/i.test(word) || word.includes('/personal/user/');
}

/** A number is nobody: it belongs to the person before it, else to the one behind it. */
function joinNumbers(groups: readonly (readonly Part[])[]): readonly (readonly Part[])[] {
  const joined: Part[][] = [];
  let before: string[] = [];
  for (const group of groups) {
    const parts: Part[] = [];
    for (const part of group) {
      const owner = parts.length > 0 ? parts : joined.at(-1);
      const person = owner?.at(-1);
      if (owner !== undefined && person !== undefined && belongsTo(part, person)) {
        owner[owner.length - 1] = withNote(person, part);
      } else if (isNobody(part)) {
        before.push(part.text);
      } else {
        parts.push({ ...part, text: [...before, part.text].join(', ') });
        before = [];
      }
    }
    if (parts.length > 0) joined.push(parts);
  }
  return before.length === 0 ? joined : [...joined, [{ text: before.join(', '), claims: {} }]];
}

const isNobody = ({ text, claims }: Part) => claims.phone === undefined && isBareNumber(text);

/** Numbers, notes in brackets, and one phone number. */
function belongsTo({ text, claims }: Part, person: Part): boolean {
  if (claims.phone === undefined) return isBareNumber(text) || /^\(.*\)$/.test(text);
  const isPhone = claims.name === undefined && claims.email === undefined && claims.id === undefined;
  return isPhone && person.claims.phone === undefined;
}

function withNote(person: Part, note: Part): Part {
  return { text: `${person.text}, ${note.text}`, claims: { ...note.claims, ...person.claims } };
}

function entriesOfGroup(
  parts: readonly Part[],
  line: number,
  hasSemicolons: boolean,
  isNameList: boolean,
): readonly ListEntry[] {
  const entries = parts.map(({ text, claims }) => ({ line, text, ...claims }));
  const whole = wholeOf(parts);
  if (whole === undefined) return entries;
  const entry = { line, text: parts.map(({ text }) => text).join(', '), ...whole };
  // Semicolons between people, or the same form on each line, leave no second reading.
  const isCertain = hasSemicolons || (isNameList && parts.every(isWord));
  return [isCertain ? entry : { ...entry, otherReading: entries }];
}

/** Claims of a group as one person: a name of one or two parts, at most one part with an id or an e-mail. */
function wholeOf(parts: readonly Part[]): TextClaims | undefined {
  const names = parts.filter(isOnlyName);
  const others = parts.filter((part) => !isOnlyName(part));
  const [other, another] = others;
  if (parts.length < 2 || parts.length > 3 || names.length === 0 || another !== undefined) return undefined;
  if (other === undefined) return isNamePair(parts) ? { name: lastFirst(parts) } : undefined;
  if (parts.length === 3) {
    return isNamePair(names) && other.claims.name === undefined
      ? { ...other.claims, name: lastFirst(names) }
      : undefined;
  }
  const [first, second] = parts;
  if (first === undefined || second === undefined) return undefined;
  if (other.claims.name === undefined) return { ...first.claims, ...second.claims };
  // "Smith, Anna <anna@x.com>"
  const isLastFirst = second === other && (isWord(first) || isWord(second));
  return isLastFirst ? { ...other.claims, name: lastFirst(parts) } : undefined;
}

function lastFirst([last, first]: readonly Part[]) {
  const lastName = last?.claims.name?.full ?? '';
  const firstName = first?.claims.name?.full ?? '';
  return { full: `${lastName}, ${firstName}`, last: lastName, first: firstName };
}
