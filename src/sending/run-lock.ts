/**
 * Two tabs of one browser cannot run the same send. Where the browser has locks and lets a frame use them, a lock does
 * it; else the tabs ask each other. Where neither is to be had nothing is held up: the wire tags still leave one notice.
 */
import { sleep } from '#portal/sleep.ts';

export type RunLock = {
  /** Gives the function that ends the hold, or undefined while another tab holds the name. Never rejects. */
  take(name: string): Promise<(() => void) | undefined>;
  /** Holds the name as long as the work lasts; gives `refused` while another tab holds it. */
  during<Answer>(name: string, work: () => Promise<Answer>, refused: Answer): Promise<Answer>;
};

type Message = { readonly kind: 'claim' | 'held'; readonly number: number };

/** To the other tabs of this browser, and from them. */
export type LockChannel = {
  readonly send: (message: Message) => void;
  readonly listen: (hear: (message: Message) => void) => void;
  readonly close: () => void;
};

/** Functions, because merely naming these throws in frames whose storage is blocked. */
export type LockSurroundings = {
  readonly locks: () => Pick<LockManager, 'request'>;
  readonly channel: (name: string) => LockChannel;
  readonly wait: (ms: number) => Promise<void>;
  readonly random: () => number;
};

/** How long another tab may take to say that it holds a name (ms). */
const ANSWER_WITHIN = 250;

const BROWSER: LockSurroundings = {
  locks: () => navigator.locks,
  channel(name) {
    const channel = new BroadcastChannel(name);
    return {
      // A channel has no target.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      send: (message) => channel.postMessage(message),
      listen: (hear) => channel.addEventListener('message', ({ data }: MessageEvent<Message>) => hear(data)),
      close: () => channel.close(),
    };
  },
  wait: sleep,
  random: Math.random,
};

export function createRunLock(around: LockSurroundings = BROWSER): RunLock {
  async function take(name: string): Promise<(() => void) | undefined> {
    const full = `herald-run:${name}`;
    try {
      return await takeLock(around.locks(), full);
    } catch {
      // No locks here, or none for frames.
    }
    try {
      return await askOthers(around, full);
    } catch {
      return () => {};
    }
  }
  return {
    take,
    async during(name, work, refused) {
      const release = await take(name);
      if (release === undefined) return refused;
      try {
        return await work();
      } finally {
        release();
      }
    },
  };
}

function takeLock(locks: Pick<LockManager, 'request'>, name: string): Promise<(() => void) | undefined> {
  return new Promise((resolve, reject) => {
    const hold = (lock: Lock | null) =>
      lock === null
        ? resolve(undefined)
        : new Promise<void>((release) => {
            resolve(release);
          });
    locks.request(name, { ifAvailable: true }, hold).catch(reject);
  });
}

/** Claims the name; who holds it says so, and of two who claim at once the lower number wins. */
async function askOthers(
  { channel: open, wait, random }: LockSurroundings,
  name: string,
): Promise<(() => void) | undefined> {
  const channel = open(name);
  const number = random();
  let holds = false;
  let refused = false;
  channel.listen((message) => {
    if (message.kind === 'held') refused = true;
    else if (holds || number <= message.number) channel.send({ kind: 'held', number });
    else refused = true;
  });
  channel.send({ kind: 'claim', number });
  await wait(ANSWER_WITHIN);
  if (refused) {
    channel.close();
    return undefined;
  }
  holds = true;
  return () => channel.close();
}
