import { describe, expect, it } from 'vitest';
import type { Person } from '../person.ts';
import { NORTHWIND } from '../testing/northwind.ts';
import { sayMatch } from '../testing/say-match.ts';
import { type Answer, type Asked, checkList } from './check-list.ts';
import { readList } from './read-list.ts';

/** A portal that finds ids and e-mails, everybody for a phone, and names by their words. */
function aPortal(answer: Partial<Answer> = {}) {
  const steps: string[] = [];
  async function lookUp(asked: readonly Asked[]): Promise<Answer> {
    steps.push(asked.map((claims) => Object.keys(claims).join('+')).join(' '));
    const people = NORTHWIND.filter((person) => asked.some((claims) => fits(person, claims)));
    return { people, unasked: new Set(), cut: new Set(), ...answer };
  }
  return { steps, lookUp };
}

function fits(person: Person, { id, email, phone, name }: Asked): boolean {
  const words = (name?.full ?? '').split(/[\s,]+/);
  const isNamed = name !== undefined && words.every((word) => person.name.includes(word));
  return person.id === id || person.email === email || phone !== undefined || isNamed;
}

const list = (text: string) => readList(text, { titles: new Map() });

describe('checkList', () => {
  it.each([
    ['nothing', '', []],
    ['an e-mail alone', 'user1@northwind.example', ['email']],
    ['no name that agrees with its e-mail', 'Anna Smith <user1@northwind.example>', ['email']],
    ['a name that does not', 'Anna <user2@northwind.example>', ['email', 'name']],
    ['a name without an address', 'Anna Smith', ['name']],
    ['no phone of the person of an e-mail', 'user1@northwind.example, +1 555 020-0001', ['email']],
    ['another phone', 'user1@northwind.example, +1 555 777-0000', ['email', 'phone']],
    ['the name of a phone that several people have', 'Oliver Brown, +1 555 777-0000', ['phone', 'name']],
    ['no extension', 'E-mail;Phone\nuser1@northwind.example;105', ['email']],
    ['ids and e-mails in one step', 'U6\nuser1@northwind.example', ['id email']],
    ['both readings of a line', 'Smith, Anna', ['name name name']],
  ])('asks about %s', async (_what, text, steps) => {
    const portal = aPortal();
    await checkList(list(text), portal.lookUp);
    expect(portal.steps).toEqual(steps);
  });

  it('matches all claims with all answers', async () => {
    const text = 'Anna <user2@northwind.example>\nJohn Miller\n8 (495) 123-45-67\nJohn Miller [6]';
    const { matches, error } = await checkList(list(text), aPortal().lookUp);
    expect(matches.map(sayMatch)).toEqual([
      'contradiction 2 1',
      'choose 5 30',
      'found 6',
      'contradiction 6 5 30',
    ]);
    expect(error).toBeUndefined();
  });

  it('says which entries were not answered, and the first error', async () => {
    const portal = aPortal();
    const lookUp = async (asked: readonly Asked[]): Promise<Answer> => ({
      ...(await portal.lookUp(asked)),
      people: [],
      unasked: new Set(asked),
      error: portal.steps.length,
    });
    const { matches, error } = await checkList(list('U6\nAnna'), lookUp);
    expect(matches.map(sayMatch)).toEqual(['notChecked', 'notChecked']);
    expect(error).toBe(1);
  });

  it('lets a person decide about names whose answer was cut off', async () => {
    const portal = aPortal();
    const lookUp = async (asked: readonly Asked[]): Promise<Answer> => ({
      ...(await portal.lookUp(asked)),
      cut: new Set(asked),
    });
    const { matches } = await checkList(list('Anna Smith'), lookUp);
    expect(matches.map(sayMatch)).toEqual(['choose 1']);
  });

  it('looks numbers up only if somebody says that they are ids', async () => {
    const portal = aPortal();
    expect((await checkList(list('5\n6'), portal.lookUp)).matches).toEqual([]);
    const { matches } = await checkList(list('5\n6'), portal.lookUp, 'bitrixIds');
    expect(matches.map(sayMatch)).toEqual(['found 5', 'found 6']);
    expect(portal.steps).toEqual(['id id']);
  });
});
