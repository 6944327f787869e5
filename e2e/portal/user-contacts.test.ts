import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Json, Opening } from './api.ts';
import { makePeople } from './people.ts';
import { phpEntries, phpGet, phpString } from './php.ts';
import { DEFAULT_SWITCHES } from './state.ts';
import { aPortal, type TestPortal } from './test-portal.ts';

let p: TestPortal;
beforeAll(async () => {
  p = await aPortal({ switches: { bucket: false } });
});
afterAll(() => p.close());
beforeEach(() => {
  p.portal.memory.switches = { ...DEFAULT_SWITCHES, bucket: false };
});

const ids = (rows: Json | undefined) => phpEntries(rows).map(([, row]) => phpString(phpGet(row, 'ID')));
const digits = (phone: string) => phone.replaceAll(/\D/g, '').slice(-10);

describe('contacts of the company', () => {
  const { list, find } = makePeople(120);

  it('nobody’s extension is their own id, some are ids of others', () => {
    const withExtension = list.filter((person) => person.extension !== '');
    expect(withExtension.filter((person) => person.extension === String(person.id))).toEqual([]);
    const others = withExtension.filter((person) => find(Number(person.extension)) !== undefined);
    expect(others.map((person) => [person.id, person.extension])).toEqual(
      expect.arrayContaining([
        [1, '105'],
        [2, '106'],
        [6, '2'],
        [7, '5'],
      ]),
    );
  });

  it('2 and 3 have one work phone in two spellings, everybody else’s phones are their own', () => {
    const phones = list.flatMap((person) =>
      [person.mobile, person.workPhone, person.personalPhone]
        .filter((phone) => phone !== '')
        .map((phone) => digits(phone)),
    );
    const twice = phones.filter((phone, index) => phones.indexOf(phone) !== index);
    expect(twice).toEqual([digits(find(2)?.workPhone ?? '')]);
    expect(find(2)?.workPhone).not.toBe(find(3)?.workPhone);
    expect(digits(find(3)?.workPhone ?? '')).toBe(twice[0]);
  });

  it('patronymics, and people with a first name only', () => {
    expect(find(6)).toMatchObject({ firstName: 'Иван', middleName: 'Сергеевич', lastName: 'Петров' });
    expect(list.filter((person) => person.middleName !== '').length).toBeGreaterThan(10);
    const firstOnly = list.filter((person) => person.firstName !== '' && person.lastName === '');
    expect(firstOnly.map((person) => person.id)).toEqual([26, 112]);
    expect(list.filter((person) => person.firstName === 'Emma').length).toBeGreaterThan(1);
  });
});

describe('contacts over REST', () => {
  it('user.get gives them as typed, user_brief the extension only', async () => {
    const row = async (scopes: string[]) => {
      await p.switches({ scopes });
      return phpGet((await p.rest('user.get', { FILTER: { ID: 6 } })).result, '0');
    };
    const expected = {
      SECOND_NAME: 'Сергеевич',
      PERSONAL_MOBILE: '+7 (912) 345-67-06',
      PERSONAL_PHONE: '',
      WORK_PHONE: '',
      UF_PHONE_INNER: '2',
    };
    expect(await row(['user_basic'])).toMatchObject(expected);
    const brief = await row(['user_brief']);
    expect(brief).toMatchObject({ SECOND_NAME: 'Сергеевич', UF_PHONE_INNER: '2' });
    for (const key of ['EMAIL', 'PERSONAL_MOBILE', 'PERSONAL_PHONE', 'WORK_PHONE'])
      expect(brief).not.toHaveProperty(key);
  });

  it('people of the messenger have the numbers that there are, or false', async () => {
    const phones = async (ID: number) => phpGet((await p.rest('im.user.get', { ID })).result, 'phones');
    expect(await phones(6)).toEqual({ personal_mobile: '+7 (912) 345-67-06', inner_phone: '2' });
    expect(await phones(15)).toBe(false);
  });

  it.each<[Json, string[]]>([
    [{ '@EMAIL': ['user6@northwind.example', 'USER30@northwind.example', 'nobody@x.example'] }, ['6', '30']],
    [{ EMAIL: ['user5@northwind.example', 'user20@northwind.example'] }, ['5', '20']],
    [{ EMAIL: 'user5@northwind.example' }, ['5']],
    [{ UF_PHONE_INNER: '5' }, ['7']],
    [{ SECOND_NAME: 'Сергеевич' }, ['6']],
  ])('user.get finds by %j', async (FILTER, expected) => {
    expect(ids((await p.rest('user.get', { FILTER })).result)).toEqual(expected);
  });

  it('@EMAIL works in a batch, which has text only', async () => {
    const cmd = { a: 'user.get?FILTER[@EMAIL][0]=user6%40northwind.example&FILTER[ACTIVE]=Y' };
    const reply = await p.rest('batch', { halt: 0, cmd });
    expect(ids(phpGet(phpGet(reply.result, 'result'), 'a'))).toEqual(['6']);
  });

  it('a filter by a field outside the scope filters nothing', async () => {
    await p.switches({ scopes: ['user_brief'] });
    const reply = await p.rest('user.get', { FILTER: { '@EMAIL': ['user6@northwind.example'] } });
    expect(reply.json['total']).toBe(118);
  });

  it.each(['Сергеевич', 'петров иван серг', 'серг иван петр'])(
    'user.search finds by a patronymic: %s',
    async (FIND) => {
      expect(ids((await p.rest('user.search', { FILTER: { FIND } })).result)).toContain('6');
    },
  );
});

describe('user.fields', () => {
  const fields = async (lang: string) =>
    (await p.rest('user.fields', {}, (await p.emulator<Opening>('/open', { lang })).initData.AUTH_ID)).result;

  it.each<[string, string, string, string]>([
    ['en', 'First Name', 'Last Name', 'Extension'],
    ['de', 'Vorname', 'Nachname', 'Durchwahl'],
    ['ru', 'Имя', 'Фамилия', 'Внутренний телефон'],
    ['fr', 'Prénom', 'Nom', 'Numéro interne'],
    ['la', 'Nombre', 'Apellido', 'Extensión'],
    ['br', 'Nome', 'Sobrenome', 'Ramal'],
    ['pl', 'Imię', 'Nazwisko', 'Numer wewnętrzny'],
    ['it', 'Nome', 'Cognome', 'Interno'],
    ['tr', 'Adı', 'Soyadı', 'Dahili numara'],
    ['ar', 'الاسم الأول', 'اسم العائلة', 'الرقم الداخلي'],
    ['vn', 'First Name', 'Last Name', 'Extension'],
  ])('a portal in %s has its own titles', async (lang, NAME, LAST_NAME, UF_PHONE_INNER) => {
    expect(await fields(lang)).toMatchObject({ ID: 'ID', NAME, LAST_NAME, UF_PHONE_INNER });
  });

  it('names the fields of the scope only, and one without a title by its name', async () => {
    await p.switches({ scopes: ['user_brief'] });
    expect(await fields('en')).toMatchObject({ TIME_ZONE: 'TIME_ZONE' });
    expect(await fields('en')).not.toHaveProperty('EMAIL');
    await p.switches({ scopes: ['user_basic'] });
    expect(await fields('en')).toMatchObject({ EMAIL: 'E-Mail', PERSONAL_MOBILE: 'Mobile' });
    expect(await fields('en')).not.toHaveProperty('LAST_LOGIN');
  });
});
