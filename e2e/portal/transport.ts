import type { CallRecord } from './api.ts';
import { runBatch } from './batch.ts';
import { remember } from './call-log.ts';
import { envelope } from './envelope.ts';
import { answerUnder, executesUnder, type RestAnswer } from './fault-answer.ts';
import { isCallFault, takeFault } from './faults.ts';
import { bill, enterBucket, mayOperate } from './limits.ts';
import type { Params } from './php.ts';
import { phpString } from './php.ts';
import { attempt, type MethodCall, type MethodReply, refuse } from './rest/method.ts';
import { findMethod, isAllowed } from './rest/registry.ts';
import { isoDate, type Portal, publish, type Session } from './state.ts';

export type RestRequest = {
  /** As in the path, without the ending of a format. */
  readonly method: string;
  /** Query and body together, decoded, the token among them. */
  readonly params: Params;
  /** Whose bucket is used: the address that the request came from. */
  readonly source: string;
  /** Made by /emulator/script: past the bucket and without faults, both of which are meant for pages. */
  readonly script?: true;
};

/** The page of a web server whose PHP died. */
const CRASH = { kind: 'html', status: 500 } as const;

const TELEMETRY = ['bx24_request_id', 'bx24_sdk_ver', 'bx24_sdk_type'];

function without(params: Params, names: readonly string[]): Params {
  return Object.fromEntries(Object.entries(params).filter(([key]) => !names.includes(key)));
}

type Login =
  | { readonly ok: true; readonly session: Session }
  | { readonly ok: false; readonly reply: MethodReply };

function logIn(portal: Portal, params: Params): Login {
  const token = phpString(params['auth'] ?? params['access_token']);
  if (token === '') return { ok: false, reply: refuse('NO_AUTH_FOUND', 'Wrong authorization data', 401) };
  const known = portal.memory.tokens.get(token);
  const session = known === undefined ? undefined : portal.memory.sessions.get(known.sid);
  if (known === undefined || session === undefined) {
    return { ok: false, reply: refuse('invalid_token', 'Unable to get application by token', 401) };
  }
  if (known.expiresAt <= portal.clock()) {
    return { ok: false, reply: refuse('expired_token', 'The access token provided has expired.', 401) };
  }
  return { ok: true, session };
}

type Ran = {
  readonly reply: MethodReply;
  readonly executed: boolean;
  readonly session: Session | undefined;
  readonly rows: ReturnType<typeof runBatch>['rows'];
};

/** The portal's order of checks: method, token, scope, account of work; then the method itself. */
function run(portal: Portal, name: string, request: RestRequest, rowsToRun: number | undefined): Ran {
  const refused = (reply: MethodReply, session?: Session): Ran => ({
    reply,
    executed: false,
    session,
    rows: [],
  });
  const method = findMethod(name);
  if (name !== 'batch' && method === undefined) {
    return refused(refuse('ERROR_METHOD_NOT_FOUND', 'Method not found!', 404));
  }
  const login = logIn(portal, request.params);
  if (!login.ok) return refused(login.reply);
  const { session } = login;
  const user = portal.memory.people.find(session.userId);
  if (user === undefined || !user.active) {
    return refused(
      refuse('user_access_error', 'The user does not have access to the application.', 403),
      session,
    );
  }
  const params = without(request.params, ['auth', 'access_token']);
  const call: MethodCall = {
    portal,
    session,
    user,
    params,
    meant: without(params, TELEMETRY),
    via: 'single',
    name,
  };
  if (method === undefined) {
    const batch = runBatch(call, rowsToRun);
    return { reply: batch.reply, executed: true, session, rows: batch.rows };
  }
  if (!isAllowed(method, portal.memory.switches.scopes)) {
    const text = 'The request requires higher privileges than provided by the access token';
    return refused(refuse('insufficient_scope', text, 403), session);
  }
  if (!mayOperate(portal, name)) {
    const text = 'Method is blocked due to operation time limit.';
    return refused(refuse('OPERATION_TIME_LIMIT', text, 429), session);
  }
  const started = performance.now();
  const reply = attempt(method, call);
  bill(portal, name, (performance.now() - started) / 1000);
  return { reply, executed: reply.ok, session, rows: [] };
}

function statusOf(reply: MethodReply): number {
  return reply.ok ? 200 : reply.status;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** One REST request from arrival to answer: bucket, fault, checks, method, log. */
export async function handleRest(portal: Portal, request: RestRequest): Promise<RestAnswer> {
  const startedAt = portal.clock();
  const began = performance.now();
  const name = request.method.toLowerCase();
  const fits = request.script === true || enterBucket(portal, request.source);
  const fault =
    fits && request.script !== true ? takeFault(portal, name, request.params, isCallFault) : undefined;
  if (fault?.kind === 'slow' && fault.when !== 'after') await pause(fault.ms);

  let ran: Ran;
  if (!fits) {
    const reply = refuse('QUERY_LIMIT_EXCEEDED', 'Too many requests', 503);
    ran = { reply, executed: false, session: undefined, rows: [] };
  } else if (executesUnder(fault)) {
    ran = run(portal, name, request, fault?.kind === 'lost-reply' ? fault.rows : undefined);
  } else {
    const login = logIn(portal, request.params);
    ran = {
      reply: { ok: true, result: null },
      executed: false,
      session: login.ok ? login.session : undefined,
      rows: [],
    };
  }
  let reply = ran.reply;
  if (fault?.kind === 'error') reply = refuse(fault.code, fault.description ?? '', fault.status);
  if (fault?.kind === 'result' && reply.ok) reply = { ok: true, result: fault.result };
  const json = envelope(portal, name, startedAt, reply);
  if (fault?.kind === 'slow' && fault.when === 'after') await pause(fault.ms);
  const crashed = !ran.reply.ok && ran.reply.crashed === true;
  const answer = answerUnder(crashed ? (fault ?? CRASH) : fault, statusOf(reply), json);

  const record: Omit<CallRecord, 'n'> = {
    at: isoDate(startedAt),
    method: name,
    via: 'single',
    params: without(request.params, ['auth', 'access_token', ...TELEMETRY]),
    status: answer.kind === 'cut' ? 0 : answer.status,
    ...(reply.ok
      ? ran.executed
        ? { result: reply.result }
        : {}
      : { error: { code: reply.code, description: reply.description } }),
    executed: ran.executed,
    ...(fault === undefined ? {} : { fault: fault.kind }),
    ...(request.script === true ? { script: true } : {}),
    userId: ran.session?.userId ?? null,
    requestId: phpString(request.params['bx24_request_id']),
    durationMs: Math.round((performance.now() - began) * 10) / 10,
  };
  const logged = remember(portal, record);
  publish(portal, { kind: 'call', call: logged });
  for (const row of ran.rows) {
    const entry = remember(portal, {
      at: isoDate(row.startedAt),
      method: row.method,
      via: 'batch',
      batch: logged.n,
      key: row.key,
      params: row.params,
      status: logged.status,
      ...(row.reply.ok
        ? row.executed
          ? { result: row.reply.result }
          : {}
        : { error: { code: row.reply.code, description: row.reply.description } }),
      executed: row.executed,
      ...(row.fault === undefined ? {} : { fault: row.fault.kind }),
      userId: logged.userId,
      requestId: logged.requestId,
      durationMs: 0,
    });
    publish(portal, { kind: 'call', call: entry });
  }
  return answer;
}
