import { describe, expect, it } from 'vitest';
import { loadPart, PAUSES, PartUnavailable } from './load-part.ts';

const MESSAGES = {
  Chromium: 'Failed to fetch dynamically imported module: https://x/a.js',
  Firefox: 'error loading dynamically imported module: https://x/a.js',
  Safari: 'Importing a module script failed.',
  'a style sheet': 'Unable to preload CSS for /assets/a.css',
} as const;

type Wish = { readonly failures?: number; readonly message?: string; readonly online?: boolean };

/** An environment in which loading fails so many times. */
function aTry({ failures = 0, message = MESSAGES.Chromium, online = true }: Wish = {}) {
  const waits: number[] = [];
  let tries = 0;
  const loading = loadPart(
    async () => {
      tries += 1;
      if (tries <= failures) throw new TypeError(message);
      return 'part';
    },
    {
      isOnline: () => online,
      wait: async (ms) => void waits.push(ms),
      reloadStyles: async () => {},
    },
  );
  return { loading, waits, tries: () => tries };
}

describe('loadPart', () => {
  it.each(Object.entries(MESSAGES))(
    'tries again, a little later each time, after a failure of %s',
    async (_, message) => {
      const { loading, waits, tries } = aTry({ failures: 3, message });
      expect(await loading).toBe('part');
      expect(waits).toEqual([...PAUSES]);
      expect(tries()).toBe(4);
    },
  );

  it('gives up after three more tries', async () => {
    const { loading, tries } = aTry({ failures: 9 });
    await expect(loading).rejects.toBeInstanceOf(PartUnavailable);
    expect(tries()).toBe(4);
  });

  it('gives up at once without a network, but takes what is there', async () => {
    const { loading, waits } = aTry({ failures: 1, online: false });
    await expect(loading).rejects.toBeInstanceOf(PartUnavailable);
    expect(waits).toEqual([]);
    expect(await aTry({ online: false }).loading).toBe('part');
  });

  it('leaves a bug inside the part a bug', async () => {
    const { loading, tries } = aTry({ failures: 9, message: 'x is not a function' });
    await expect(loading).rejects.not.toBeInstanceOf(PartUnavailable);
    expect(tries()).toBe(1);
  });

  it('counts a style sheet that fails again as a failed try', async () => {
    let failures = 2;
    const part = await loadPart(async () => 'part', {
      isOnline: () => true,
      wait: async () => {},
      reloadStyles: async () => {
        failures -= 1;
        if (failures > 0) throw new Error(MESSAGES['a style sheet']);
      },
    });
    expect(part).toBe('part');
    expect(failures).toBe(0);
  });
});
