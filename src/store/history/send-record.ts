/**
 * What is remembered of a send: a header for lists, a plan (what went to whom, exactly), what became of each notice,
 * and what happened to it later. Each has a version of its own and a reader for every older one.
 */
import type { Counts } from '#delivery/counts.ts';
import type { Outcome } from '#delivery/outcome.ts';
import type { WireNotice } from '#notice/wire.ts';
import type { Person } from '#people/person.ts';

/**
 * running: begun, and not yet ended as far as is known; done: everybody has an outcome that needs nothing more;
 * open: somebody is refused, unknown or left; withdrawn: taken back.
 */
export type RecordState = 'running' | 'done' | 'open' | 'withdrawn';

export type Withdrawal = {
  /** ms since 1970. */
  readonly at: number;
  readonly byId: number;
  readonly byName: string;
};

export type SendHeader = {
  readonly id: string;
  /** The header's item in the portal, which rises with time; 0 where it is kept in the person's options. */
  readonly itemId: number;
  readonly sendId: string;
  readonly state: RecordState;
  readonly type: 'USER' | 'SYSTEM';
  /** As typed; '' where Herald made one. */
  readonly tag: string;
  readonly subTag: string;
  /** The SUB_TAG that went out. */
  readonly wireSubTag: string;
  /** The beginning of the text on one line. */
  readonly firstLine: string;
  /** Names of the first people, as they were. */
  readonly names: readonly string[];
  /** Of the last writing; a running send knows more in its outcomes. */
  readonly counts: Counts;
  /** ms since 1970. */
  readonly at: number;
  /** The portal's own CREATED_BY. */
  readonly senderId: number;
  /** The last writing of the header's item, by the portal: MODIFIED_BY, and ms since 1970. */
  readonly lastWrite: { readonly by: number; readonly at: number };
  readonly senderName: string;
  readonly appVersion: string;
  /** Record that this one repeats or corrects; '' for none. */
  readonly follows: string;
  readonly withdrawn?: Withdrawal;
  /** Somebody else wrote over what decides about this send: it is shown, and nothing is sent, edited or withdrawn by it. */
  readonly changed?: true;
};

export type RecordPerson = { readonly person: Person; readonly wireTag: string };

/** The work of one writer on a record: who sends now, or sent last. */
export type Lease = {
  readonly writer: string;
  readonly userId: number;
  /** The writer has not said that it ended. */
  readonly open: boolean;
  /** How long ago it was renewed, by the portal's clock, ms. */
  readonly age: number;
  /** The first item that the writer has in the record. */
  readonly itemId: number;
};

export type SendRecord = {
  readonly header: SendHeader;
  readonly wire: WireNotice;
  readonly people: readonly RecordPerson[];
  readonly outcomes: ReadonlyMap<number, Outcome>;
  /** Outcomes by the sender, the viewer and administrators alone: only these leave somebody out of a repeat. */
  readonly sureOutcomes: ReadonlyMap<number, Outcome>;
  /** The writing of its plan on the portal's clock, ms since 1970; 0 without a plan. */
  readonly plannedAt: number;
  readonly leases: readonly Lease[];
  /** A part is missing or damaged: people or outcomes may be more than is seen here. */
  readonly incomplete: boolean;
};

/** What a send hands over before its first call. */
export type NewRecord = {
  readonly sendId: string;
  readonly tag: string;
  readonly subTag: string;
  readonly wireSubTag: string;
  /** The notice of everybody; where texts are made for each person, the one with the variables in it. */
  readonly wire: WireNotice;
  readonly people: readonly RecordPerson[];
  readonly follows?: string;
};

export const NO_COUNTS: Counts = {
  delivered: 0,
  muted: 0,
  notCreated: 0,
  refused: 0,
  unknown: 0,
  left: 0,
  total: 0,
};

/** Tells records apart: others can write records with the same id. */
export function recordKey({ id, senderId }: Pick<SendHeader, 'id' | 'senderId'>): string {
  return `${id} ${senderId}`;
}
