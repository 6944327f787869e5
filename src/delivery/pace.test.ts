import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallResult } from '#portal/call.ts';
import { portalError } from '#portal/errors.ts';
import { afterAnswer, afterSending, estimateSeconds, nextDeparture, type Pace, startPace } from './pace.ts';

const BUCKET = { threshold: 50, perSecond: 2 };
const AT = 1_000_000;
const fine: CallResult = { ok: true, result: 1 };
const refusal = (code: string): CallResult => ({ ok: false, error: portalError(code, '', 503) });
const used = (operating: number, resetIn: number): CallResult => ({
  ok: true,
  result: 1,
  time: { start: 500, finish: 501, operating, operatingResetAt: 501 + resetIn },
});

const fresh = startPace(BUCKET, AT);
const repeat = (pace: Pace, times: number, change: (pace: Pace) => Pace): Pace =>
  Array.from({ length: times }).reduce((now: Pace) => change(now), pace);

describe('the bucket', () => {
  it('lets 48 of 50 go at once, then one each half second', () => {
    const burst = repeat(fresh, 47, (pace) => afterSending(pace, AT));
    expect(nextDeparture(burst, AT).until).toBe(AT);
    const empty = afterSending(burst, AT);
    expect(nextDeparture(empty, AT)).toEqual({ until: AT + 500, reason: 'bucket' });
    expect(nextDeparture(empty, AT + 500).until).toBe(AT + 500);
  });

  it('never believes in more than the threshold', () => {
    const rested = afterSending(fresh, AT + 3_600_000);
    expect(rested.tokens).toBe(49);
  });
});

describe('the bucket, however hurried or idle one is', () => {
  it('never holds more than it may: what leaves fits into what the portal lets through', () => {
    const bucket = fc.record({
      threshold: fc.integer({ min: 1, max: 60 }),
      perSecond: fc.integer({ min: 1, max: 5 }),
    });
    // Moments at which somebody has something to send, ms after the one before.
    const waits = fc.array(fc.oneof(fc.constant(0), fc.nat(400), fc.nat(60_000)), {
      minLength: 1,
      maxLength: 120,
    });
    fc.assert(
      fc.property(bucket, waits, (of, after) => {
        let at = 0;
        let pace = startPace(of, at);
        let level = 0;
        let levelAt = 0;
        for (const wait of after) {
          at = Math.max(at + wait, nextDeparture(pace, at + wait).until);
          pace = afterSending(pace, at);
          level = Math.max(0, level - ((at - levelAt) / 1000) * of.perSecond) + 1;
          levelAt = at;
          expect(level).toBeLessThanOrEqual(of.threshold + 1e-9);
        }
      }),
    );
  });
});

describe('lanes', () => {
  it('start with two, grow to four with good answers, and no further', () => {
    expect(fresh.lanes).toBe(2);
    expect(repeat(fresh, 4, (pace) => afterAnswer(pace, [fine], AT, 0)).lanes).toBe(3);
    expect(repeat(fresh, 10, (pace) => afterAnswer(pace, [fine], AT, 0)).lanes).toBe(4);
    expect(repeat(fresh, 100, (pace) => afterAnswer(pace, [fine], AT, 0)).lanes).toBe(4);
  });

  it('shrink with a refusal and with a lost answer, but never to none', () => {
    const refuse = (pace: Pace) => afterAnswer(pace, [refusal('QUERY_LIMIT_EXCEEDED')], AT, 0);
    const lose = (pace: Pace) => afterAnswer(pace, [refusal('NETWORK_ERROR')], AT, 1);
    expect(refuse(fresh).lanes).toBe(1);
    expect(lose(fresh).lanes).toBe(1);
    expect(repeat(fresh, 5, refuse).lanes).toBe(1);
  });
});

