import { setupI18n } from '@lingui/core';
import { expect, it } from 'vitest';
import { default as messages } from './catalogues/en.json?part=later';
import { formatsOf, translateWith } from './i18n.ts';
import { causeSentence, resultDetails, resultHeading } from './result-sentence.ts';

const t = translateWith(setupI18n({ locale: 'en', messages: { en: messages } }));
const formats = formatsOf('en');
const NOTHING = { delivered: 0, muted: 0, notCreated: 0, refused: 0, unknown: 0, left: 0 };

it.each([
  ['Sent to 1 person', { delivered: 1, total: 1 }],
  ['Sent to 3 people', { delivered: 3, total: 3 }],
  ['Sent to 99 of 107', { delivered: 99, total: 107 }],
  ['Sent to 1,999 of 2,000', { delivered: 1999, total: 2000 }],
  ['Not sent', { delivered: 0, total: 1 }],
  ['Not sent', { delivered: 0, total: 107 }],
])('the heading is “%s”', (heading, counts) => {
  expect(resultHeading(t, counts)).toBe(heading);
});

it('the details name everybody beside the delivered, in numbers that add up', () => {
  const counts = { delivered: 1, muted: 2, notCreated: 3, refused: 4, unknown: 5, left: 6, total: 21 };
  const numbers = resultDetails(t, formats, counts).match(/\d+/g) ?? [];
  expect(numbers.map(Number)).toEqual([2, 3, 4, 5, 6]);
  expect(numbers.reduce((sum, number) => sum + Number(number), counts.delivered)).toBe(counts.total);
});

it('the details of one person leave the reason to the cause, unless there is none', () => {
  expect(resultDetails(t, formats, { ...NOTHING, refused: 1, total: 1 })).toBe('');
  expect(resultDetails(t, formats, { ...NOTHING, unknown: 1, total: 1 })).toBe('');
  expect(resultDetails(t, formats, { ...NOTHING, muted: 1, total: 1 })).toBe(
    '1 person has notifications from apps turned off',
  );
});

it('the cause says why and what to do', () => {
  expect(causeSentence(t, { code: 'expired_token', message: '' }, false)).toBe(
    'Your Bitrix24 session has expired. Reload the page, then send again. Your draft is saved.',
  );
});

it('a lost connection is the cause only of what the network lost', () => {
  const lost = { code: 'NETWORK_ERROR', message: '' };
  expect(causeSentence(t, lost, true)).toBe('You are offline. Connect to the internet, then send again.');
  expect(causeSentence(t, lost, false)).toMatch(/^The portal did not answer/);
  expect(causeSentence(t, { code: 'ACCESS_DENIED', message: '' }, true)).toMatch(/^The portal does not/);
});
