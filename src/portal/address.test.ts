import { expect, it } from 'vitest';
import { readAddressLanguage } from './address.ts';

it.each([
  ['?DOMAIN=x.bitrix24.com&LANG=de&APP_SID=1', 'de'],
  ['?LANG=BR', 'br'],
  ['?LANG=ar-XB', 'ar-xb'],
  ['?LANG=', undefined],
  ['?LANG=<b>', undefined],
  ['?lang=de', undefined],
  ['', undefined],
])('reads the language of %s as %s', (search, language) => {
  expect(readAddressLanguage(search)).toBe(language);
});
