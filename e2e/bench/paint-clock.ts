import type { Frame, JSHandle } from '@playwright/test';

/** What has to be true of the page before its next paint counts; nothing: the very next paint does. */
export type Until = {
  /** An element of this selector is there. */
  readonly shows?: string;
  /** Something inside the element of this selector changed. */
  readonly changes?: string;
};

type Clock = { arm(event: string, until: Until): void; taken(): Promise<number> };

/**
 * Runs in the page. From the moment at which the browser got the key or click (so that a busy page's delay counts) to the
 * end of the frame that shows its effect: a message that is sent while the frame is made is heard once it is painted.
 * No named function inside: what the loader adds to keep names is unknown in the page.
 */
function makeClock(): Clock {
  let sample: Promise<number> = Promise.resolve(0);
  return {
    arm(event, { shows, changes }) {
      sample = new Promise((resolve) => {
        window.addEventListener(
          event,
          ({ timeStamp }) => {
            let changed = changes === undefined;
            const place = changes === undefined ? null : document.querySelector(changes);
            const observer = new MutationObserver(() => (changed = true));
            if (place !== null)
              observer.observe(place, { subtree: true, childList: true, characterData: true });
            const heard = new MessageChannel();
            heard.port1.addEventListener('message', () => resolve(performance.now() - timeStamp));
            heard.port1.start();
            const frames = {
              next() {
                requestAnimationFrame(() => {
                  const shown = shows === undefined || document.querySelector(shows) !== null;
                  if (!changed || !shown) return this.next();
                  observer.disconnect();
                  heard.port2.postMessage('painted');
                });
              },
            };
            frames.next();
          },
          { capture: true, once: true },
        );
      });
    },
    taken() {
      return sample;
    },
  };
}

export class PaintClock {
  readonly #clock: JSHandle<Clock>;

  private constructor(clock: JSHandle<Clock>) {
    this.#clock = clock;
  }

  static async in(frame: Frame): Promise<PaintClock> {
    return new PaintClock(await frame.evaluateHandle(makeClock));
  }

  /** Milliseconds from the event that `act` causes to the paint that shows its effect. */
  async time(event: 'keydown' | 'click', act: () => Promise<void>, until: Until = {}): Promise<number> {
    await this.#clock.evaluate((clock, [name, condition]) => clock.arm(name, condition), [
      event,
      until,
    ] as const);
    await act();
    return this.#clock.evaluate((clock) => clock.taken());
  }
}
