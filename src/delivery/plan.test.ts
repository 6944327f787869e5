import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WireNotice } from '#notice/wire.ts';
import { looksLikeReference } from './batch-rules.ts';
import { encodedPairBytes } from './encoded-size.ts';
import type { Outcome } from './outcome.ts';
import { callsOf, type Plan, planDelivery, plannedNotices, retryPlan } from './plan.ts';
import { wireTags } from './tags.ts';

const plain: WireNotice = { TYPE: 'USER', MESSAGE: 'Reminder' };

function aPlan(count: number, wire: WireNotice | ((id: number) => WireNotice) = plain, more = {}): Plan {
  const people = Array.from({ length: count }, (_, index) => ({ id: index + 1 }));
  const tags = wireTags({
    typedTag: '',
    typedSubTag: '',
    sendId: 'aaaaaaaaaa',
    people,
    held: new Map(),
  });
  return planDelivery({ wire, people, tags, ...more });
}

/** The query of a batch command as the SDK writes it: RFC 3986 to the letter (rest.test.ts proves that it does). */
function stringify(params: object): string {
  const encode = (text: unknown) =>
    encodeURIComponent(String(text)).replace(
      /[!'()*]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  return Object.entries(params)
    .map(([key, value]) => `${encode(key)}=${encode(value)}`)
    .join('&');
}

/** The body as the SDK writes it. */
function bodyBytes(plan: Plan, request: Plan['requests'][number]): number {
  const cmd = callsOf(plan, request).map(({ method, params }) => `${method}?${stringify(params)}`);
  return JSON.stringify({ halt: 0, cmd, auth: 'x'.repeat(70) }).length;
}

const sizes = (plan: Plan) => plan.requests.map(({ kind, notices }) => `${kind} ${notices.length}`);

describe('planDelivery', () => {
  it.each([
    [1, ['single 1']],
    [2, ['batch 2']],
    [50, ['batch 50']],
    [51, ['batch 50', 'batch 1']],
    [120, ['batch 50', 'batch 50', 'batch 20']],
    [0, []],
  ])('sends to %i people as %j', (count, expected) => {
    expect(sizes(aPlan(count))).toEqual(expected);
  });

  it('keeps a place in each batch for the journal', () => {
    expect(sizes(aPlan(100, plain, { reserve: { commands: 1, bytes: 10_000 } }))).toEqual([
      'batch 49',
      'batch 49',
      'batch 2',
    ]);
  });

  it('puts 49 notices of 15 KB into a body, with room for the journal', () => {
    const plan = aPlan(
      5000,
      { ...plain, MESSAGE: 'Ж'.repeat(2500) },
      { reserve: { commands: 1, bytes: 24_000 } },
    );
    expect(plan.requests.length).toBe(Math.ceil(5000 / 49));
  });

  it('sends a test in the form of the send that it stands for', () => {
    expect(sizes(aPlan(1, plain, { form: 'batch' }))).toEqual(['batch 1']);
  });

  it('sends an attachment as an object to one person, as JSON text in a batch', () => {
    const ATTACH = [{ MESSAGE: 'Hi' }];
    const one = aPlan(1, { ...plain, ATTACH });
    const two = aPlan(2, { ...plain, ATTACH });
    const params = (plan: Plan) =>
      plan.requests.flatMap((request) => callsOf(plan, request)).map((call) => call.params);
    expect(params(one)).toEqual([
      {
        USER_ID: 1,
        TYPE: 'USER',
        MESSAGE: 'Reminder',
        TAG: 'HERALD_aaaaaaaaaa|1',
        SUB_TAG: 'HERALD_aaaaaaaaaa',
        ATTACH,
      },
    ]);
    expect(params(two)).toMatchObject([{ ATTACH: '[{"MESSAGE":"Hi"}]' }, { ATTACH: '[{"MESSAGE":"Hi"}]' }]);
  });

  it('gives a text that a batch would take for a reference a call of its own, and only that one', () => {
    const plan = aPlan(3, (id) => (id === 2 ? { ...plain, MESSAGE: 'It costs $total[0]' } : plain));
    expect(sizes(plan)).toEqual(['batch 2', 'single 1']);
    expect(plan.requests[1]?.notices[0]?.userId).toBe(2);
  });

  it('sees a reference in the attachment, in the text for e-mail and in a tag', () => {
    const inAttach = aPlan(2, { ...plain, ATTACH: [{ MESSAGE: '$result[a]' }] });
    const inMail = aPlan(2, { ...plain, MESSAGE_OUT: '$Time[x]' });
    expect(sizes(inAttach)).toEqual(['single 1', 'single 1']);
    expect(sizes(inMail)).toEqual(['single 1', 'single 1']);
    const people = [{ id: 1 }, { id: 2 }];
    const tags = wireTags({
      typedTag: '$next[1]',
      typedSubTag: '',
      sendId: 'a',
      people,
      held: new Map(),
    });
    expect(sizes(planDelivery({ wire: plain, people, tags }))).toEqual(['single 1', 'single 1']);
  });

  it('keeps a body under 1 MB', () => {
    const plan = aPlan(50, { ...plain, MESSAGE: 'Ж'.repeat(20_000) });
    expect(plan.requests.length).toBeGreaterThan(5);
    for (const request of plan.requests) expect(bodyBytes(plan, request)).toBeLessThanOrEqual(1_000_000);
  });

  it('fills a body as far as 1 MB goes', () => {
    const plan = aPlan(50, { ...plain, MESSAGE: 'Ж'.repeat(20_000) });
    expect(bodyBytes(plan, plan.requests[0] ?? { kind: 'batch', notices: [] })).toBeGreaterThan(850_000);
  });

  it('covers everybody exactly once, in bodies that the limits allow', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    const texts = fc.array(
      fc.oneof(
        text,
        fc.constant('$result[0]'),
        text.map((some) => some.repeat(2000)),
      ),
      {
        minLength: 1,
        maxLength: 80,
      },
    );
    fc.assert(
      fc.property(texts, (messages) => {
        const wires = messages.map((MESSAGE) => ({ ...plain, MESSAGE }));
        const plan = aPlan(messages.length, (id) => wires[id - 1] ?? plain);
        const ids = plannedNotices(plan).map(({ userId }) => userId);
        expect(ids.toSorted((a, b) => a - b)).toEqual(messages.map((_, index) => index + 1));
        for (const request of plan.requests) {
          expect(request.notices.length).toBeLessThanOrEqual(request.kind === 'single' ? 1 : 50);
          expect(bodyBytes(plan, request)).toBeLessThanOrEqual(1_000_000);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('encodedPairBytes', () => {
  it('counts what the SDK writes, to the byte', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 3000 }), (value) => {
        expect(encodedPairBytes('MESSAGE_OUT', value)).toBe(stringify({ MESSAGE_OUT: value }).length);
      }),
    );
    expect(encodedPairBytes('USER_ID', 42)).toBe('USER_ID=42'.length);
  });
});

describe('looksLikeReference', () => {
  it.each([
    ['$result[0]', true],
    ['see $RESULT[a][b]', true],
    ['$total:[b]bold[/b]', true],
    ['$totally[x', false],
    ['$totally[x]', true],
    ['$total [b]', false],
    ['$ result[0]', false],
    ['result[0]', false],
    ['$100 [b]', false],
    ['$error', false],
  ])('%s: %s', (text, is) => {
    expect(looksLikeReference(text)).toBe(is);
  });
});

describe('retryPlan', () => {
  it('repeats only refused, unknown and unsent notices, under the same wire tags', () => {
    const plan = aPlan(6);
    const outcomes = new Map<number, Outcome>([
      [1, { kind: 'delivered', id: 9 }],
      [2, { kind: 'refused', code: 'ATTACH_ERROR', message: '' }],
      [3, { kind: 'muted' }],
      [4, { kind: 'unknown', code: 'NETWORK_ERROR', message: '' }],
      [5, { kind: 'notCreated' }],
    ]);
    const again = plannedNotices(retryPlan(plan, outcomes));
    const before = new Map(plannedNotices(plan).map(({ userId, tag }) => [userId, tag]));
    expect(again.map(({ userId }) => userId)).toEqual([2, 4, 6]);
    expect(again.every(({ userId, tag }) => before.get(userId) === tag)).toBe(true);
  });

  it('keeps the form, so that one person left of many still gets a JSON text', () => {
    const plan = aPlan(2, { ...plain, ATTACH: [] });
    const again = retryPlan(plan, new Map([[1, { kind: 'delivered', id: 9 }]]));
    expect(sizes(again)).toEqual(['batch 1']);
  });
});
