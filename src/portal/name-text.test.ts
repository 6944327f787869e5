import { expect, it } from 'vitest';
import { nameText } from './name-text.ts';

it.each([
  ['Anna', 'Anna'],
  ['[b]{{name}}#BR#<i>', '[b]{{name}}#BR#<i>'],
  ['\u202Eannah\u202C', 'annah'],
  ['\u2067Anna\u2069 Smith', 'Anna Smith'],
  ['Anna\nSmith\u0000', 'Anna Smith'],
  ['a\u200Bb 👩‍💻 שרה\u200F', 'a\u200Bb 👩‍💻 שרה\u200F'],
])('%j is %j', (raw, name) => {
  expect(nameText(raw)).toBe(name);
});
