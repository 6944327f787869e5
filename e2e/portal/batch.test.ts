import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Json } from './api.ts';
import { phpGet } from './php.ts';
import { aPortal, type TestPortal } from './test-portal.ts';

let p: TestPortal;
beforeAll(async () => {
  p = await aPortal({ switches: { bucket: false } });
});
afterAll(() => p.close());
beforeEach(() => {
  p.portal.memory.centres.clear();
  p.portal.memory.holders.clear();
  p.portal.memory.faults.length = 0;
  p.portal.memory.lastNoticeId = 1000;
});

const ok = (user: number, text = 'x') => `im.notify?USER_ID=${user}&MESSAGE=${text}`;
const bad = 'im.notify?USER_ID=0&MESSAGE=x';

async function batch(cmd: Json, halt: Json = 0) {
  const reply = await p.rest('batch', { cmd, halt });
  const inside = reply.result;
  const part = (name: string) => phpGet(inside, name);
  return {
    reply,
    result: part('result'),
    error: part('result_error'),
    total: part('result_total'),
    next: part('result_next'),
    time: part('result_time'),
  };
}

describe('shapes', () => {
  it.each<[string, Json, Json, Json]>([
    ['no commands: empty lists', [], [], []],
    ['a list without gaps stays a list', [ok(5), ok(6)], [1001, 1002], []],
    [
      'one failure in the middle makes an object',
      [ok(5), bad, ok(6)],
      { '0': 1001, '2': 1002 },
      { '1': 'USER_ID_EMPTY' },
    ],
    ['a failure at the end leaves a list', [ok(5), bad], [1001], { '1': 'USER_ID_EMPTY' }],
    ['a failure at the start: the error is a list', [bad, ok(5)], { '1': 1001 }, ['USER_ID_EMPTY']],
    ['named commands are an object', { a: ok(5), b: bad }, { a: 1001 }, { b: 'USER_ID_EMPTY' }],
    ['what is no text is skipped without a word', [5, ok(5), null], { '1': 1001 }, []],
    ['an object with number keys is a list', { '0': ok(5), '1': ok(6) }, [1001, 1002], []],
    ['no cmd at all', null, [], []],
    ['false for a dismissed person is a result', [ok(20)], [false], []],
  ])('%s', async (_name, cmd, result, errors) => {
    const answer = await batch(cmd);
    expect(answer.reply.status).toBe(200);
    expect(answer.result).toEqual(result);
    const codes = (rows: Json | undefined): Json =>
      Array.isArray(rows)
        ? rows.map((row: Json) => phpGet(row, 'error') ?? null)
        : Object.fromEntries(
            Object.entries(rows ?? {}).map(([key, row]) => [key, phpGet(row, 'error') ?? null]),
          );
    expect(codes(answer.error)).toEqual(errors);
  });

  it('a failed command has no time, one that ran has its own', async () => {
    const { time } = await batch({ a: ok(5), b: bad });
    expect(time).toEqual({
      a: expect.objectContaining({ operating: expect.any(Number), operating_reset_at: expect.any(Number) }),
    });
  });

  it('totals and next pages stand beside the results', async () => {
    const { total, next } = await batch({ u: 'user.get', n: ok(5) });
    expect(total).toEqual({ u: 118 });
    expect(next).toEqual({ u: 50 });
  });
});

describe('parameters', () => {
  it('arrive as text, whatever was meant', async () => {
    await batch([`${ok(5)}&ATTACH[0][MESSAGE]=a%2Bb+c&FLAG=false`]);
    const { notices } = await p.centre(5);
    expect(notices[0]?.received).toEqual({
      USER_ID: '5',
      MESSAGE: 'x',
      ATTACH: [{ MESSAGE: 'a+b c' }],
      FLAG: 'false',
    });
  });

  it('are cut off by a raw #', async () => {
    await batch(['im.notify?USER_ID=5&MESSAGE=before#after&TAG=t']);
    const { notices } = await p.centre(5);
    expect(notices[0]).toMatchObject({ storedText: 'before', tag: '' });
  });

  it('above 1,000 variables are dropped in silence', async () => {
    const items = Array.from({ length: 1100 }, (_, index) => `ATTACH[0][IMAGE][${index}][LINK]=/`).join('&');
    await batch([`${ok(5)}&${items}`]);
    const { notices } = await p.centre(5);
    const block = notices[0]?.attach?.BLOCKS[0];
    expect(block !== undefined && 'IMAGE' in block ? block.IMAGE : []).toHaveLength(998);
  });

  it('of a call in capitals find their method', async () => {
    expect((await batch(['IM.Notify?user_id=5&message=x'])).result).toEqual([1001]);
  });
});

describe('halt', () => {
  it.each<[Json, boolean]>([
    [0, false],
    [false, false],
    ['0', false],
    ['', false],
    [null, false],
    [1, true],
    [true, true],
    ['1', true],
    ['false', true],
    ['N', true],
  ])('%j stops at the first error: %j', async (halt, stops) => {
    const { result } = await batch([bad, ok(5)], halt);
    expect(result).toEqual(stops ? [] : { '1': 1001 });
  });
});

