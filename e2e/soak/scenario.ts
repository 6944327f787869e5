/** What one send of the soak is, and what goes wrong with it: all of it thrown by the seed, nothing by the clock. */
import type { Fault } from '../portal/api.ts';
import { createDice, type Dice } from './dice.ts';

/** Employees of the emulator's company. */
export const EMPLOYEES = 240;
/** Sends that one person makes one after another, with the same drafts, history and tags. */
export const SENDS_A_SESSION = 10;

/** Where the page is reloaded, and how the person goes on. */
export type Reload = {
  /** The request that is on its way then, from 0. */
  readonly skip: number;
  readonly when: 'before' | 'after';
  /** Through the offer in Compose, the history, or by pressing Send once more with the draft that came back. */
  readonly goOn: 'offer' | 'history' | 'draft';
};

export type Scenario = {
  readonly run: number;
  readonly people: readonly number[];
  /** Chosen while they still worked here. */
  readonly leavers: readonly number[];
  /** '' where none is typed. */
  readonly tag: string;
  readonly text: string;
  readonly attach: string;
  readonly type: 'Personal' | 'System';
  /** What goes wrong while it is found out who gets it, from the confirmation on, and at each repeat. */
  readonly faults: { readonly asking: readonly Fault[]; readonly sending: readonly Fault[] };
  readonly retryFaults: readonly (readonly Fault[])[];
  readonly tokenExpires: boolean;
  readonly doubleClicks: boolean;
  readonly reload: Reload | undefined;
};

/** Which session a run belongs to, from 0; runs count from 1. */
export const sessionOf = (run: number): number => Math.floor((run - 1) / SENDS_A_SESSION);

/** Half of the sessions are under each reading of "a TAG is unique" (product.md, "Tags on the wire"). */
export const readingOf = (session: number): 'recipient' | 'app' => (session % 2 === 0 ? 'recipient' : 'app');

/** By this a notice of a run is known again, in a text, in a centre and in the history. */
export const markOf = (run: number): string => `Soak-${run}.`;

/** As the button Send names so many. */
export const countOf = ({ length }: readonly number[]): string =>
  `${length} ${length === 1 ? 'person' : 'people'}`;

/** Who may be chosen: employees who work here, muted ones among them. */
const CHOOSABLE = Array.from({ length: EMPLOYEES - 4 }, (_, index) => index + 5).filter(
  (id) => ![20, 21, 22, 23, 24, 25].includes(id) && id % 19 !== 0 && id % 41 !== 0,
);
/** Few enough that tags meet the same people again. */
const REGULARS = CHOOSABLE.slice(0, 40);

export function scenarioOf(seed: number, run: number): Scenario {
  const dice = createDice(seed, run);
  const size = dice.pick(['one', 'one', 'one', 'few', 'few', 'few', 'many'] as const);
  const count = size === 'one' ? 1 : size === 'few' ? dice.int(2, 12) : dice.int(51, 170);
  const people = dice.some(size === 'many' ? CHOOSABLE : REGULARS, count);
  const kind = dice.pick(['plain', 'plain', 'plain', 'named', 'reference'] as const);
  const text = {
    plain: 'numbers of the week',
    named: 'for {{name|colleague}}',
    // Each of these is a request of its own.
    reference: size === 'many' ? 'numbers' : 'it costs $result[0]',
  }[kind];
  const requests = size === 'one' || kind === 'reference' ? count : Math.ceil(count / 49);
  const method = size === 'one' || (kind === 'reference' && size === 'few') ? 'im.notify' : 'batch';
  const shape: Shape = { method, people, requests };
  return {
    run,
    people,
    leavers: dice.happens(20) ? dice.some(people, dice.int(1, 3)) : [],
    tag: dice.happens(55) ? dice.pick(['REPORT', 'TASK|7', 'Ежедневно'] as const) : '',
    text: `${markOf(run)} ${text}`,
    attach: dice.happens(25) ? '[{"MESSAGE":"[B]kept[/B]"},{"DELIMITER":{"SIZE":200}}]' : '',
    type: dice.happens(20) ? 'System' : 'Personal',
    faults: {
      asking: dice.happens(15) ? [throwFault(dice, { ...shape, method: 'batch', requests: 1 })] : [],
      sending: throwFaults(dice, shape, dice.pick([0, 1, 1, 2, 2, 3, 4] as const)),
    },
    retryFaults: [
      throwFaults(dice, { ...shape, requests: 0 }, dice.pick([0, 1, 1, 2] as const)),
      throwFaults(dice, { ...shape, requests: 0 }, dice.pick([0, 0, 1] as const)),
    ],
    tokenExpires: dice.happens(10),
    doubleClicks: dice.happens(40),
    reload: dice.happens(12)
      ? {
          skip: dice.int(0, requests),
          when: dice.pick(['before', 'after'] as const),
          goOn: dice.pick(['offer', 'history', 'draft'] as const),
        }
      : undefined,
  };
}

