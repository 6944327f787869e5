import type { Outcome } from '#delivery/outcome.ts';
import type { EntityRow } from '../entity/entity-row.ts';
import {
  believedWithdrawal,
  joinOutcomes,
  leasesOf,
  outcomeItems,
  overlay,
  respectedItems,
  stateByOutcomes,
  sureItems,
} from './believed-outcomes.ts';
import { believePlan } from './believed-plan.ts';
import { countsOf } from './counts-of.ts';
import type { Bodies } from './read-bodies.ts';
import { NO_COUNTS, type SendHeader, type SendRecord } from './send-record.ts';
import { isUntouched, type Trust } from './trust.ts';

/** A record of its header and its parts, as far as they are believed (trust.ts). */
export function assembleRecord(listed: SendHeader, { rows, now }: Bodies, trust: Trust): SendRecord {
  const { header, plan, plannedAt } = believePlan(listed, rows);
  if (plan === undefined) return withoutPlan({ header, plannedAt }, { rows, now }, trust);
  const { people, wire } = plan;
  const ids = people.map(({ person }) => person.id);
  const items = outcomeItems(ids, rows);
  const leases = leasesOf(respectedItems(items, header, trust), now);
  const outcomesIn = (state: SendHeader['state']) => {
    const sure = joinOutcomes(sureItems(items, header, trust), state);
    const outcomes = overlay(sure, joinOutcomes(items, state));
    return { sureOutcomes: sure, outcomes: withLost({ header, ids, outcomes, rows }) };
  };
  const { withdrawn: _, ...same } = header;
  const withdrawn = believedWithdrawal(header, rows, items, trust);
  const isTold = header.lastWrite.by === header.senderId && header.state !== 'withdrawn';
  const standing = isTold
    ? header.state
    : stateByOutcomes(ids, outcomesIn('done').outcomes, { all: leasesOf(items, now), respected: leases });
  const record: SendRecord = {
    header:
      withdrawn === undefined ? { ...same, state: standing } : { ...same, state: 'withdrawn', withdrawn },
    wire,
    people,
    ...outcomesIn(withdrawn === undefined ? standing : 'withdrawn'),
    plannedAt,
    leases,
    incomplete: header.changed === true || (isTold && people.length < header.counts.total),
  };
  return isTold ? record : { ...record, header: { ...record.header, counts: countsOf(record) } };
}

type Told = {
  readonly header: SendHeader;
  readonly ids: readonly number[];
  readonly outcomes: SendRecord['outcomes'];
  readonly rows: readonly EntityRow[];
};

/** Outcomes that were written and are no longer there, or no longer their author's: those people may hold it. */
const LOST: Outcome = { kind: 'unknown', code: 'ERROR_ITEM_NOT_FOUND', message: '' };

function withLost({ header, ids, outcomes, rows }: Told): SendRecord['outcomes'] {
  const isTouched = rows.some((row) => row.values['KIND'] === 'out' && !isUntouched(row));
  const isBySender = header.lastWrite.by === header.senderId;
  const { delivered, unknown } = header.counts;
  const reached = [...outcomes.values()].filter(({ kind }) => kind === 'delivered' || kind === 'unknown');
  if (!isTouched && !(isBySender && delivered + unknown > reached.length)) return outcomes;
  return new Map(ids.map((id) => [id, outcomes.get(id) ?? LOST]));
}

/** A record whose plan is missing or not the sender's alone: its header, for the list. */
function withoutPlan(
  { header, plannedAt }: Pick<SendRecord, 'header' | 'plannedAt'>,
  { rows, now }: Bodies,
  trust: Trust,
): SendRecord {
  const { withdrawn: _, ...own } = header;
  const isTold = header.lastWrite.by === header.senderId;
  const same = isTold ? own : { ...own, counts: NO_COUNTS };
  const withdrawn = header.changed ? undefined : believedWithdrawal(header, rows, [], trust);
  const state = isTold && header.state !== 'withdrawn' ? header.state : 'open';
  return {
    header: withdrawn === undefined ? { ...same, state } : { ...same, state: 'withdrawn', withdrawn },
    wire: { TYPE: header.type, MESSAGE: header.firstLine },
    people: [],
    outcomes: new Map(),
    sureOutcomes: new Map(),
    plannedAt,
    leases: leasesOf(respectedItems(outcomeItems([], rows), header, trust), now),
    incomplete: true,
  };
}

/** A record by which nothing may be done, although its plan is one person's. */
export function changedRecord({ header, ...record }: SendRecord): SendRecord {
  return {
    ...record,
    header: { ...header, changed: true },
    people: [],
    outcomes: new Map(),
    sureOutcomes: new Map(),
    incomplete: true,
  };
}

/** Everybody but its sender whose word about a record may count, if an administrator. */
export function authorsOf(
  { lastWrite, senderId }: SendHeader,
  rows: readonly EntityRow[],
): readonly number[] {
  const results = rows.filter((row) => row.values['KIND'] !== 'plan' && isUntouched(row));
  return [lastWrite.by, ...results.map(({ createdBy }) => createdBy)].filter((id) => id !== senderId);
}