describe('waiting', () => {
  it.each([
    ['refused by the bucket: 2 s', [refusal('QUERY_LIMIT_EXCEEDED')], 0, 2000, 'bucket'],
    ['one answer lost: 1 s', [refusal('NETWORK_ERROR')], 1, 1000, 'noAnswer'],
    ['three answers lost: 4 s', [refusal('NETWORK_ERROR')], 3, 4000, 'noAnswer'],
    ['nine answers lost: no longer than 30 s', [refusal('NETWORK_ERROR')], 9, 30_000, 'noAnswer'],
    [
      'time used up, nothing heard of when it is free: 60 s',
      [refusal('OPERATION_TIME_LIMIT')],
      0,
      60_000,
      'operating',
    ],
    ['time used up, free in 45 s', [used(1, 45), refusal('OPERATION_TIME_LIMIT')], 0, 46_000, 'operating'],
    [
      'time used up, free in 1 s: 10 s at least',
      [used(1, 1), refusal('OPERATION_TIME_LIMIT')],
      0,
      10_000,
      'operating',
    ],
    [
      'time used up, an absurd moment: not above 10 min',
      [used(1, 1e6), refusal('OPERATION_TIME_LIMIT')],
      0,
      601_000,
      'operating',
    ],
    ['475 s of 480 used: before it is refused', [used(475, 45)], 0, 46_000, 'operating'],
  ] as const)('%s', (_what, results, lost, wait, reason) => {
    expect(nextDeparture(afterAnswer(fresh, results, AT, lost), AT)).toEqual({ until: AT + wait, reason });
  });

  it('does not wait at 474 s', () => {
    expect(nextDeparture(afterAnswer(fresh, [used(474, 45)], AT, 0), AT).until).toBe(AT);
  });

  it('grows with each refusal in a row, and forgets them with a good answer', () => {
    const refuse = (pace: Pace) => afterAnswer(pace, [refusal('QUERY_LIMIT_EXCEEDED')], AT, 0);
    expect(nextDeparture(refuse(refuse(fresh)), AT).until).toBe(AT + 3000);
    expect(nextDeparture(repeat(fresh, 20, refuse), AT).until).toBe(AT + 30_000);
    const calm = afterAnswer(refuse(refuse(fresh)), [fine], AT, 0);
    expect(nextDeparture(refuse({ ...calm, notBefore: 0 }), AT).until).toBe(AT + 2000);
  });

  it('keeps the longer of two waits, with its reason', () => {
    const operating = afterAnswer(fresh, [used(480, 45)], AT, 0);
    const both = afterAnswer(operating, [refusal('QUERY_LIMIT_EXCEEDED')], AT, 0);
    expect(nextDeparture(both, AT)).toEqual({ until: AT + 46_000, reason: 'operating' });
  });

  it('believes in the distance to the reset, not in the clocks of two computers agreeing', () => {
    const pace = afterAnswer(fresh, [used(480, 45)], 77, 0);
    expect(pace.operatingResetAt).toBe(77 + 45_000);
  });
});

describe('a clock that is set', () => {
  const HOUR = 3_600_000;
  const empty = repeat(fresh, 48, (pace) => afterSending(pace, AT));
  const refused = afterAnswer(fresh, [refusal('QUERY_LIMIT_EXCEEDED')], AT, 0);
  const lost = afterAnswer(fresh, [refusal('NETWORK_ERROR')], AT, 3);
  const used45 = afterAnswer(fresh, [used(480, 45)], AT, 0);

  it.each([
    ['an empty bucket', empty, 500],
    ['a refusal', refused, 2000],
    ['lost answers', lost, 4000],
    ['used up time', used45, 46_000],
  ])('back by an hour: %s holds a request no longer than before', (_what, pace, wait) => {
    expect(nextDeparture(pace, AT - HOUR).until - (AT - HOUR)).toBe(wait);
    expect(nextDeparture(pace, AT - 1).until - (AT - 1)).toBe(wait);
  });

  it('back takes no token that is there, and none leaves for the next request', () => {
    expect(nextDeparture(fresh, AT - HOUR).until).toBe(AT - HOUR);
    const sent = afterSending(empty, AT - HOUR);
    expect(nextDeparture(sent, AT - HOUR).until).toBe(AT - HOUR + 1000);
  });
});

describe('estimateSeconds', () => {
  it.each([
    [1, 1],
    [4, 1],
    [40, 5],
    [100, 26],
    [1000, 476],
  ])('%i requests take about %i s', (requests, seconds) => {
    expect(estimateSeconds(requests, BUCKET)).toBe(seconds);
  });
});
