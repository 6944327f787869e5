import { describe, expect, it } from 'vitest';
import { isDone } from './counts.ts';

const NONE = { delivered: 0, muted: 0, notCreated: 0, refused: 0, unknown: 0, left: 0, total: 0 };

describe('"done"', () => {
  it.each([
    ['everybody has it', { delivered: 3 }, true],
    ['some have switched it off', { delivered: 2, muted: 1 }, true],
    ['for some the portal made none', { delivered: 2, notCreated: 1 }, true],
    ['somebody was refused', { delivered: 2, refused: 1 }, false],
    ['nobody knows of one', { delivered: 2, unknown: 1 }, false],
    ['somebody is left', { delivered: 2, left: 1 }, false],
  ])('when %s: %s', (_case, some, done) => {
    expect(isDone({ ...NONE, ...some, total: 3 })).toBe(done);
  });
});
