import * as z from 'zod/mini';
import type { CallResult, ReplyTime } from './call.ts';
import { portalError } from './errors.ts';

const Time = z.object({
  start: z.number(),
  finish: z.number(),
  operating: z.optional(z.nullable(z.number())),
  operating_reset_at: z.optional(z.nullable(z.number())),
});

const Envelope = z.object({
  result: z.unknown(),
  time: z.optional(z.unknown()),
  next: z.optional(z.unknown()),
  total: z.optional(z.unknown()),
});

/** PHP writes an empty map as a list, and a list with a gap as a map with string keys (portal-rest.md, 1). */
const PhpMap = z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]);

const BatchEnvelope = z.object({
  result: z.object({
    result: z.optional(PhpMap),
    result_error: z.optional(PhpMap),
    result_time: z.optional(PhpMap),
    result_total: z.optional(PhpMap),
    result_next: z.optional(PhpMap),
  }),
  time: z.optional(z.unknown()),
});

const RowError = z.union([
  z.object({ error: z.coerce.string(), error_description: z.optional(z.nullable(z.string())) }),
  z.pipe(
    z.string(),
    z.transform((error) => ({ error, error_description: error })),
  ),
]);

/** Reads the `time` of a reply; undefined where the portal sent none. */
export function readTime(raw: unknown): ReplyTime | undefined {
  const parsed = Time.safeParse(raw);
  if (!parsed.success) return undefined;
  const { start, finish, operating, operating_reset_at: operatingResetAt } = parsed.data;
  return {
    start,
    finish,
    ...(typeof operating === 'number' && { operating }),
    ...(typeof operatingResetAt === 'number' && { operatingResetAt }),
  };
}

/** Reads the success envelope of a single call; undefined when it is something else. */
export function readEnvelope(body: unknown): CallResult | undefined {
  if (typeof body !== 'object' || body === null || !('result' in body)) return undefined;
  const parsed = Envelope.safeParse(body);
  return parsed.success ? success(parsed.data) : undefined;
}

/** Reads the envelope of a batch of `count` array-form commands, one result per command; undefined when it is none. */
export function readBatchEnvelope(body: unknown, count: number): readonly CallResult[] | undefined {
  const parsed = BatchEnvelope.safeParse(body);
  if (!parsed.success) return undefined;
  const { result: maps, time } = parsed.data;
  const rows: CallResult[] = [];
  for (let index = 0; index < count; index += 1) {
    const error = at(maps.result_error, index);
    const result = at(maps.result, index);
    if (error !== undefined) {
      rows.push({ ok: false, error: rowError(error) });
    } else if (result === undefined) {
      // Neither a result nor an error: an old portal may have run it all the same.
      rows.push({ ok: false, error: portalError('ROW_MISSING', '', 200) });
    } else {
      rows.push(
        success({
          result,
          time: at(maps.result_time, index) ?? time,
          next: at(maps.result_next, index),
          total: at(maps.result_total, index),
        }),
      );
    }
  }
  return rows;
}

function success(raw: { result?: unknown; time?: unknown; next?: unknown; total?: unknown }): CallResult {
  const time = readTime(raw.time);
  return {
    ok: true,
    result: raw.result,
    ...(time !== undefined && { time }),
    ...(typeof raw.next === 'number' && { next: raw.next }),
    ...(typeof raw.total === 'number' && { total: raw.total }),
  };
}

function rowError(raw: unknown) {
  const parsed = RowError.safeParse(raw);
  if (!parsed.success) return portalError('ERROR_WITHOUT_CODE', '', 200);
  const { error, error_description: text } = parsed.data;
  return portalError(error === '' ? 'ERROR_WITHOUT_CODE' : error, text ?? '', 200);
}

function at(map: z.infer<typeof PhpMap> | undefined, index: number): unknown {
  if (map === undefined) return undefined;
  return Array.isArray(map) ? map[index] : map[String(index)];
}
