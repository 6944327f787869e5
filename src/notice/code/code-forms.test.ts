import { describe, expect, it } from 'vitest';
import { CODE_FORMS, type CodeFormId } from './code-forms.ts';
import { jsLiteral } from './js-code.ts';
import { phpLiteral } from './php-code.ts';
import type { RequestParams } from './request-params.ts';

/** The example of the documentation. */
const EXAMPLE: RequestParams = {
  USER_ID: 5,
  TYPE: 'USER',
  MESSAGE: 'Reminder',
  MESSAGE_OUT: 'Reminder (email)',
  TAG: 'TASK_42',
  SUB_TAG: 'TASK|42',
};

function codeOf(id: CodeFormId, params: Partial<RequestParams> = {}): string {
  const form = CODE_FORMS.find((one) => one.id === id);
  if (form === undefined) throw new Error(id);
  return form.write({ ...EXAMPLE, ...params });
}

describe('cURL', () => {
  it('with a webhook names the application beside the tags', () => {
    expect(codeOf('curlWebhook')).toBe(`curl -X POST \\
  -H "Content-Type: application/json" \\
  -H "Accept: application/json" \\
  -d '{
  "USER_ID": 5,
  "TYPE": "USER",
  "MESSAGE": "Reminder",
  "MESSAGE_OUT": "Reminder (email)",
  "TAG": "TASK_42",
  "SUB_TAG": "TASK|42",
  "CLIENT_ID": "YOUR_CLIENT_ID"
}' \\
  https://YOUR_PORTAL/rest/YOUR_USER_ID/YOUR_WEBHOOK_CODE/im.notify`);
  });

  it('with OAuth holds a place for the token', () => {
    const code = codeOf('curlOAuth');
    expect(code).toContain('"SUB_TAG": "TASK|42",\n  "auth": "YOUR_ACCESS_TOKEN"\n}');
    expect(code).not.toContain('CLIENT_ID');
  });

  it('holds no sign that any shell would take for its own', () => {
    const code = codeOf('curlOAuth', { MESSAGE: `it's !! $HOME \`id\` \u2028` });
    expect(code).toContain('"MESSAGE": "it\\u0027s \\u0021\\u0021 $HOME `id` \\u2028"');
  });
});

it.each([
  ['jsSdk', "$b24.callMethod('im.notify', {\n    USER_ID: 5,\n    TYPE: 'USER',"],
  ['jsSdkMake', "$b24.actions.v2.call.make({\n    method: 'im.notify',\n    params: {\n      USER_ID: 5,"],
  ['bx24', "BX24.callMethod(\n  'im.notify',\n  {\n    USER_ID: 5,"],
  ['phpSdk', "$b24Service->core->call(\n        'im.notify',\n        [\n            'USER_ID' => 5,"],
  ['crest', "CRest::call(\n    'im.notify',\n    [\n        'USER_ID' => 5,\n        'TYPE' => 'USER',"],
] as const)('%s is the call of the documentation', (id, call) => {
  expect(codeOf(id)).toContain(call);
});

it.each(CODE_FORMS.map((form) => [form] as const))('$id names what has to be filled in', (form) => {
  const code = form.write(EXAMPLE);
  expect(code.match(/YOUR_[A-Z_]+/g) ?? []).toEqual(expect.arrayContaining([...form.placeholders]));
  expect(form.placeholders).toEqual(expect.arrayContaining(code.match(/YOUR_[A-Z_]+/g) ?? []));
});

describe('a text in JavaScript', () => {
  it.each([
    [`it's`, String.raw`'it\'s'`],
    ['a\\n', String.raw`'a\\n'`],
    ['a\nb\r\tc', String.raw`'a\nb\r\tc'`],
    ['${x} `y`', "'${x} `y`'"],
    ['</script><!--<SCRIPT>', String.raw`'\x3c/script>\x3c!--\x3cSCRIPT>'`],
    ['a < b', "'a < b'"],
    ['\u2028\u2029\u00a0\u202e\0', String.raw`'\u2028\u2029\u00a0\u202e\u0000'`],
    ['\u{e0041}', String.raw`'\u{e0041}'`],
    ['\ud83d', String.raw`'\ud83d'`],
    ['Привет 😀', "'Привет 😀'"],
  ])('%j', (text, literal) => {
    expect(jsLiteral(text)).toBe(literal);
  });

  it('as a name is quoted where it has to be', () => {
    expect(jsLiteral({ NAME: 1, 'a-b': 2, '5': 3, __proto__: null })).toBe(
      "{\n  '5': 3,\n  NAME: 1,\n  'a-b': 2,\n}",
    );
    expect(jsLiteral(JSON.parse('{"__proto__":{}}'))).toBe("{\n  ['__proto__']: {},\n}");
  });
});

describe('a text in PHP', () => {
  it.each([
    [`it's`, String.raw`'it\'s'`],
    ['a\\n', String.raw`'a\\n'`],
    ['$x {$y} "z"', `'$x {$y} "z"'`],
    ['$x\n{$y} "z" \\', String.raw`"\$x\n{\$y} \"z\" \\"`],
    ['\0\x1b\u2028', String.raw`"\u{0}\u{1b}\u{2028}"`],
    ['<?php ?> */', `'<?php ?> */'`],
    ['Привет 😀', "'Привет 😀'"],
  ])('%j', (text, literal) => {
    expect(phpLiteral(text)).toBe(literal);
  });

  it('tells an empty object, and one that looks like a list, from a list', () => {
    expect(phpLiteral([])).toBe('[]');
    expect(phpLiteral({})).toBe('(object) []');
    expect(phpLiteral({ '0': 'a' })).toBe("(object) [\n    '0' => 'a',\n]");
    expect(phpLiteral({ '1': 'a' })).toBe("[\n    '1' => 'a',\n]");
  });
});

describe('an attachment, in the libraries that send a form', () => {
  it.each([
    ['a text', [{ MESSAGE: 'x' }], true],
    ['a number', [{ GRID: [{ NAME: 'n', WIDTH: 100 }] }], true],
    ['a fraction', [{ MESSAGE: 0.1 }], false],
    ['an empty object', [{ DELIMITER: {} }], false],
    ['an empty list', [{ GRID: [] }], false],
    ['nothing', [{ MESSAGE: 'x', LINK: null }], false],
    ['true', [{ MESSAGE: 'x', HTML: true }], false],
    ['a name that a form reads otherwise', [{ 'a[b]': 'x' }], false],
    ['980 values', Array.from({ length: 980 }, () => ({ MESSAGE: 'x' })), true],
    ['981 values', Array.from({ length: 981 }, () => ({ MESSAGE: 'x' })), false],
  ])('with %s goes as it is: %3$s', (_, ATTACH, asItIs) => {
    expect(codeOf('bx24', { ATTACH }).includes('ATTACH: JSON.stringify([')).toBe(!asItIs);
    expect(codeOf('crest', { ATTACH }).includes("'ATTACH' => json_encode([")).toBe(!asItIs);
    expect(codeOf('jsSdk', { ATTACH })).not.toContain('JSON.stringify');
    expect(codeOf('phpSdk', { ATTACH })).not.toContain('json_encode');
  });
});
