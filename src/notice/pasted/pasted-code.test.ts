import { describe, expect, it } from 'vitest';
import { readParts } from '../testing/read-parts.ts';

const X = [{ MESSAGE: 'x' }];

describe('a cURL command', () => {
  it.each([
    [
      `curl -X POST -H "Content-Type: application/json" -d '{"MESSAGE":"m","ATTACH":[{"MESSAGE":"x"}]}' https://p/im.notify`,
    ],
    [
      `curl 'https://p/im.notify' \\\n  -H 'accept: */*' \\\n  --data-raw $'{"MESSAGE":"m","ATTACH":[{"MESSAGE":"x"}]}'`,
    ],
    [`$ curl --json "{\\"MESSAGE\\":\\"m\\",\\"ATTACH\\":[{\\"MESSAGE\\":\\"x\\"}]}" https://p/im.notify`],
    [
      `curl ^"https://p/im.notify^" ^\n  --data-raw ^"^{^\\^"MESSAGE^\\^":^\\^"m^\\^",^\\^"ATTACH^\\^":^[^{^\\^"MESSAGE^\\^":^\\^"x^\\^"^}^]^}^"`,
    ],
    [`curl.exe --data "MESSAGE=m&ATTACH[0][MESSAGE]=x" https://p/im.notify`],
    [`curl -F 'MESSAGE=m' -F "ATTACH[0][MESSAGE]=x" https://p/im.notify`],
    [`curl --data-urlencode 'MESSAGE=m' --data-urlencode 'ATTACH=[{"MESSAGE":"x"}]' https://p/im.notify`],
    [`curl -d MESSAGE=m -d 'ATTACH[0][MESSAGE]=x' https://p/im.notify`],
    [`curl "https://p/im.notify?MESSAGE=m&ATTACH[0][MESSAGE]=x"`],
    [`curl --data-binary @- https://p/im.notify <<'JSON'\n{"MESSAGE":"m","ATTACH":[{"MESSAGE":"x"}]}\nJSON`],
  ])('%s', (text) => {
    expect(readParts(text)).toEqual({ message: 'm', attach: X });
  });
});

describe('a program', () => {
  it.each([
    [
      `await fetch('https://p/im.notify', { method: 'POST', headers: { a: 'b' }, body: JSON.stringify({ MESSAGE: 'm', ATTACH: [{ MESSAGE: 'x' }] }, null, 2) });`,
    ],
    [`axios.post(url, { MESSAGE: 'm', ATTACH: [{ MESSAGE: 'x' }] }).then((r) => { console.log(r); });`],
    [`axios({ method: 'post', url, data: { MESSAGE: 'm', ATTACH: [{ MESSAGE: 'x' }] } })`],
    [
      `$.ajax({ url: '/rest/im.notify', type: 'POST', data: { MESSAGE: 'm', ATTACH: [{ MESSAGE: 'x' }] }, success: function (r) { alert(r); } });`,
    ],
    [`BX.rest.callMethod('im.notify', { MESSAGE: 'm', ATTACH: [{ MESSAGE: 'x' }] }, (r) => {});`],
    [
      `function send(id) { if (id) { BX24.callMethod('im.notify', { USER_ID: id, MESSAGE: 'm', ATTACH: [{ MESSAGE: 'x' }] }); } }`,
    ],
    [
      `<?php\n$r = CRest::call('im.notify', ['USER_ID' => $id, 'MESSAGE' => 'm', 'ATTACH' => json_encode([['MESSAGE' => 'x']])]);\nprint_r($r['result']);`,
    ],
    [`$data = http_build_query(array('MESSAGE' => 'm', 'ATTACH' => Array(Array('MESSAGE' => "x"))));`],
    [`requests.post(url, json={'MESSAGE': 'm', 'ATTACH': [{'MESSAGE': 'x'}]})`],
    [`fetch(url, {body: '{"MESSAGE":"m","ATTACH":[{"MESSAGE":"x"}]}'})`],
  ])('%s', (text) => {
    expect(readParts(text)).toEqual({ message: 'm', attach: X });
  });
});