describe('limits', () => {
  it('runs fifty commands and gives each one above an error', async () => {
    const answer = await batch(Array.from({ length: 52 }, () => ok(5)));
    expect(answer.reply.status).toBe(200);
    expect(answer.result).toHaveLength(50);
    expect(Object.keys(answer.error ?? {})).toEqual(['50', '51']);
    expect(phpGet(phpGet(answer.error, '50'), 'error')).toBe('ERROR_BATCH_LENGTH_EXCEEDED');
  });

  it.each([
    ['batch?cmd[0]=user.current', 'ERROR_BATCH_METHOD_NOT_ALLOWED', 'Method is not allowed for batch usage'],
    ['download?x=1', 'ERROR_BATCH_METHOD_NOT_ALLOWED', 'Method is not allowed for batch usage'],
    ['no.such.method', 'ERROR_METHOD_NOT_FOUND', 'Method not found!'],
  ])('refuses %s', async (command, error, error_description) => {
    expect((await batch({ a: command })).error).toEqual({ a: { error, error_description } });
  });

  it('a scope that is missing has no description here', async () => {
    await p.switches({ scopes: ['user_basic'] });
    expect((await batch({ a: ok(5) })).error).toEqual({
      a: { error: 'insufficient_scope', error_description: '' },
    });
    await p.switches({ scopes: ['im', 'user_basic'] });
  });

  it('a blocked method is an error of its command, the status stays 200', async () => {
    await p.switches({ operatingCost: 500 });
    const answer = await batch([ok(5), ok(6), 'user.current']);
    await p.switches({ operatingCost: 0 });
    p.portal.memory.operating.clear();
    expect(answer.reply.status).toBe(200);
    expect(Object.keys(answer.result ?? {})).toEqual(['0', '2']);
    expect(phpGet(phpGet(answer.error, '1'), 'error')).toBe('OPERATION_TIME_LIMIT');
  });
});

describe('references to earlier commands, user texts included', () => {
  const enc = encodeURIComponent;
  it.each<[string, string, Json]>([
    ['a whole text becomes the value', '$result[0]', '1001'],
    ['in any case of letters', '$RESULT[0]', '1001'],
    ['inside a text a number is put in', 'id: $result[0]!', 'id: 1001!'],
    ['inside a text a missing key changes nothing', 'id: $result[9] x', 'id: $result[9] x'],
    ['BB code may look like one', 'sum $total:[b]5[/b] x', 'sum $total:[b]5[/b] x'],
    ['a dollar alone is harmless', 'costs $5 [b]net[/b]', 'costs $5 [b]net[/b]'],
    ['a space breaks the pattern', '$result [0]', '$result [0]'],
    ['a zero-width character does too', '$\u200bresult[0]', '$\u200bresult[0]'],
  ])('%s', async (_name, text, stored) => {
    await batch([ok(6), ok(5, enc(text))]);
    expect((await p.centre(5)).notices[0]?.storedText).toBe(stored);
  });

  it('a whole text that reaches no value breaks its call', async () => {
    const { error } = await batch([ok(6), ok(5, enc('$result[9]'))]);
    expect(error).toEqual({ '1': { error: 'MESSAGE_EMPTY', error_description: "Message can't be empty" } });
  });

  it('keeps arrays and their types when a whole parameter is a reference', async () => {
    await batch(['user.get?FILTER[ID]=5', `im.user.list.get?ID=${enc('$result[0]')}`]);
    const { calls } = await p.calls();
    expect(calls.at(-1)?.params['ID']).toEqual([expect.objectContaining({ ID: '5' })]);
  });

  it('keeps what a walk had reached before a key was missing', async () => {
    await batch(['user.get?FILTER[ID]=5', `im.user.list.get?ID=${enc('$result[0][0][NOPE][X]')}`]);
    const { calls } = await p.calls();
    expect(calls.at(-1)?.params['ID']).toMatchObject({ ID: '5', NAME: 'John' });
  });

  it('walks into results, also by names', async () => {
    await batch({ who: 'user.current', n: ok(5, enc('By $result[who][NAME].')) });
    expect((await p.centre(5)).notices[0]?.storedText).toBe('By Anna.');
  });

  it('reaches into a JSON text as well', async () => {
    await batch([ok(6), `${ok(5)}&ATTACH=${enc('[{"MESSAGE":"see $result[0]"}]')}`]);
    expect((await p.centre(5)).notices[0]?.attach?.BLOCKS).toEqual([{ MESSAGE: 'see 1001' }]);
  });
});

describe('faults of single commands', () => {
  it('an error that was not executed', async () => {
    await p.fault({ kind: 'row-error', method: 'im.notify', where: { USER_ID: 6 }, code: 'ERROR_CORE' });
    const { result, error } = await batch([ok(5), ok(6), ok(7)]);
    expect(result).toEqual({ '0': 1001, '2': 1002 });
    expect(error).toEqual({ '1': { error: 'ERROR_CORE', error_description: '' } });
    expect((await p.centre(6)).total).toBe(0);
  });

  it('a command that ran and is in neither list', async () => {
    await p.fault({ kind: 'row-missing', skip: 1 });
    const { result, error } = await batch([ok(5), ok(6), ok(7)]);
    expect(result).toEqual({ '0': 1001, '2': 1003 });
    expect(error).toEqual([]);
    expect((await p.centre(6)).total).toBe(1);
  });

  it('a reply cut off half-way leaves what was done', async () => {
    await p.fault({ kind: 'lost-reply', method: 'batch', rows: 2 });
    await expect(batch([ok(5), ok(6), ok(7)])).rejects.toThrow('terminated');
    expect([(await p.centre(5)).total, (await p.centre(6)).total, (await p.centre(7)).total]).toEqual([
      1, 1, 0,
    ]);
  });
});
