import { describe, expect, it } from 'vitest';
import { readAttachJson } from '../read-json.ts';
import { readParts } from '../testing/read-parts.ts';

const leftOutOf = (text: string) => {
  const read = readAttachJson(text, () => 'b');
  return read.ok ? read.leftOut.map((path) => path.join('.')) : read;
};

const X = [{ MESSAGE: 'x' }];
const ROWS = [
  { NAME: 'Project', VALUE: 'Bugs', DISPLAY: 'ROW' },
  { NAME: 'Due', VALUE: 'Friday', DISPLAY: 'ROW' },
];

describe('a map that stands for a list', () => {
  it.each([
    [
      'of rows, with a hole',
      '[{"GRID":{"0":{"NAME":"Project","VALUE":"Bugs","DISPLAY":"ROW"},"2":{"NAME":"Due","VALUE":"Friday","DISPLAY":"ROW"}}}]',
      [{ GRID: ROWS }],
    ],
    [
      'of links',
      '[{"LINK":{"1":{"LINK":"/a"},"5":{"LINK":"/b"}}}]',
      [{ LINK: [{ LINK: '/a' }, { LINK: '/b' }] }],
    ],
    ['of blocks', '{"BLOCKS":{"a":{"MESSAGE":"x"},"7":{"DELIMITER":{}}}}', [{ DELIMITER: {} }, ...X]],
    [
      'in the place of ATTACH',
      '{"0":{"MESSAGE":"x"},"3":{"FILE":{"LINK":"/f"}}}',
      [...X, { FILE: { LINK: '/f' } }],
    ],
    ['of any keys', '{"first":{"MESSAGE":"x"}}', X],
  ])('%s', (_, text, attach) => {
    expect(readParts(text)).toEqual({ attach });
  });

  it('is none where it is one item', () => {
    expect(readParts('[{"LINK":{"LINK":"/a","NAME":"b"}}]')).toEqual({
      attach: [{ LINK: { LINK: '/a', NAME: 'b' } }],
    });
  });
});

describe('names in another letter case', () => {
  it.each(['attach', 'ATTACH', 'Attach'])('%s of a call', (name) => {
    expect(readParts(JSON.stringify({ message: 'm', [name]: X }))).toEqual({ message: 'm', attach: X });
  });

  it('in a whole block, with the names of its items', () => {
    expect(
      readParts('{"blocks":[{"grid":[{"name":"a","value":"b"}]},{"message":"x"}],"color":"#fff"}'),
    ).toEqual({
      attach: { COLOR: '#fff', BLOCKS: [{ GRID: [{ NAME: 'a', VALUE: 'b' }] }, ...X] },
    });
  });

  it('stay where two of them would become one', () => {
    const block = { link: { name: 'a', NAME: 'b' } };
    expect(readParts(JSON.stringify([block]))).toEqual({ attach: [{ LINK: { name: 'a', NAME: 'b' } }] });
  });
});

