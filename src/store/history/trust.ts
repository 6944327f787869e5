/**
 * Belief in shared storages. Everybody who uses the app may write any item of them, so that an item says nothing but
 * who made it and who wrote it last: both are the portal's own notes (CREATED_BY, MODIFIED_BY).
 */
import type { EntityRow } from '../entity/entity-row.ts';

export type Trust = {
  /** The person who looks at the records. */
  readonly viewerId: number;
  /** Administrators, the viewer included if one. */
  readonly admins: ReadonlySet<number>;
};

/** True if nobody but its author has written an item; a portal that does not name the last writer is believed. */
export function isUntouched({ createdBy, modifiedBy }: EntityRow): boolean {
  return modifiedBy === 0 || modifiedBy === createdBy;
}

/** True if results by this person may leave people out of a repeat: the sender, the viewer, an administrator. */
export function isSure(userId: number, senderId: number, { viewerId, admins }: Trust): boolean {
  return userId === senderId || userId === viewerId || admins.has(userId);
}

/** True if a withdrawal by this person counts: the sender, an administrator. */
export function mayWithdraw(userId: number, senderId: number, { admins }: Trust): boolean {
  return userId === senderId || admins.has(userId);
}

/**
 * True if a lease of this person holds a send up. An ordinary colleague stands back for everybody; the sender and
 * administrators do not, or anybody could stop their sends.
 */
export function isRespected(userId: number, senderId: number, trust: Trust): boolean {
  const { viewerId, admins } = trust;
  const isBound = viewerId !== senderId && !admins.has(viewerId);
  return isBound || isSure(userId, senderId, trust);
}
