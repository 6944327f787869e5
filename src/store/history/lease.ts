/**
 * Who sends a record now, across devices. A lease is the open outcomes of one writer in the record; it is renewed with
 * each batch, and a writer that was not heard of for LEASE_ALIVE has lost its page.
 */
import type { Lease, SendHeader, SendRecord } from './send-record.ts';

/** A send that nobody noted for longer than this has lost its page, ms; by the portal's clock. */
export const LEASE_ALIVE = 120_000;
/** A writer that has nothing to send for so long renews its lease by itself, ms. */
export const LEASE_RENEW = 45_000;

/** Who holds a send that another page wants. */
export type Holder = { readonly userId: number; readonly header: SendHeader; readonly age: number };

export type Claim = { readonly kind: 'mine' } | { readonly kind: 'taken'; readonly by: Holder };

export const MINE: Claim = { kind: 'mine' };

/** Who sends it at this moment; undefined where nobody does, also where a page died. */
export function sendingNow({ leases }: Pick<SendRecord, 'leases'>): Lease | undefined {
  return leases.find(({ open, age }) => open && age < LEASE_ALIVE);
}

/** The same, without the pages of one browser: which of those are alive its locks know, and at once. */
export function sendingElsewhere({ leases }: Pick<SendRecord, 'leases'>, device: string): Lease | undefined {
  return sendingNow({ leases: leases.filter(({ writer }) => !writer.startsWith(`${device}.`)) });
}

/**
 * Whether a page that has just written its lease may send. Of two that wrote at once the one whose first item has the
 * lower number goes on: items are numbered through, and whoever wrote later sees who wrote before. `announced` is left
 * out where the lease had lapsed, so that somebody else may have taken over.
 */
export function claimAmong(
  records: readonly Pick<SendRecord, 'header' | 'leases'>[],
  own: { readonly device: string; readonly announced: number | undefined },
): Claim {
  for (const { header, leases } of records) {
    const lease = sendingElsewhere({ leases: leases.filter((one) => isAhead(header, one, own)) }, own.device);
    if (lease !== undefined) {
      return { kind: 'taken', by: { userId: lease.userId, header, age: lease.age } };
    }
  }
  return MINE;
}

/** A record is seen once its header is there, a continuation once its first outcomes are. */
function isAhead(
  { itemId }: SendHeader,
  lease: Lease,
  { announced }: { readonly announced: number | undefined },
): boolean {
  return announced === undefined || Math.max(itemId, lease.itemId) < announced;
}
