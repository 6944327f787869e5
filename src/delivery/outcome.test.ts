import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallResult } from '#portal/call.ts';
import { PORTAL_ERRORS, portalError } from '#portal/errors.ts';
import {
  afterRepeat,
  afterUnseenTry,
  knownDuringRepeat,
  mayRepeat,
  type Outcome,
  outcomeOf,
} from './outcome.ts';

const time = { start: 1_760_000_000, finish: 1_760_000_000.4 };
const reply = (result: unknown): CallResult => ({ ok: true, result, time });
const failed = (code: string, status: number): CallResult => ({
  ok: false,
  error: portalError(code, 'text', status),
});

describe('outcomeOf', () => {
  it.each([
    [12345, { kind: 'delivered', id: 12345 }],
    [1, { kind: 'delivered', id: 1 }],
    [1_760_000_000 - 121, { kind: 'delivered', id: 1_760_000_000 - 121 }],
    [1_760_000_000 - 120, { kind: 'muted' }],
    [1_760_000_000, { kind: 'muted' }],
    [1_760_000_120, { kind: 'muted' }],
    [1_760_000_121, { kind: 'delivered', id: 1_760_000_121 }],
    [false, { kind: 'notCreated' }],
  ])('takes the result %s for what it is', (result, outcome) => {
    expect(outcomeOf(reply(result))).toEqual(outcome);
  });

  it.each([[0], [-5], [1.5], ['12345'], [true], [null], [undefined], [[]], [{}]])(
    'does not believe the undocumented result %j',
    (result) => {
      expect(outcomeOf(reply(result)).kind).toBe('unknown');
    },
  );

  it('never asks this computer for the time', () => {
    const now = Math.floor(Date.now() / 1000);
    expect(outcomeOf(reply(now))).toEqual({ kind: 'delivered', id: now });
    expect(outcomeOf({ ok: true, result: now })).toEqual({ kind: 'delivered', id: now });
  });

  it.each([
    ['USER_ID_EMPTY', 400, 'refused'],
    ['ATTACH_OVERSIZE', 400, 'refused'],
    ['ATTACH_ERROR', 200, 'refused'],
    ['WRONG_AUTH_TYPE', 403, 'refused'],
    ['insufficient_scope', 401, 'refused'],
    ['QUERY_LIMIT_EXCEEDED', 503, 'refused'],
    ['OPERATION_TIME_LIMIT', 429, 'refused'],
    ['ERR_BAD_REQUEST', 413, 'refused'],
    ['SOMETHING_NEW', 400, 'refused'],
    ['ERR_BAD_REQUEST', 408, 'unknown'],
    ['REQUEST_TIMEOUT', 408, 'unknown'],
    ['NETWORK_ERROR', 0, 'unknown'],
    ['ERR_BAD_RESPONSE', 502, 'unknown'],
    ['ERR_BAD_RESPONSE', 503, 'unknown'],
    ['INTERNAL_SERVER_ERROR', 500, 'unknown'],
    ['INTERNAL_SERVER_ERROR', 200, 'unknown'],
    ['ERROR_CORE', 500, 'unknown'],
    ['ERROR_CORE', 400, 'refused'],
    ['SOMETHING_NEW', 500, 'unknown'],
    ['SOMETHING_NEW', 200, 'unknown'],
    ['ROW_MISSING', 200, 'unknown'],
    ['constructor', 500, 'unknown'],
  ])('takes %s with status %i for %s', (code, status, kind) => {
    expect(outcomeOf(failed(code, status))).toEqual({ kind, code, message: 'text' });
  });

  it('gives every listed code an outcome that may be repeated', () => {
    for (const code of Object.keys(PORTAL_ERRORS)) {
      expect(mayRepeat(outcomeOf(failed(code, 400)))).toBe(true);
    }
  });

  it('never offers to repeat what arrived, was muted or had nobody to go to', () => {
    for (const result of [7, 1_760_000_000, false]) expect(mayRepeat(outcomeOf(reply(result)))).toBe(false);
  });
});

describe('afterRepeat', () => {
  const delivered: Outcome = { kind: 'delivered', id: 7 };
  const refused: Outcome = { kind: 'refused', code: 'QUERY_LIMIT_EXCEEDED', message: '' };
  const lost: Outcome = { kind: 'unknown', code: 'NETWORK_ERROR', message: '' };
  const muted: Outcome = { kind: 'muted' };

  it.each([
    ['refused after a lost answer: the first may have arrived', lost, refused, lost],
    ['delivered after a lost answer', lost, delivered, delivered],
    ['muted after a lost answer', lost, muted, muted],
    ['delivered after a refusal', refused, delivered, delivered],
    ['lost after a refusal', refused, lost, lost],
    [
      'refused once more',
      refused,
      { ...refused, code: 'ATTACH_ERROR' },
      { ...refused, code: 'ATTACH_ERROR' },
    ],
  ])('%s', (_what, before, since, expected) => {
    expect(afterRepeat(new Map([[5, before]]), new Map([[5, since]])).get(5)).toEqual(expected);
  });

  it('of a try that another page may have made before, a refusal says nothing, and every other answer all', () => {
    expect(afterUnseenTry(refused)).toEqual({ ...refused, kind: 'unknown' });
    for (const outcome of [delivered, lost, muted]) expect(afterUnseenTry(outcome)).toBe(outcome);
  });

  it('begins with what cannot change: whoever was refused is written to once more', () => {
    const before = new Map([delivered, refused, lost, muted].map((outcome, id) => [id, outcome]));
    expect([...knownDuringRepeat(before).keys()]).toEqual([0, 2, 3]);
  });

  it('keeps everybody of both', () => {
    const all = afterRepeat(new Map([[5, delivered]]), new Map([[6, lost]]));
    expect([...all]).toEqual([
      [5, delivered],
      [6, lost],
    ]);
  });
});

it('whatever happens in whatever order, a notice that may have arrived is never called refused', () => {
  const outcome = fc.constantFrom<Outcome>(
    { kind: 'delivered', id: 7 },
    { kind: 'refused', code: 'A', message: '' },
    { kind: 'unknown', code: 'B', message: '' },
  );
  fc.assert(
    fc.property(fc.array(outcome, { minLength: 1, maxLength: 8 }), (tries) => {
      let known: ReadonlyMap<number, Outcome> = new Map();
      let mayHaveIt = false;
      for (const one of tries) {
        // Only who may lack it is written to again.
        const before = known.get(5);
        if (before !== undefined && !mayRepeat(before)) break;
        known = afterRepeat(known, new Map([[5, one]]));
        mayHaveIt ||= one.kind !== 'refused';
        expect(known.get(5)?.kind === 'refused').toBe(!mayHaveIt);
      }
    }),
  );
});
