import type { Json, ScriptAnswer, ScriptReply, ScriptRequest } from './api.ts';
import { parseJson } from './json-text.ts';
import { isMap } from './php.ts';
import { type Addresses, openApp } from './sessions.ts';
import type { Portal } from './state.ts';
import { handleRest } from './transport.ts';

function answerOf(status: number, body: string): ScriptAnswer {
  // PHP that died answers with a page.
  const json: Json = body.startsWith('{') ? parseJson(body) : null;
  if (!isMap(json)) return { status };
  const { result, total, next, error } = json;
  return {
    status,
    ...(result === undefined ? {} : { result }),
    ...(typeof total === 'number' ? { total } : {}),
    ...(typeof next === 'number' ? { next } : {}),
    ...(typeof error === 'string' ? { error } : {}),
  };
}

/** Runs REST methods as this person, with a token of theirs for the app; throws if they cannot open the app. */
export async function runScript(
  portal: Portal,
  { userId, calls }: ScriptRequest,
  addresses: Addresses,
): Promise<ScriptReply> {
  const opening = openApp(portal, { userId }, addresses);
  if ('error' in opening) throw new Error(opening.error);
  if (opening.denied !== undefined) throw new Error(opening.denied);
  const auth = opening.initData.AUTH_ID;
  const answers: ScriptAnswer[] = [];
  for (const { method, params } of calls) {
    const request = { method, params: { ...params, auth }, source: '', script: true } as const;
    const answer = await handleRest(portal, request);
    if (answer.kind === 'reply') answers.push(answerOf(answer.status, answer.body));
  }
  return { answers };
}
