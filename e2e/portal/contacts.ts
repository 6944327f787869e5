/** Patronymic or middle name, phones as somebody typed them, and the extension: texts, '' when there is none. */
export type Contacts = {
  readonly middleName: string;
  readonly mobile: string;
  readonly workPhone: string;
  readonly personalPhone: string;
  readonly extension: string;
};

const NONE: Contacts = { middleName: '', mobile: '', workPhone: '', personalPhone: '', extension: '' };

/**
 * Contacts of people 1 to 30. No extension is its owner's id, and some are ids of other people. Users 2 and 3 share one
 * work phone, written in two ways.
 */
const KNOWN: Readonly<Record<number, Partial<Contacts>>> = {
  1: { mobile: '+1 (555) 910-0001', workPhone: '+1 555 910 2001', extension: '105' },
  2: { mobile: '15559100002', workPhone: '+1 (555) 910-2000', extension: '106' },
  3: { mobile: '+34 612 34 56 78', workPhone: '1-555-910-2000', extension: '103' },
  4: { extension: '110' },
  5: {
    mobile: '+15559100005',
    workPhone: '+1 555 910 2005',
    personalPhone: '555.910.3005',
    extension: '107',
  },
  6: { middleName: 'Сергеевич', mobile: '+7 (912) 345-67-06', extension: '2' },
  7: { middleName: 'Викторовна', mobile: '8 912 345 67 07', extension: '5' },
  8: { mobile: '+971 50 123 4508', workPhone: '00971 4 123 4508', extension: '30' },
  9: { personalPhone: '+971 4 765 4309', extension: '109' },
  10: { mobile: '090-1234-5610' },
  11: { mobile: '138 0013 8011', extension: '111' },
  12: { mobile: '010-9876-5412' },
  13: { middleName: 'Patrick', mobile: '+353 85 012 3413', extension: '1' },
  14: { mobile: '0049 151 23456714', extension: '114' },
  17: { workPhone: '030/1234517', extension: '117' },
  19: { middleName: 'Antonio', mobile: '+52 1 55 1234 5619' },
  20: { mobile: '+1 555 910 0020', extension: '7' },
  21: { middleName: 'Борисовна', mobile: '+7 912 345 67 21' },
  22: { mobile: '06 12 34 56 22' },
  26: { mobile: '5559100026', extension: '6' },
  30: { mobile: '+1.555.910.0030', extension: '130' },
};

const FATHERS = {
  M: ['Викторович', 'Борисович', 'Олегович'],
  F: ['Викторовна', 'Борисовна', 'Олеговна'],
} as const;

/** Four ways to type one number of ten digits, and none at all. */
function written(id: number): string {
  const digits = `555${String(id).padStart(7, '0')}`;
  const [area, exchange, line] = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)];
  const forms = [
    `+1${digits}`,
    `1${digits}`,
    `+1 (${area}) ${exchange}-${line}`,
    `${area}-${exchange}-${line}`,
    '',
  ];
  return forms[id % forms.length] ?? '';
}

export function contactsOf(id: number): Contacts {
  return { ...NONE, ...KNOWN[id] };
}

/** Contacts of everybody from 31 on: the same for the same person every time. */
export function makeContacts(id: number, firstName: string, gender: 'M' | 'F'): Contacts {
  const hasPatronymic = /\p{Script=Cyrillic}/u.test(firstName) && id % 3 !== 0;
  return {
    ...NONE,
    middleName: hasPatronymic ? (FATHERS[gender][id % 3] ?? '') : '',
    mobile: written(id),
    extension: id < 1000 ? String(400 + id) : '',
  };
}
