import type { Json } from './api.ts';
import { CORS_HEADERS } from './envelope.ts';
import type { CallFault } from './faults.ts';

export type RestAnswer =
  | {
      readonly kind: 'reply';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    }
  /** The connection ends in the middle of the answer, or, early, before its first byte. */
  | { readonly kind: 'cut'; readonly early: boolean };

export const JSON_HEADERS = { ...CORS_HEADERS, 'Content-Type': 'application/json; charset=utf-8' };
function htmlPage(status: number): string {
  return `<html><head><title>${status} Bad Gateway</title></head><body><center><h1>${status}</h1></center><hr><center>nginx</center></body></html>`;
}

/** Whether the method does its work under this fault. */
export function executesUnder(fault: CallFault | undefined): boolean {
  switch (fault?.kind) {
    case undefined:
    case 'lost-reply':
    case 'slow':
    case 'result':
      return true;
    case 'lost-request':
    case 'redirect':
      return false;
    case 'error':
    case 'html':
      return fault.executed ?? false;
    case 'no-json':
      return fault.executed ?? true;
  }
}

/** What goes over the line: the true answer, or what the fault makes of it. */
export function answerUnder(fault: CallFault | undefined, status: number, json: Json): RestAnswer {
  const reply = (code: number, headers: Readonly<Record<string, string>>, body: string): RestAnswer => ({
    kind: 'reply',
    status: code,
    headers,
    body,
  });
  switch (fault?.kind) {
    case undefined:
    case 'slow':
    case 'result':
      return reply(status, JSON_HEADERS, JSON.stringify(json));
    case 'lost-reply':
    case 'lost-request':
      return { kind: 'cut', early: fault.early ?? false };
    case 'redirect':
      return reply(302, { ...CORS_HEADERS, Location: fault.location }, '');
    case 'error': {
      const headers =
        fault.cors === false ? { 'Content-Type': 'application/json; charset=utf-8' } : JSON_HEADERS;
      return reply(
        fault.status,
        headers,
        JSON.stringify({ error: fault.code, error_description: fault.description ?? '' }),
      );
    }
    case 'html': {
      const cors = fault.cors === false ? {} : CORS_HEADERS;
      return reply(
        fault.status,
        { ...cors, 'Content-Type': 'text/html; charset=utf-8' },
        htmlPage(fault.status),
      );
    }
    case 'no-json':
      if (fault.body === 'empty') return reply(200, JSON_HEADERS, '');
      if (fault.body === 'no-time') return reply(200, JSON_HEADERS, JSON.stringify({ result: true }));
      return reply(200, JSON_HEADERS, JSON.stringify(json).slice(0, -3));
  }
}
