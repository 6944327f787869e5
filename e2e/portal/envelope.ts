import type { Json } from './api.ts';
import { operatingOf } from './limits.ts';
import type { MethodReply } from './rest/method.ts';
import { isoDate, type Portal } from './state.ts';

/** Headers of every REST answer, errors and preflights included (portal-rest.md section 8). */
export const CORS_HEADERS: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'origin, content-type, accept',
  'X-Content-Type-Options': 'nosniff',
};

/** The `time` of a reply: unix seconds with fractions, and the method's account of work. `batch` has no account. */
export function timeOf(portal: Portal, method: string, startedAt: number): Json {
  const finish = portal.clock();
  const account = operatingOf(portal, method);
  const duration = (finish - startedAt) / 1000;
  return {
    start: startedAt / 1000,
    finish: finish / 1000,
    duration,
    processing: duration,
    date_start: isoDate(startedAt),
    date_finish: isoDate(finish),
    ...(portal.memory.switches.operatingInTime
      ? { operating_reset_at: account.resetAt, operating: account.seconds }
      : {}),
  };
}

export function envelope(portal: Portal, method: string, startedAt: number, reply: MethodReply): Json {
  if (!reply.ok) return { error: reply.code, error_description: reply.description, ...reply.extra };
  return {
    result: reply.result,
    ...(reply.next === undefined ? {} : { next: reply.next }),
    ...(reply.total === undefined ? {} : { total: reply.total }),
    time: timeOf(portal, method, startedAt),
  };
}
