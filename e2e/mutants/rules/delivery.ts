import type { Mutant } from '../mutant.ts';

/** How a plan is carried out, and what is exported of it. */
export const DELIVERY: readonly Mutant[] = [
  {
    rule: 'A refusal by the bucket costs no notice',
    file: 'delivery/delivery-state.ts',
    find: "const COMES_BACK = new Set(['QUERY_LIMIT_EXCEEDED', 'OPERATION_TIME_LIMIT']);",
    put: "const COMES_BACK = new Set(['OPERATION_TIME_LIMIT']);",
  },
  {
    rule: 'It stops by itself after 10 failed requests in a row',
    file: 'delivery/delivery-state.ts',
    find: 'export const FAILED_REQUESTS_LIMIT = 10;',
    put: 'export const FAILED_REQUESTS_LIMIT = 11;',
  },
  {
    rule: 'It stops by itself when the right to send is lost',
    file: 'delivery/delivery-state.ts',
    find: 'if (saysAll && (',
    put: 'if (last === null && (',
  },
  {
    rule: 'The refusal of one person stops nothing',
    file: 'delivery/delivery-state.ts',
    find: 'const saysAll = isWhole && judged.every(isRightLost);',
    put: 'const saysAll = isWhole && judged.some(isRightLost);',
  },
  {
    rule: 'A request that reached somebody has not failed',
    file: 'delivery/delivery-state.ts',
    find: 'return judged.every(isFailure) ? before + 1 : 0;',
    put: 'return judged.some(isFailure) ? before + 1 : 0;',
  },
  {
    rule: 'Pause lets nothing more out',
    file: 'delivery/delivery-state.ts',
    find: "state.phase === 'running' ? { ...state, phase: 'paused' } : state",
    put: 'state',
  },
  {
    rule: 'Stop lets nothing more out',
    file: 'delivery/delivery-state.ts',
    find: "return { ...state, phase: 'stopping', stopReason: reason };",
    put: 'return { ...state, stopReason: reason };',
  },
  {
    rule: 'What is on its way is waited for',
    file: 'delivery/delivery-state.ts',
    find: "if (state.phase === 'ended' || state.inFlight.size > 0) return state;",
    put: "if (state.phase === 'ended') return state;",
  },
  {
    rule: 'At most four batches are in flight',
    file: 'delivery/pace.ts',
    find: 'export const MOST_LANES = 4;',
    put: 'export const MOST_LANES = 5;',
  },
  {
    rule: 'It starts with two batches in flight',
    file: 'delivery/pace.ts',
    find: 'export const FIRST_LANES = 2;',
    put: 'export const FIRST_LANES = 3;',
  },
  {
    rule: 'Never more than the leaky bucket of the plan',
    file: 'delivery/pace.ts',
    find: 'return { ...pace, tokens: tokensNow(pace, at) - 1, tokensAt: at };',
    put: 'return { ...pace, tokens: tokensNow(pace, at), tokensAt: at };',
  },
  {
    rule: 'Exported cells that begin with = + - @ tab or CR get an apostrophe',
    file: 'delivery/csv.ts',
    find: '[=+\\-@\\u{FF1D}',
    put: '[=+@\\u{FF1D}',
  },
  {
    rule: 'Exported cells that begin with a line feed get an apostrophe, too',
    file: 'delivery/csv.ts',
    find: '[\\0\\t\\r\\n]',
    put: '[\\0\\t\\r]',
  },
  {
    rule: 'An exported table opens in Excel with every script readable',
    file: 'delivery/csv.ts',
    find: 'return `\\uFEFF${',
    put: 'return `${',
  },
];
