import { expect, it } from 'vitest';
import { verdictOf } from './verdict.ts';

const NOTHING = { delivered: 0, muted: 0, notCreated: 0, refused: 0, unknown: 0, left: 0, total: 107 };

it.each([
  ['everybody', { delivered: 107 }, 'sent'],
  ['everybody but people with notifications turned off', { delivered: 100, muted: 7 }, 'sent'],
  ['nobody but people with notifications turned off', { muted: 107 }, 'muted'],
  ['somebody who could not be reached', { delivered: 106, notCreated: 1 }, 'incomplete'],
  ['somebody who is left', { delivered: 50, left: 57 }, 'incomplete'],
  ['somebody who was refused', { delivered: 106, refused: 1 }, 'failed'],
  ['somebody of whom nothing is known', { delivered: 106, unknown: 1 }, 'failed'],
] as const)('judges a send by %s', (_, counts, verdict) => {
  expect(verdictOf({ ...NOTHING, ...counts })).toBe(verdict);
});
