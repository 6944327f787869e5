import { expect, it } from 'vitest';
import { claimsOfText } from './claims-of-text.ts';

const named = (full: string, more = {}) => ({ ...more, name: { full } });

it.each([
  // Explicit ids.
  ['John Miller [5]', named('John Miller', { id: 5 })],
  ['John Miller [ID: 5]', named('John Miller', { id: 5 })],
  ['user_6', { id: 6 }],
  ['USER_6', { id: 6 }],
  ['Anna Smith (user_6)', named('Anna Smith', { id: 6 })],
  ['U7', { id: 7 }],
  ['@user_6', { id: 6 }],
  ['[USER=5]John Miller[/USER]', named('John Miller', { id: 5 })],
  ['[user=5 replace]John[/user]', named('John', { id: 5 })],
  ['[USER=5]Anna\nSmith[/USER]', named('Anna Smith', { id: 5 })],
  ['https://x.bitrix24.com/company/personal/user/5/', { id: 5 }],
  ['x.bitrix24.com/company/personal/user/5', { id: 5 }],
  ['/company/personal/user/5/?IFRAME=Y#top', { id: 5 }],
  ['/company/personal/user/5/edit/', { id: 5 }],
  ['Anna https://x.bitrix24.com/company/personal/user/5/', named('Anna', { id: 5 })],
  ['[URL=/company/personal/user/5/]Anna[/URL]', named('Anna', { id: 5 })],
  // Numbers of unknown origin, and codes of others.
  ['5', {}],
  ['#5', {}],
  ['[5]', {}],
  ['007', {}],
  ['user6', named('user6')],
  ['5a', named('5a')],
  ['DR3', named('DR3')],
  ['/company/personal/user/0/', named('company/personal/user/0')],
  // E-mails.
  ['Anna@X.com', { email: 'anna@x.com' }],
  ['<anna@x.com>', { email: 'anna@x.com' }],
  ["'anna@x.com'", { email: 'anna@x.com' }],
  ["o'neill@x.com", { email: "o'neill@x.com" }],
  ['user_6@x.com', { email: 'user_6@x.com' }],
  ['mailto:anna@x.com?subject=Hello', { email: 'anna@x.com' }],
  ['anna＠x.com', { email: 'anna@x.com' }],
  ['\u202Aanna@x.com\u202C', { email: 'anna@x.com' }],
  ['Anna Smith <anna@x.com>', named('Anna Smith', { email: 'anna@x.com' })],
  ['"Smith, Anna" <anna@x.com>', named('Smith, Anna', { email: 'anna@x.com' })],
  ['anna@', named('anna@')],
  // Phones.
  ['+7 (495) 123-45-67', { phone: '+7 (495) 123-45-67' }],
  ['tel:89161234567', { phone: '89161234567' }],
  ['Anna Smith, 89161234567', named('Anna Smith', { phone: '89161234567' })],
  // Names.
  ['Anna Smith (Sales)', named('Anna Smith')],
  ['@Anna Smith:', named('Anna Smith')],
  ['\u2066Anna\u2069 Smith', named('Anna Smith')],
  ["O'Neill", named("O'Neill")],
  ['', {}],
])('%j', (text, claims) => {
  expect(claimsOfText(text)).toEqual(claims);
});
