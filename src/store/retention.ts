/** How long sends stay in the history: an administrator says, every page that is opened sees to it. */
import type { CallPortal } from '#portal/call.ts';
import { type StoreFailure, storeFailure } from './entity/store-failure.ts';
import type { History } from './history/history.ts';
import type { Removed } from './history/remove-records.ts';

const OPTION = 'herald_retention_days';
const DAY = 24 * 60 * 60 * 1000;

/** A rule above a thousand years is none. */
const MOST_DAYS = 365_000;

/** Days that may be chosen; 0 keeps everything. */
export const RETENTION_DAYS = [0, 30, 90, 180, 365, 1095] as const;

export type Retention = {
  readonly ok: true;
  /** 0: for ever. */
  readonly days: number;
  /** The portal's clock, ms since 1970: this computer's may be wrong, and what is deleted stays deleted. */
  readonly now: number | undefined;
};

/** One request. What cannot be read as a number of days keeps everything. */
export async function readRetention(call: CallPortal): Promise<Retention | StoreFailure> {
  const reply = await call({ method: 'app.option.get', params: { option: OPTION } });
  if (!reply.ok) return storeFailure(reply.error);
  const now = reply.time === undefined ? undefined : reply.time.start * 1000;
  const days = typeof reply.result === 'string' ? Number(reply.result) : 0;
  const isRule = Number.isInteger(days) && days > 0 && days <= MOST_DAYS;
  return { ok: true, days: isRule ? days : 0, now };
}

/** Administrators only; the portal refuses others. */
export async function writeRetention(
  call: CallPortal,
  days: number,
): Promise<{ readonly ok: true } | StoreFailure> {
  const reply = await call({ method: 'app.option.set', params: { options: { [OPTION]: String(days) } } });
  return reply.ok ? { ok: true } : storeFailure(reply.error);
}

/** Deletes what is older than the rule allows, at most `limit` records; nothing where the portal's time is unknown. */
export async function applyRetention(
  call: CallPortal,
  history: Pick<History, 'removeBefore'>,
  limit: number,
): Promise<Removed> {
  const rule = await readRetention(call);
  if (!rule.ok) return rule;
  if (rule.days === 0 || rule.now === undefined) return { ok: true, count: 0 };
  return history.removeBefore(rule.now - rule.days * DAY, limit);
}