describe('a call', () => {
  it('of a chat bot, in camel case, with what has no place here named', () => {
    const text =
      '{"botId":456,"dialogId":"chat1","fields":{"message":"Task card","attach":[{"GRID":[{"NAME":"Task","VALUE":"Fix the door","DISPLAY":"ROW"}]}],"keyboard":[]}}';
    expect(readParts(text)).toEqual({
      message: 'Task card',
      attach: [{ GRID: [{ NAME: 'Task', VALUE: 'Fix the door', DISPLAY: 'ROW' }] }],
    });
    expect(leftOutOf(text)).toEqual(['fields.keyboard', 'botId', 'dialogId']);
  });

  it('as the portal reads it, with `to` for the person', () => {
    const text =
      '{"to":5,"message":"Call from the shop#BR#tomorrow","type":"SYSTEM","attach":[{"MESSAGE":"Please call back"}]}';
    expect(readParts(text)).toEqual({
      message: 'Call from the shop#BR#tomorrow',
      type: 'SYSTEM',
      attach: [{ MESSAGE: 'Please call back' }],
    });
    expect(leftOutOf(text)).toEqual(['to']);
  });

  it.each([
    ['params', '{"method":"im.notify","params":{"ATTACH":[{"MESSAGE":"x"}]}}'],
    ['data', '{"url":"/rest/im.notify","type":"POST","data":{"ATTACH":[{"MESSAGE":"x"}]}}'],
    ['body', '{"method":"POST","body":"{\\"ATTACH\\":[{\\"MESSAGE\\":\\"x\\"}]}"}'],
    ['arParams', '{"arParams":{"ATTACH":[{"MESSAGE":"x"}]}}'],
    ['a pair', '["im.notify",{"ATTACH":[{"MESSAGE":"x"}]}]'],
    ['a batch', '{"halt":0,"cmd":{"a":"im.notify?USER_ID=5&ATTACH[0][MESSAGE]=x"}}'],
    ['a list of calls', '[{"USER_ID":1,"ATTACH":[{"MESSAGE":"x"}]}]'],
    ['double-encoded JSON', JSON.stringify(JSON.stringify({ ATTACH: JSON.stringify(X) }))],
    ['ATTACH as a JavaScript literal in a text', `{"ATTACH":"[{MESSAGE:'x'},]"}`],
  ])('in %s', (_, text) => {
    expect(readParts(text)).toEqual({ attach: X });
  });

  it('names the second of several calls and attachments', () => {
    expect(leftOutOf('[{"ATTACH":[{"MESSAGE":"x"}]},{"ATTACH":[{"MESSAGE":"y"}]}]')).toEqual(['1']);
    expect(leftOutOf('{"ATTACH":[{"BLOCKS":[{"MESSAGE":"x"}]},{"BLOCKS":[]}]}')).toEqual(['ATTACH.1']);
  });
});

describe('what the portal gives back', () => {
  const stored = {
    ID: 1700000000,
    BLOCKS: [{ MESSAGE: 'Shift starts at 9' }],
    DESCRIPTION: '',
    COLOR: '#29619b',
  };
  const row = {
    id: 7,
    chat_id: 1,
    text: 'Plan',
    notify_type: 2,
    params: { ATTACH: [stored, { BLOCKS: X }] },
  };

  it('is a list of attachments: the first one is opened', () => {
    expect(readParts(JSON.stringify([stored]))).toEqual({ attach: stored });
  });

  it.each([
    ['a row', row, 'params.ATTACH.1'],
    ['a list', { notifications: [row] }, 'notifications.0.params.ATTACH.1'],
    [
      'a whole reply',
      { result: { notifications: [row] }, time: {} },
      'result.notifications.0.params.ATTACH.1',
    ],
  ])('is %s: text and attachment are found, the second attachment is named', (_, reply, second) => {
    expect(readParts(JSON.stringify(reply))).toEqual({ message: 'Plan', attach: stored });
    expect(leftOutOf(JSON.stringify(reply))).toEqual([second]);
  });

  it('has the text under its older name', () => {
    const older = { id: 7, notify_text: 'Plan', params: { attach: [stored] } };
    expect(readParts(JSON.stringify(older))).toEqual({ message: 'Plan', attach: stored });
  });
});

