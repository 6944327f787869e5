import type { Department } from './api.ts';
import { type Contacts, contactsOf, makeContacts } from './contacts.ts';
import { CHARACTERS, type Character, DEPARTMENTS, NAME_POOLS, POSITIONS } from './names.ts';

export type Person = { -readonly [K in keyof Contacts]: Contacts[K] } & {
  readonly id: number;
  firstName: string;
  lastName: string;
  position: string;
  email: string;
  photo: string;
  active: boolean;
  readonly kind: 'employee' | 'extranet' | 'bot';
  admin: boolean;
  mutes: boolean;
  departments: readonly number[];
  readonly gender: 'M' | 'F' | '';
  color: string;
};

export type People = {
  readonly list: Person[];
  readonly departments: Department[];
  readonly find: (id: number) => Person | undefined;
  /** People in whose words (names, position, departments) each word of the phrase begins one; in order of id. */
  readonly search: (phrase: string) => readonly Person[];
  /** To be called after a person was changed, so that search sees it. */
  readonly changed: () => void;
};

const COLORS = ['#048bd0', '#1eb4aa', '#df532d', '#4ba984', '#e48d22', '#ab7761', '#8474c8', '#f76187'];

/** "Emma" and nothing more, while the company has other Emmas with a family name. */
const FIRST_NAME_ONLY = 112;

/** A small repeatable generator, so that the same number of employees is the same company every time. */
function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * sides);
  };
}

function pick<T>(list: readonly [T, ...T[]] | readonly T[], index: number): T {
  const value = list[index % list.length];
  if (value === undefined) throw new Error('an empty pool');
  return value;
}

function fromCharacter(character: Character): Person {
  return {
    id: character.id,
    firstName: character.first,
    lastName: character.last,
    position: character.position,
    email: character.kind === 'bot' ? '' : `user${character.id}@northwind.example`,
    photo: character.photo === true ? `/upload/avatar/${character.id}.svg` : '',
    active: character.active ?? true,
    kind: character.kind ?? 'employee',
    admin: character.admin ?? false,
    mutes: character.mutes ?? false,
    departments: character.department === 0 ? [] : [character.department],
    gender: character.gender,
    color: pick(COLORS, character.id),
    ...contactsOf(character.id),
  };
}

function makePerson(id: number, roll: (sides: number) => number, departments: number): Person {
  const pool = pick(NAME_POOLS, [0, 0, 0, 1, 1, 2, 3][roll(7)] ?? 0);
  const gender = roll(2) === 0 ? 'F' : 'M';
  const first = pick(pool[gender], roll(100));
  const last = pick(gender === 'F' ? pool.lastF : pool.lastM, roll(100));
  const extranet = id % 41 === 0;
  const home = 2 + roll(departments - 1);
  return {
    id,
    firstName: first,
    lastName: id === FIRST_NAME_ONLY ? '' : last,
    position: pick(POSITIONS, roll(100)),
    email: `user${id}@northwind.example`,
    photo: id % 2 === 0 ? `/upload/avatar/${id}.svg` : '',
    active: id % 19 !== 0,
    kind: extranet ? 'extranet' : 'employee',
    admin: false,
    mutes: id % 23 === 0,
    departments: extranet ? [] : id % 29 === 0 ? [home, 1] : [home],
    gender,
    color: pick(COLORS, id),
    ...makeContacts(id, first, gender),
  };
}

function makeDepartments(employees: number): Department[] {
  const fixed: Department[] = DEPARTMENTS.map((department) => ({ ...department, sort: 500 }));
  // A company of thousands has branches, some of them nested: one for each 500 people.
  const branches = Math.floor(employees / 500);
  for (let n = 1; n <= branches; n += 1) {
    const id = DEPARTMENTS.length + n;
    fixed.push({ id, name: `Branch ${n}`, parent: n % 3 === 0 ? id - 1 : 1, head: null, sort: 500 });
  }
  return fixed;
}

export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}@.]+/u)
    .filter((word) => word !== '');
}

export function namesOf({ firstName, middleName, lastName }: Person): string {
  return `${firstName} ${middleName} ${lastName}`;
}

export function fullName(person: Person): string {
  const name = `${person.firstName} ${person.lastName}`.trim();
  return name === '' ? person.email : name;
}

/** The fixture company: ids 1 to `employees`, the first thirty of them always the same characters. */
export function makePeople(employees: number): People {
  const roll = dice(20_261_123);
  const departments = makeDepartments(employees);
  const list: Person[] = [];
  for (let id = 1; id <= employees; id += 1) {
    const character = CHARACTERS[id - 1];
    list.push(character === undefined ? makePerson(id, roll, departments.length) : fromCharacter(character));
  }

  let index: { readonly word: string; readonly at: number }[] | null = null;
  const buildIndex = () => {
    const names = new Map(departments.map((department) => [department.id, department.name]));
    const rows = list.flatMap((person, at) => {
      const text = [namesOf(person), person.position];
      for (const id of person.departments) text.push(names.get(id) ?? '');
      return [...new Set(wordsOf(text.join(' ')))].map((word) => ({ word, at }));
    });
    return rows.toSorted((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
  };
  const beginningWith = (prefix: string): Set<number> => {
    index ??= buildIndex();
    let low = 0;
    let high = index.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((index[middle]?.word ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    const found = new Set<number>();
    for (const { word, at } of index.slice(low)) {
      if (!word.startsWith(prefix)) break;
      found.add(at);
    }
    return found;
  };

  return {
    list,
    departments,
    find: (id) => list[id - 1],
    search(phrase) {
      const sets = wordsOf(phrase).map(beginningWith);
      const [first, ...rest] = sets.toSorted((a, b) => a.size - b.size);
      if (first === undefined) return [];
      const common = [...first].filter((at) => rest.every((set) => set.has(at))).toSorted((a, b) => a - b);
      return common.flatMap((at) => list[at] ?? []);
    },
    changed() {
      index = null;
    },
  };
}
