import { expect, it } from 'vitest';
import { plainName } from './plain-name.ts';

it.each([
  ['id TASK', 100, 'id TASK'],
  [`${'T'.repeat(99)}😀`, 100, 'T'.repeat(99)],
  [`${'T'.repeat(98)} 😀😀`, 100, 'T'.repeat(98)],
  ['😀', 60, ''],
  ['\ud83d half', 60, 'half'],
])('%s in %i characters is %s: no half of a character', (name, characters, plain) => {
  expect(plainName(name, characters)).toBe(plain);
});