describe('a literal', () => {
  it.each([
    [
      "[{MESSAGE: 'Shift starts at 9'}, {DELIMITER: {SIZE: 200, COLOR: '#c6c6c6'}},]",
      [{ MESSAGE: 'Shift starts at 9' }, { DELIMITER: { SIZE: 200, COLOR: '#c6c6c6' } }],
    ],
    ['\u{feff}[{"MESSAGE":"x"}]', X],
    ['\u00a0[\u200b{"MESSAGE"\u2060:"x"}]', X],
    ['[{“MESSAGE”: “it’s, here”}]', [{ MESSAGE: 'it’s, here' }]],
    ['[{‘MESSAGE’: ‘x’}]', X],
    ['[{«MESSAGE»: «x»}]', X],
    ['// list\n[/* one */ {MESSAGE: `two\nlines`}] ;', [{ MESSAGE: 'two\nlines' }]],
    ['[{MESSAGE: \'a\' + "b", HTML: undefined}]', [{ MESSAGE: 'ab' }]],
    ['[{MESSAGE: "\\x41\\u0042\\u{1f600}\\q"}]', [{ MESSAGE: 'AB😀q' }]],
    ['```json\n[{"MESSAGE":"x"}]\n```', X],
    ['Here it is:\n```js\n[{MESSAGE: "x"}]\n```\nDone.', X],
    ['"ATTACH": [{"MESSAGE":"x"}],', X],
    ["'ATTACH' => [['MESSAGE' => 'x']],", X],
    ['const attach = [{ MESSAGE: "x" }];', X],
    ["$attach = array(array('MESSAGE' => 'x'));", X],
    ["array(array('MESSAGE' => 'x'))", X],
    ["array('BLOCKS' => array(array('MESSAGE' => 'x')))", X],
    ["[array('MESSAGE' => 'x')]", X],
    ["[['MESSAGE' => 'x']]", X],
    [
      "<?php return array('BLOCKS' => array(0 => array('MESSAGE' => 'it\\'s \\n')));",
      [{ MESSAGE: "it's \\n" }],
    ],
    ['["MESSAGE" => "a\\n\\u{1f600}\\$x"] # note', [{ MESSAGE: 'a\n😀$x' }]],
    ["[{'MESSAGE': 'x', 'DELIMITER': None}]", [{ MESSAGE: 'x', DELIMITER: null }]],
  ])('%j', (text, attach) => {
    expect(readParts(text)).toEqual({ attach });
  });

  it('may hold names where nothing is taken from', () => {
    const text =
      "send({ USER_ID: userId, ...rest, MESSAGE: 'm', ATTACH: [{ MESSAGE: 'x' }], done: () => { go(); } })";
    expect(readParts(text)).toEqual({ message: 'm', attach: X });
  });

  it.each([
    ["f({ MESSAGE: 'm', ATTACH: [{ MESSAGE: text }] })", ['ATTACH', 0, 'MESSAGE']],
    ['f({ MESSAGE: `Hello ${name}`, ATTACH: [] })', ['MESSAGE']],
    ["f({ MESSAGE: 'Hello ' + name })", ['MESSAGE']],
    ["['MESSAGE' => \"Hello $name\", 'TAG' => 't']", ['MESSAGE']],
    ['[{ MESSAGE: "a", ...more }]', [0]],
    ['{ message, attach }', ['message']],
  ])('names the place of a name that stands for a part: %s', (text, path) => {
    expect(readAttachJson(text, () => 'b')).toMatchObject({ ok: false, code: 'JSON_QUOTES', path });
  });
});

describe('a form', () => {
  it.each([
    ['USER_ID=5&MESSAGE=a+b%21&ATTACH[0][MESSAGE]=x', { message: 'a b!', attach: X }],
    ['USER_ID=5&MESSAGE=m&ATTACH%5B0%5D%5BMESSAGE%5D=x', { message: 'm', attach: X }],
    ['https://p.example/rest/1/secret/im.notify?MESSAGE=m&ATTACH[][MESSAGE]=x', { message: 'm', attach: X }],
    ['MESSAGE=two words\nATTACH[0][MESSAGE]=x', { message: 'two words', attach: X }],
    ['TAG=t&ATTACH=%5B%7B%22MESSAGE%22%3A%22x%22%7D%5D', { tag: 't', attach: X }],
    [
      'ATTACH[0][GRID][0][NAME]=a&ATTACH[0][GRID][3][NAME]=b',
      { attach: [{ GRID: [{ NAME: 'a' }, { NAME: 'b' }] }] },
    ],
    ['{"MESSAGE":"m","ATTACH[0][MESSAGE]":"x"}', { message: 'm', attach: X }],
  ])('%s', (text, parts) => {
    expect(readParts(text)).toEqual(parts);
  });
});
