import type { Json } from './api.ts';
import { timeOf } from './envelope.ts';
import { isRowFault, type RowFault, takeFault } from './faults.ts';
import { bill, mayOperate } from './limits.ts';
import { decodeForm, isArray, type Params, phpArray, phpBool, phpEntries, phpGet, phpString } from './php.ts';
import { attempt, type MethodCall, type MethodReply, refuse, done as succeed } from './rest/method.ts';
import { findMethod, isAllowed } from './rest/registry.ts';

/** Commands of one batch that are run; each one above gets an error of its own. */
const MAX_COMMANDS = 50;
const NOT_IN_A_BATCH: readonly string[] = ['batch', 'download', 'upload'];

type Accumulator = {
  readonly result: Map<string, Json>;
  readonly error: Map<string, Json>;
  readonly total: Map<string, Json>;
  readonly next: Map<string, Json>;
  readonly time: Map<string, Json>;
};

export type Row = {
  readonly key: string;
  readonly method: string;
  readonly params: Params;
  readonly reply: MethodReply;
  readonly executed: boolean;
  readonly fault: RowFault | undefined;
  readonly startedAt: number;
};

const REFERENCE = /\$(result|next|total|time|error)[^\s]*\[[^\]\s]*\]/gi;

/** Follows the brackets of a reference; the walk stops at the first key that is missing, and keeps what it reached. */
function follow(reference: string, root: string, memory: Accumulator): Json {
  const map = new Map(Object.entries(memory)).get(root.toLowerCase());
  let reached: Json = phpArray(map ?? []);
  for (const [, key] of reference.matchAll(/\[([^\]]*)\]/g)) {
    const next = phpGet(reached, key ?? '');
    if (next === undefined) break;
    reached = next;
  }
  return reached;
}

/** Replaces references to earlier commands in a value: the texts of people are not spared. */
export function substitute(value: Json, memory: Accumulator): Json {
  if (typeof value === 'string') {
    const whole = [...value.matchAll(REFERENCE)];
    const only = whole[0];
    if (only !== undefined && only[0] === value) return follow(only[0], only[1] ?? '', memory);
    return value.replaceAll(REFERENCE, (match, root: string) => {
      const reached = follow(match, root, memory);
      return typeof reached === 'string' || typeof reached === 'number' ? String(reached) : match;
    });
  }
  if (isArray(value))
    return phpArray(phpEntries(value).map(([key, item]) => [key, substitute(item, memory)]));
  return value;
}

/** "im.notify?USER_ID=5" as a URL parser takes it apart: whatever follows a # is gone. */
function splitCommand(command: string): { method: string; query: string } {
  const withoutFragment = command.split('#', 1)[0] ?? '';
  const mark = withoutFragment.indexOf('?');
  const path = mark < 0 ? withoutFragment : withoutFragment.slice(0, mark);
  return {
    method: path.replaceAll(/^\/+|\/+$/g, ''),
    query: mark < 0 ? '' : withoutFragment.slice(mark + 1),
  };
}

function runRow(outer: MethodCall, name: string, params: Params, fault: RowFault | undefined): MethodReply {
  const { portal } = outer;
  if (NOT_IN_A_BATCH.includes(name)) {
    return refuse('ERROR_BATCH_METHOD_NOT_ALLOWED', 'Method is not allowed for batch usage', 405);
  }
  const method = findMethod(name);
  if (method === undefined) return refuse('ERROR_METHOD_NOT_FOUND', 'Method not found!', 404);
  if (!isAllowed(method, portal.memory.switches.scopes)) return refuse('insufficient_scope', '', 403);
  if (!mayOperate(portal, name)) {
    return refuse('OPERATION_TIME_LIMIT', 'Method is blocked due to operation time limit.', 429);
  }
  if (fault?.kind === 'row-error' && fault.executed !== true)
    return refuse(fault.code, fault.description ?? '');
  if (fault?.kind === 'row-missing' && fault.executed === false) return { ok: true, result: null };
  const started = performance.now();
  const reply = attempt(method, { ...outer, params, meant: params, via: 'batch', name });
  bill(portal, name, (performance.now() - started) / 1000);
  if (fault?.kind === 'row-error') return refuse(fault.code, fault.description ?? '');
  if (fault?.kind === 'row-result') return { ok: true, result: fault.result };
  return reply;
}

/**
 * Runs the commands of a batch one after another; `rows` cuts it off after so many. Gives the PHP-shaped answer, or the
 * crash of the command that ended it.
 */
export function runBatch(
  outer: MethodCall,
  rows = Number.POSITIVE_INFINITY,
): { readonly reply: MethodReply; readonly rows: readonly Row[] } {
  const { portal } = outer;
  const memory: Accumulator = {
    result: new Map(),
    error: new Map(),
    total: new Map(),
    next: new Map(),
    time: new Map(),
  };
  const halt = phpBool(outer.params['halt']);
  const done: Row[] = [];
  const commands = isArray(outer.params['cmd']) ? phpEntries(outer.params['cmd']) : [];
  for (const [index, [key, command]] of commands.entries()) {
    if (done.length >= rows) break;
    if (typeof command !== 'string') continue;
    const { method: written, query } = splitCommand(command);
    const method = written.toLowerCase();
    const startedAt = portal.clock();
    const params = Object.fromEntries(
      Object.entries(decodeForm(query)).map(([name, value]) => [name, substitute(value, memory)]),
    );
    const tooMany = index >= MAX_COMMANDS;
    const fault = tooMany ? undefined : takeFault(portal, method, params, isRowFault);
    const reply = tooMany
      ? refuse('ERROR_BATCH_LENGTH_EXCEEDED', 'Max batch length exceeded')
      : runRow(outer, method, params, fault);
    done.push({
      key,
      method,
      params,
      reply,
      executed: reply.ok
        ? !(fault?.kind === 'row-missing' && fault.executed === false)
        : fault?.kind === 'row-error' && fault.executed === true,
      fault,
      startedAt,
    });
    if (!reply.ok && reply.crashed === true) return { reply, rows: done };
    if (fault?.kind === 'row-missing') continue;
    if (!reply.ok) {
      memory.error.set(key, { error: reply.code, error_description: reply.description, ...reply.extra });
      if (halt) break;
      continue;
    }
    memory.result.set(key, reply.result);
    if (reply.total !== undefined) memory.total.set(key, reply.total);
    if (reply.next !== undefined) memory.next.set(key, reply.next);
    memory.time.set(key, timeOf(portal, phpString(method), startedAt));
  }
  const result = {
    result: phpArray(memory.result),
    result_error: phpArray(memory.error),
    result_total: phpArray(memory.total),
    result_next: phpArray(memory.next),
    result_time: phpArray(memory.time),
  };
  return { reply: succeed(result), rows: done };
}
