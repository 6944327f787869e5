import { describe, expect, it } from 'vitest';
import { plannedNotices } from '#delivery/plan.ts';
import { EMPTY_DRAFT, fromAttach, type NoticeDraft } from '#notice/draft.ts';
import type { JsonValue } from '#notice/json.ts';
import { NO_AUDIENCE } from '#people/audience.ts';
import type { Person } from '#people/person.ts';
import { valuesOf } from '#people/values-of.ts';
import { NOTHING_HELD } from '#store/working-draft.ts';
import { prepareSend, reachedPeople, withOutcomes } from './send.ts';

const person = (id: number, firstName: string, position = ''): Person => ({
  id,
  name: `${firstName} No. ${id}`,
  firstName,
  lastName: `No. ${id}`,
  position,
  photo: '',
  active: true,
  kind: 'employee',
});
const ANNA = person(5, 'Anna', 'Analyst');
const BORIS = person(6, 'Борис');

let ids = 0;
const attachOf = (json: JsonValue) => fromAttach(json, () => `b${ids++}`);

function prepared(notice: Partial<NoticeDraft>, people: readonly Person[], held = NOTHING_HELD) {
  return prepareSend({
    draft: { ...NO_AUDIENCE, people, notice: { ...EMPTY_DRAFT, message: 'Hi', ...notice } },
    people,
    sendId: 'aaaaaaaaaa',
    held,
    heldKnown: true,
    appNameLength: 0,
    valuesOf: (one) => valuesOf(one),
  });
}

function sendOf(...of: Parameters<typeof prepared>) {
  const result = prepared(...of);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.send;
}

function problemsOf(...of: Parameters<typeof prepared>) {
  const result = prepared(...of);
  return result.ok ? [] : result.problems;
}

describe('a send with variables', () => {
  it('writes to each person what is theirs, and to all the same where nothing differs', () => {
    const send = sendOf(
      { message: 'Dear {{name}}', attach: attachOf([{ MESSAGE: '{{position|colleague}}' }]) },
      [ANNA, BORIS],
    );
    const wires = plannedNotices(send.plan).map(({ userId, wire }) => [userId, wire.MESSAGE, wire.ATTACH]);
    expect(wires).toEqual([
      [5, 'Dear Anna', [{ MESSAGE: 'Analyst' }]],
      [6, 'Dear Борис', [{ MESSAGE: 'colleague' }]],
    ]);
    const plain = plannedNotices(sendOf({}, [ANNA, BORIS]).plan);
    expect(plain[0]?.wire).toBe(plain[1]?.wire);
  });

  it('is refused where somebody lacks a value, and names them', () => {
    expect(problemsOf({ message: '{{name}}, {{position}}' }, [ANNA, BORIS])).toEqual([
      { kind: 'missing', path: ['message'], variable: 'position', names: ['Борис No. 6'] },
    ]);
  });

  it('is refused where one person’s values make it too long, and names that person', () => {
    const long = person(7, 'x'.repeat(60));
    const message = `${'y'.repeat(19_950)}{{name}}`;
    expect(problemsOf({ message }, [ANNA, BORIS])).toEqual([]);
    expect(problemsOf({ message }, [ANNA, long, BORIS])).toMatchObject([
      { kind: 'issue', path: ['message'], reader: long.name, issue: { code: 'MESSAGE_TOO_LONG' } },
    ]);
  });

  it('is refused where one person would get an empty text, or too large an attachment', () => {
    expect(problemsOf({ message: '{{position|}}' }, [ANNA, BORIS])).toMatchObject([
      { reader: BORIS.name, issue: { code: 'MESSAGE_EMPTY' } },
    ]);
    const attach = attachOf([{ MESSAGE: `${'y'.repeat(30_690)}{{name}}` }]);
    expect(problemsOf({ attach }, [ANNA, BORIS])).toEqual([]);
    expect(problemsOf({ attach }, [ANNA, person(8, 'ы'.repeat(20))])).toMatchObject([
      { reader: 'ы'.repeat(20) + ' No. 8', issue: { code: 'ATTACH_TOO_BIG' } },
    ]);
  });
});

describe('the tags of a send', () => {
  it('are refused where a person’s number makes one too long, with what may stay', () => {
    expect(problemsOf({ tag: 'x'.repeat(198) }, [ANNA, BORIS])).toEqual([]);
    expect(problemsOf({ tag: 'x'.repeat(199) }, [ANNA, BORIS])).toEqual([
      { kind: 'wireTag', path: ['tag'], limit: 198 },
    ]);
    expect(problemsOf({ tag: 'x'.repeat(200) }, [ANNA])).toEqual([]);
  });

  it('are those under which people hold it already, and they are counted', () => {
    const send = sendOf({ tag: 'TASK' }, [ANNA, BORIS], {
      typedTag: 'TASK',
      wire: { 5: 'TASK', 9: 'TASK|9' },
    });
    expect(plannedNotices(send.plan).map(({ tag }) => tag)).toEqual(['TASK', 'TASK|6']);
    expect(send.holders).toBe(1);
    expect(sendOf({ tag: 'OTHER' }, [ANNA], { typedTag: 'TASK', wire: { 5: 'TASK' } }).holders).toBe(0);
  });
});

it('has room for the journal in its batches, once there is more than one', () => {
  const many = Array.from({ length: 120 }, (_, index) => person(index + 1, 'A'));
  expect(sendOf({}, many).plan.requests.map(({ notices }) => notices.length)).toEqual([49, 49, 22]);
  expect(sendOf({}, many.slice(0, 50)).plan.requests).toHaveLength(1);
});

it('is nothing without people', () => {
  expect(problemsOf({}, [])).toMatchObject([{ kind: 'nobody' }]);
});

it('counts as reached who got it, or may have', () => {
  const send = withOutcomes(
    sendOf({}, [ANNA, BORIS, person(7, 'C')]),
    new Map([
      [5, { kind: 'delivered', id: 9 }],
      [6, { kind: 'unknown', code: 'X', message: '' }],
      [7, { kind: 'muted' }],
    ] as const),
  );
  expect(reachedPeople(send)).toEqual([5, 6]);
  expect(send.counts).toMatchObject({ delivered: 1, unknown: 1, muted: 1, left: 0, total: 3 });
});

describe('a recipient who cannot receive notifications', () => {
  it.each([
    ['a bot', { kind: 'bot' as const }],
    ['inactive', { active: false }],
  ])('blocks the send and is named: %s', (_what, more) => {
    const problems = problemsOf({}, [ANNA, { ...BORIS, ...more }]);
    expect(problems).toEqual([{ kind: 'unreachable', path: ['people'], names: [BORIS.name] }]);
  });

  it('is nobody external', () => {
    expect(problemsOf({}, [{ ...BORIS, kind: 'extranet' }])).toEqual([]);
  });
});
