import type { DraftPlace, PlaceFailure } from '../draft-place.ts';
import { aPlace } from './a-place.ts';

/** fine: done and answered; failed: not done; lost: done, but the answer did not come back. */
export type Answer = 'fine' | 'failed' | 'lost';

const UNREACHABLE: PlaceFailure = { ok: false, reason: 'unreachable' };

/** A place whose calls wait, one after another, until a test answers them; `list` answers at once. */
export function aSlowPlace() {
  const held = aPlace();
  const { list, read, write, remove } = held.place;
  const calls: ((answer: Answer) => void)[] = [];
  let isSlow = true;
  const slow =
    <Key, Value>(work: (key: Key) => Promise<Value | PlaceFailure>) =>
    async (key: Key): Promise<Value | PlaceFailure> => {
      const answer = isSlow ? await new Promise<Answer>((resolve) => void calls.push(resolve)) : 'fine';
      if (answer === 'failed') return UNREACHABLE;
      const value = await work(key);
      return answer === 'lost' ? UNREACHABLE : value;
    };
  const place: DraftPlace = { list, read: slow(read), write: slow(write), remove: slow(remove) };
  const step = (answer: Answer) => calls.shift()?.(answer);
  return {
    ...held,
    place,
    /** Answers the call that waits longest. */
    step,
    /** From now on every call is answered at once. */
    heal() {
      isSlow = false;
      for (let open = calls.length; open > 0; open -= 1) step('fine');
    },
  };
}
