import { describe, expect, it } from 'vitest';
import { createRunLock, type LockChannel, type LockSurroundings } from './run-lock.ts';

type Tab = { readonly name: string; hear?: Parameters<LockChannel['listen']>[0] };

/** Tabs of one browser whose messages arrive at once, and whose clock is wound by hand. */
function aBrowser(numbers: readonly number[]) {
  const open = new Set<Tab>();
  const waits: (() => void)[] = [];
  let dice = 0;
  const surroundings: LockSurroundings = {
    locks: () => {
      throw new Error('blocked');
    },
    channel(name) {
      const own: Tab = { name };
      open.add(own);
      return {
        send: (message) => {
          for (const other of open) if (other !== own && other.name === name) other.hear?.(message);
        },
        listen: (hear) => {
          own.hear = hear;
        },
        close: () => open.delete(own),
      };
    },
    wait: () => new Promise((resolve) => waits.push(() => resolve())),
    random: () => numbers[dice++] ?? 0,
  };
  const pass = () => {
    for (const ring of waits.splice(0)) ring();
  };
  return { surroundings, pass };
}

describe('without locks, the tabs ask each other', () => {
  it('gives a name to one tab, and again when it is let go', async () => {
    const { surroundings, pass } = aBrowser([0.9, 0.1, 0.5]);
    const [one, two] = [createRunLock(surroundings), createRunLock(surroundings)];
    const first = one.take('send');
    pass();
    const release = await first;
    expect(release).toBeTypeOf('function');
    const second = two.take('send');
    pass();
    expect(await second).toBeUndefined();
    release?.();
    const third = two.take('send');
    pass();
    expect(await third).toBeTypeOf('function');
  });

  it('lets one of two win who ask at the same moment', async () => {
    const { surroundings, pass } = aBrowser([0.7, 0.2]);
    const takes = [createRunLock(surroundings).take('send'), createRunLock(surroundings).take('send')];
    pass();
    expect((await Promise.all(takes)).map((release) => release !== undefined)).toEqual([false, true]);
  });

  it('does not mind another send', async () => {
    const { surroundings, pass } = aBrowser([0.7, 0.2]);
    const takes = [createRunLock(surroundings).take('a'), createRunLock(surroundings).take('b')];
    pass();
    expect((await Promise.all(takes)).every((release) => release !== undefined)).toBe(true);
  });
});

describe('with locks', () => {
  /** The browser's lock manager as far as ifAvailable goes. */
  function someLocks() {
    const held = new Set<string>();
    const request = async (name: string, _options: unknown, hold: (lock: unknown) => unknown) => {
      if (held.has(name)) {
        hold(null);
        return;
      }
      held.add(name);
      await hold({ name });
      held.delete(name);
    };
    return request as LockManager['request'];
  }

  it('gives a name to one tab, and again when it is let go', async () => {
    const request = someLocks();
    const { surroundings } = aBrowser([]);
    const lock = createRunLock({ ...surroundings, locks: () => ({ request }) });
    const release = await lock.take('send');
    expect(await lock.take('send')).toBeUndefined();
    release?.();
    await Promise.resolve();
    await Promise.resolve();
    expect(await lock.take('send')).toBeTypeOf('function');
  });

  it('holds a name as long as the work lasts, also if it fails', async () => {
    const request = someLocks();
    const { surroundings } = aBrowser([]);
    const lock = createRunLock({ ...surroundings, locks: () => ({ request }) });
    const inside = () => lock.during('send', async () => 'two at once', 'refused');
    expect(await lock.during('send', inside, 'refused at first')).toBe('refused');
    await expect(lock.during('send', () => Promise.reject(new Error('defect')), '')).rejects.toThrow(
      'defect',
    );
    await Promise.resolve();
    expect(await lock.during('send', async () => 'sent', 'refused')).toBe('sent');
  });
});

it('holds nothing up where neither is to be had', async () => {
  const { surroundings } = aBrowser([]);
  const blocked = () => {
    throw new Error('blocked');
  };
  const lock = createRunLock({ ...surroundings, channel: blocked });
  expect(await lock.take('send')).toBeTypeOf('function');
});
