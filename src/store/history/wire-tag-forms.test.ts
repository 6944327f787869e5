import { describe, expect, it } from 'vitest';
import { isOwnWireTag, isTrustedWireTag } from './wire-tag-forms.ts';

const typed = { tag: 'TASK', sendId: 'abcdefghij' };
const untyped = { tag: '', sendId: 'abcdefghij' };

describe('a wire tag is a person’s own', () => {
  it.each([
    ['TASK', typed, true],
    ['TASK|5', typed, true],
    ['TASK|6', typed, false],
    ['OTHER|5', typed, false],
    ['task|5', typed, false],
    ['HERALD_0123456789|5', typed, true],
    ['HERALD_0123456789|6', typed, false],
    ['HERALD_0123456789', typed, false],
    ['HERALD_abcdefghij|5', untyped, true],
    ['HERALD_0123456789|5', untyped, false],
    ['', untyped, false],
    [`${'T'.repeat(198)}|5`, { tag: 'T'.repeat(198), sendId: 'abcdefghij' }, true],
    [`${'T'.repeat(199)}|5`, { tag: 'T'.repeat(199), sendId: 'abcdefghij' }, false],
  ])('%s (%o): %s', (wireTag, send, own) => {
    expect(isOwnWireTag(wireTag, 5, send)).toBe(own);
  });

  it('and the id of an earlier send counts in the viewer’s own record alone', () => {
    const earlier = 'HERALD_0123456789|5';
    expect(isTrustedWireTag(earlier, 5, { ...typed, isOwn: true })).toBe(true);
    expect(isTrustedWireTag(earlier, 5, { ...typed, isOwn: false })).toBe(false);
    expect(isTrustedWireTag('HERALD_abcdefghij|5', 5, { ...untyped, isOwn: false })).toBe(true);
    expect(isTrustedWireTag('TASK|5', 5, { ...typed, isOwn: false })).toBe(true);
  });
});
