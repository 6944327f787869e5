import type { JsonValue } from '../json.ts';
import { utf8Length } from '../utf8.ts';
import { hex, spellHidden } from './hidden-signs.ts';
import { paramEntries, type RequestParams } from './request-params.ts';

/** Linux takes no argument of 128 KB (131,072 bytes) or more; from here on the body comes by standard input. */
const ARGUMENT_LIMIT_BYTES = 120_000;

/** A shell's call by an incoming webhook. Its tags belong to an application only together with CLIENT_ID. */
export function curlWebhook(params: RequestParams): string {
  const entries = paramEntries(params).flatMap((entry): (readonly [string, JsonValue])[] =>
    entry[0] === 'SUB_TAG' ? [entry, ['CLIENT_ID', 'YOUR_CLIENT_ID']] : [entry],
  );
  return curl(entries, 'https://YOUR_PORTAL/rest/YOUR_USER_ID/YOUR_WEBHOOK_CODE/im.notify');
}

/** A shell's call with the access token of an application. */
export function curlOAuth(params: RequestParams): string {
  return curl([...paramEntries(params), ['auth', 'YOUR_ACCESS_TOKEN']], 'https://YOUR_PORTAL/rest/im.notify');
}

function curl(entries: readonly (readonly [string, JsonValue])[], address: string): string {
  const body = jsonText(Object.fromEntries(entries));
  const head = ['curl -X POST', '-H "Content-Type: application/json"', '-H "Accept: application/json"'];
  return utf8Length(body) < ARGUMENT_LIMIT_BYTES
    ? [...head, `-d '${body}'`, address].join(' \\\n  ')
    : `${[...head, '--data-binary @-', address].join(' \\\n  ')} <<'JSON'\n${body}\nJSON`;
}

/**
 * JSON that may stand between single quotes of any shell. An apostrophe would end them, and an exclamation mark calls
 * the history back in csh, and in older bashes from the second line on; both stand in texts alone, where JSON has
 * another spelling for them.
 */
function jsonText(json: JsonValue): string {
  return JSON.stringify(json, null, 2)
    .split('\n')
    .map((line) => spellHidden(line, utf16).replace(/['!]/g, (sign) => utf16(sign.charCodeAt(0))))
    .join('\n');
}

function utf16(codePoint: number): string {
  const sign = String.fromCodePoint(codePoint);
  return sign
    .split('')
    .map((unit) => `\\u${hex(unit.charCodeAt(0), 4)}`)
    .join('');
}
