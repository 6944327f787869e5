import type { Json } from '../api.ts';
import type { Person } from '../people.ts';
import type { Params } from '../php.ts';
import { PhpTypeError } from '../php-error.ts';
import type { Portal, Session } from '../state.ts';

export type MethodCall = {
  readonly portal: Portal;
  readonly session: Session;
  readonly user: Person;
  /** Everything that arrived except for the token: query and body together. */
  readonly params: Params;
  /** The same without the SDK's telemetry keys: what the caller meant to say. */
  readonly meant: Params;
  readonly via: 'single' | 'batch';
  readonly name: string;
};

export type MethodReply =
  | { readonly ok: true; readonly result: Json; readonly total?: number; readonly next?: number }
  | {
      readonly ok: false;
      readonly code: string;
      readonly description: string;
      readonly status: number;
      /** Further fields of the error, "argument" for instance. */
      readonly extra?: Readonly<Record<string, Json>>;
      /** PHP died over the call: the whole answer, of a batch too, is a page without JSON. */
      readonly crashed?: boolean;
    };

export type Method = {
  /** One of these scopes is needed; an empty list is a method that every app may call. */
  readonly scopes: readonly string[];
  /** Names of the parameters that it reads: the contract test compares them with the published ones. */
  readonly params: readonly string[];
  readonly run: (call: MethodCall) => MethodReply;
};

export function done(result: Json): MethodReply {
  return { ok: true, result };
}

export function refuse(code: string, description: string, status = 400): Extract<MethodReply, { ok: false }> {
  return { ok: false, code, description, status };
}

function withoutTotal(reply: MethodReply): MethodReply {
  if (!reply.ok || reply.total === undefined) return reply;
  const { total: _, ...rest } = reply;
  return rest;
}

/** Runs a method; an uncaught error of PHP is the end of the whole request. */
export function attempt(method: Method, call: MethodCall): MethodReply {
  try {
    const reply = method.run(call);
    return call.portal.memory.switches.listTotals ? reply : withoutTotal(reply);
  } catch (error) {
    if (!(error instanceof PhpTypeError)) throw error;
    return { ...refuse('', error.message, 500), crashed: true };
  }
}

/** A page of a list with its total, and `next` only while more rows follow. */
export function page(
  rows: readonly Json[],
  offset: number,
  limit: number,
  shape: (rows: readonly Json[]) => Json = (list) => list,
): MethodReply {
  const end = offset + limit;
  return {
    ok: true,
    result: shape(rows.slice(offset, end)),
    total: rows.length,
    ...(end < rows.length ? { next: end } : {}),
  };
}