type Shape = {
  /** Of the requests that carry notices. */
  readonly method: 'im.notify' | 'batch';
  readonly people: readonly number[];
  /** How many of them there are; batches of the history go before and after them. */
  readonly requests: number;
};

function throwFaults(dice: Dice, shape: Shape, count: number): readonly Fault[] {
  // A fault counts from the one before it.
  const faults = Array.from({ length: count }, (_, index) =>
    throwFault(dice, index === 0 ? shape : { ...shape, requests: dice.int(0, 1) }),
  );
  return faults.map((fault, index) => heardOnce(fault, faults[index + 1]));
}

/**
 * A reply that is lost early makes the browser send the request again, and the page hears the last answer alone. Where
 * that is a refusal no page can know that the request before it was carried out (README, "What has been measured").
 */
function heardOnce(fault: Fault, next: Fault | undefined): Fault {
  const refusedNext = next?.kind === 'error' && next.code === 'expired_token' && (next.skip ?? 0) === 0;
  return fault.kind === 'lost-reply' && refusedNext ? { ...fault, early: false } : fault;
}

function throwFault(dice: Dice, { method, people, requests }: Shape): Fault {
  const on = dice.happens(method === 'batch' ? 100 : 75)
    ? { method, skip: method === 'batch' ? dice.int(0, requests) : dice.int(0, requests - 1) }
    : { method: 'batch', skip: 0 };
  const times = dice.pick([1, 1, 1, 2, 3] as const);
  const executed = dice.happens(50);
  const early = dice.happens(30);
  const userId = dice.some(people, 1)[0] ?? 0;
  const row = { method: 'im.notify', where: { USER_ID: String(userId) } };
  const kinds: readonly [() => Fault, ...(() => Fault)[]] = [
    () => ({ ...on, times, kind: 'lost-reply', early }),
    () => ({ ...on, times, kind: 'lost-reply', rows: dice.int(0, 50) }),
    () => ({ ...on, times, kind: 'lost-request', early }),
    () => ({ ...on, times, kind: 'html', status: 502, executed, cors: dice.happens(50) }),
    () => ({ ...on, times, kind: 'html', status: 503, executed }),
    () => ({ ...on, times, kind: 'error', code: 'QUERY_LIMIT_EXCEEDED', status: 503 }),
    () => ({ ...on, times, kind: 'error', code: 'OPERATION_TIME_LIMIT', status: 429 }),
    () => ({ ...on, times, kind: 'error', code: 'INTERNAL_SERVER_ERROR', status: 500, executed }),
    () => ({ ...on, times, kind: 'error', code: 'expired_token', status: 401 }),
    () => ({
      ...on,
      times,
      kind: 'no-json',
      body: dice.pick(['broken', 'empty', 'no-time'] as const),
      executed,
    }),
    () => ({ ...on, times, kind: 'slow', ms: dice.int(50, 300), when: executed ? 'after' : 'before' }),
    () => ({ ...row, kind: 'row-missing', executed }),
    () => ({ ...row, kind: 'row-error', code: 'INTERNAL_SERVER_ERROR', executed }),
    () => ({ ...row, kind: 'row-error', code: dice.pick(['QUERY_LIMIT_EXCEEDED', 'OPERATION_TIME_LIMIT']) }),
    () => ({ ...row, kind: 'row-error', code: dice.pick(['ERROR_CORE', 'USER_ID_EMPTY', 'ACCESS_DENIED']) }),
  ];
  return dice.pick(kinds)();
}
