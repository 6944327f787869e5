import { describe, expect, it } from 'vitest';
import { aRecord } from '#store/testing/a-record.ts';
import { changesAuthor, mayChange } from './standing.ts';

describe('who may do what', () => {
  const { header } = aRecord();
  it.each([
    ['the sender', { id: 1, isAdmin: false }, true, false],
    ['an administrator', { id: 2, isAdmin: true }, true, true],
    ['anybody else', { id: 3, isAdmin: false }, false, true],
  ])('%s', (_, viewer, may, becomesAuthor) => {
    expect(mayChange(header, viewer)).toBe(may);
    expect(changesAuthor(header, viewer)).toBe(becomesAuthor);
    expect(changesAuthor({ ...header, type: 'SYSTEM' }, viewer)).toBe(false);
  });
});
