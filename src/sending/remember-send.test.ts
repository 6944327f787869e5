import { expect, it } from 'vitest';
import type { Remembered, SendMemory } from '#store/history/send-memory.ts';
import { noteEnd } from './remember-send.ts';

type Noted = Pick<SendMemory, 'note'>;

const failed = (reason: 'unreachable' | 'noRights'): Remembered => ({ ok: false, reason });
// Only whether it was taken is looked at.
const TAKEN = { ok: true, where: 'portal' } as Remembered;

/** Tells the end to a history that gives these answers, the last one for ever; what is told of it, and the pauses. */
async function end(answers: readonly Remembered[], duringPause: (memory: Noted) => void = () => {}) {
  const pauses: number[] = [];
  const told: Remembered[] = [];
  let asked = 0;
  const memory: Noted = {
    note: () => Promise.resolve(answers[Math.min(asked++, answers.length - 1)] ?? TAKEN),
  };
  const wait = (ms: number) => {
    pauses.push(ms);
    duringPause(memory);
    return Promise.resolve();
  };
  await noteEnd(memory, new Map(), wait, (remembered) => told.push(remembered));
  return { pauses, told };
}

it('a history that does not answer is told the end again, until it has it', async () => {
  const { pauses, told } = await end([failed('unreachable'), failed('unreachable'), TAKEN]);
  expect(told).toEqual([failed('unreachable'), failed('unreachable'), TAKEN]);
  expect(pauses).toEqual([10_000, 60_000]);
});

it('a history is not told for ever, and not again where the right is missing', async () => {
  expect((await end([failed('unreachable')])).told).toHaveLength(4);
  expect((await end([failed('noRights'), TAKEN])).told).toEqual([failed('noRights')]);
});

it('an end is not told any more after a repeat has ended otherwise', async () => {
  const { told } = await end([failed('unreachable'), TAKEN], (memory) => {
    const never = () => new Promise<void>(() => {});
    void noteEnd(memory, new Map(), never, () => {});
  });
  expect(told).toEqual([failed('unreachable')]);
});
