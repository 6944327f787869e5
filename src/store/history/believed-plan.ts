/** Belief in a record's plan and header: of both only the sender's own words count. */
import { OWN_TAG_PREFIX } from '#delivery/tags.ts';
import type { EntityRow } from '../entity/entity-row.ts';
import { joinStored } from '../entity/stored-json.ts';
import { firstLineOf, firstNames } from './header-json.ts';
import { readPlan, type SendIdentity, type StoredPlan } from './plan-json.ts';
import { NO_COUNTS, type SendHeader } from './send-record.ts';
import { isUntouched } from './trust.ts';
import { isOwnWireTag } from './wire-tag-forms.ts';

export type BelievedPlan = {
  readonly header: SendHeader;
  /** Undefined if it is missing, damaged or not the sender's alone. */
  readonly plan: StoredPlan | undefined;
  /** The portal's clock, ms since 1970; at the earliest, if the plan is not believed. */
  readonly plannedAt: number;
};

/** The plan by its sender, and the header with the words of that plan; `rows`: all parts of the record. */
export function believePlan(header: SendHeader, rows: readonly EntityRow[]): BelievedPlan {
  const parts = rows.filter(({ values }) => values['KIND'] === 'plan');
  const own = parts.filter(({ createdBy }) => createdBy === header.senderId);
  const plan = own.every(isUntouched) ? readParts(own) : undefined;
  if (plan === undefined) {
    // Without parts by others nothing is known but that a part is missing.
    const isReplaced = parts.some((row) => row.createdBy !== header.senderId || !isUntouched(row));
    return {
      header: ownWords(isReplaced ? asChanged(header) : header),
      plan,
      plannedAt: earliest(header, own),
    };
  }
  const planned = Math.max(...own.map(lastWriting));
  const believed = withIdentity(header, plan);
  return {
    header: believed,
    // A plan that holds its identity counts also beside a header that somebody else wrote over.
    plan: believed.changed === true && plan.of === undefined ? undefined : plan,
    // A header decides about the identity of an old plan, and may be younger than the plan.
    plannedAt: plan.of === undefined ? Math.max(planned, header.lastWrite.at) : planned,
  };
}

/**
 * The portal's clock counts seconds: an item that was written over is younger than one made in the same second. Herald
 * itself writes over a plan only to complete it.
 */
function lastWriting({ createdAt, changedAt }: EntityRow): number {
  return changedAt > createdAt ? changedAt + 500 : changedAt;
}

/** The earliest that a lost plan can have been written: whoever changed or deleted it may have copied it before. */
function earliest(header: SendHeader, own: readonly EntityRow[]): number {
  const touched = own.filter((row) => !isUntouched(row)).map(({ createdAt }) => createdAt);
  return Math.min(isBySender(header) ? header.lastWrite.at : 0, ...touched);
}

function asChanged(header: SendHeader): SendHeader {
  return { ...header, changed: true };
}

function readParts(rows: readonly EntityRow[]): StoredPlan | undefined {
  const parts = new Map<number, string>();
  for (const { values } of rows) {
    const no = Number(values['NO']);
    if (!parts.has(no)) parts.set(no, values['BODY'] ?? '');
  }
  const ordered = [...parts].toSorted(([a], [b]) => a - b).map(([, body]) => body);
  return readPlan(joinStored(ordered));
}

const isBySender = ({ lastWrite, senderId }: SendHeader): boolean => lastWrite.by === senderId;

/** A header without a plan to compare it with: words that somebody else wrote are left out. */
function ownWords(header: SendHeader): SendHeader {
  if (isBySender(header)) return header;
  const { withdrawn: _, ...same } = header;
  const nothing = { sendId: '', tag: '', subTag: '', wireSubTag: '', firstLine: '', follows: '' };
  return { ...same, ...nothing, names: [], counts: NO_COUNTS, changed: true };
}

/** The header with its plan's identity; changed where the header's item contradicts it. */
function withIdentity(header: SendHeader, plan: StoredPlan): SendHeader {
  const { rec, ...said } = plan.of ?? identityByForms(header, plan);
  const { TYPE: type } = plan.wire;
  const agrees =
    rec === header.id &&
    said.sendId === header.sendId &&
    said.tag === header.tag &&
    said.subTag === header.subTag &&
    said.wireSubTag === header.wireSubTag &&
    (isBySender(header) ||
      (type === header.type && said.firstLine === header.firstLine && said.at === header.at));
  const believed = { ...header, ...said, type, names: firstNames(plan) };
  return agrees ? believed : asChanged(believed);
}

/** The identity by a plan of Herald 0.1, which does not hold it: the header's own, as far as tags and text confirm it. */
function identityByForms(header: SendHeader, { wire, people }: StoredPlan): SendIdentity {
  const { id, sendId, tag, subTag, at } = header;
  const fits = people.every(({ person, wireTag }) => isOwnWireTag(wireTag, person.id, { tag, sendId }));
  return {
    // A plan under other tags is another record's.
    rec: fits ? id : '',
    sendId,
    tag,
    subTag,
    wireSubTag: subTag === '' ? `${OWN_TAG_PREFIX}${sendId}` : subTag,
    firstLine: isBySender(header) ? header.firstLine : firstLineOf(wire.MESSAGE),
    at,
  };
}
