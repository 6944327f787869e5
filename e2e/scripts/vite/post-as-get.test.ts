import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { answerPostAsGet } from './post-as-get.ts';

function methodAfter(method: string, url: string): string | undefined {
  const request = new IncomingMessage(new Socket());
  request.method = method;
  request.url = url;
  let passedOn = false;
  answerPostAsGet(request, new ServerResponse(request), () => {
    passedOn = true;
  });
  expect(passedOn).toBe(true);
  return request.method;
}

it.each([
  ['POST', '/', 'GET'],
  ['POST', '/?DOMAIN=x.bitrix24.com&APP_SID=1', 'GET'],
  ['POST', '/install', 'GET'],
  ['POST', '/index.html', 'GET'],
  ['POST', '/b24/apps/v1.2/', 'GET'],
  ['POST', '/assets/index.js', 'POST'],
  ['PUT', '/', 'PUT'],
  ['GET', '/', 'GET'],
])('%s %s is answered as %s', (method, url, answered) => {
  expect(methodAfter(method, url)).toBe(answered);
});
