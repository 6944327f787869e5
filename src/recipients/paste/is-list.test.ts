import { expect, it } from 'vitest';
import { isList } from './is-list.ts';

it.each([
  'Anna Smith\nOliver Brown',
  'Anna Smith\r\n\r\nOliver Brown\r\n',
  'Anna;Oliver',
  'Anna Smith <anna@x.com>; Oliver Brown <oliver@x.com>',
  'Anna\tSmith\tanna@x.com',
  'anna@x.com, oliver@x.com',
  'Anna Smith, Oliver Brown',
  'Anna, Oliver, Maria',
  '"Smith, Anna" <anna@x.com>',
])('opens the dialog for %j', (text) => {
  expect(isList(text)).toBe(true);
});

it.each([
  '',
  'Anna',
  ' Anna Smith \r\n',
  'Smith, Anna',
  'Smith, Anna Maria',
  'anna@x.com',
  'Anna;',
  '\tAnna',
])('searches for %j', (text) => {
  expect(isList(text)).toBe(false);
});
