import { describe, expect, it } from 'vitest';
import { aRecord } from '../testing/a-record.ts';
import { claimAmong, sendingElsewhere, sendingNow } from './lease.ts';
import type { Lease } from './send-record.ts';

const aLease = (change: Partial<Lease> = {}): Lease => ({
  writer: 'other.page',
  userId: 1,
  open: true,
  age: 0,
  itemId: 8,
  ...change,
});
const recordWith = (...leases: readonly Lease[]) => aRecord({ leases });

describe('a send is going on', () => {
  it('while its page has noted something within two minutes', () => {
    const lease = aLease({ age: 119_000 });
    expect(sendingNow(recordWith(lease))).toBe(lease);
    expect(sendingNow(recordWith({ ...lease, age: 120_000 }))).toBeUndefined();
    expect(sendingNow(recordWith({ ...lease, open: false }))).toBeUndefined();
  });

  it('elsewhere only where the page is of another browser: of its own the locks know', () => {
    expect(sendingElsewhere(recordWith(aLease()), 'mine')).toMatchObject({ writer: 'other.page' });
    expect(sendingElsewhere(recordWith(aLease({ writer: 'mine.page' })), 'mine')).toBeUndefined();
    expect(sendingElsewhere(recordWith(aLease({ writer: 'mine2.page' })), 'mine')).toBeDefined();
  });
});

describe('of two that take one send', () => {
  // The header of these records is item 10.
  it.each([
    ['the one whose record was there first goes on', aLease({ itemId: 8 }), 12, 'taken'],
    ['and does not stand back for the later one', aLease({ itemId: 12 }), 10, 'mine'],
    ['a continuation counts from its own first outcomes', aLease({ itemId: 40 }), 41, 'taken'],
    ['and an earlier one stands back for none that came later', aLease({ itemId: 41 }), 40, 'mine'],
    ['a page that died holds nothing', aLease({ age: 120_000 }), 12, 'mine'],
    ['one that ended holds nothing', aLease({ open: false }), 12, 'mine'],
    ['a page of this browser is a matter of its locks', aLease({ writer: 'mine.page' }), 12, 'mine'],
    ['who was silent too long stands back for anybody', aLease({ itemId: 99 }), undefined, 'taken'],
  ] as const)('%s', (_, lease, announced, kind) => {
    expect(claimAmong([recordWith(lease)], { device: 'mine', announced }).kind).toBe(kind);
  });

  it('says who holds it', () => {
    expect(claimAmong([recordWith(aLease())], { device: 'mine', announced: 12 })).toMatchObject({
      by: { userId: 1, header: { senderName: 'Manager 1' } },
    });
  });
});
