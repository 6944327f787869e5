/** Loads files of the app on demand: repeats what failed, and tells a file that cannot be had from a bug inside it. */

/** Pauses before a part is loaded again, ms. */
export const PAUSES = [500, 1_000, 2_000] as const;

/** The files of a part cannot be had: the network, or a newer version on the server. */
export class PartUnavailable extends Error {}

/** The errors of a failed dynamic import in Chromium, Firefox and Safari, and Vite's for a style sheet. */
const FETCH_FAILURE = /dynamically imported module|importing a module script|preload CSS/i;

const isFetchFailure = (error: unknown): boolean =>
  error instanceof Error && FETCH_FAILURE.test(error.message);

export type LoadEnvironment = {
  readonly isOnline: () => boolean;
  readonly wait: (ms: number) => Promise<void>;
  /** Fetches style sheets again that failed; Vite's loader takes them for loaded. */
  readonly reloadStyles: () => Promise<void>;
};

/**
 * Loads a part, with three more tries after the first. Browsers since 2025 fetch a failed import anew; an older
 * Chromium remembers the failure, and only a reload helps there.
 */
export async function loadPart<Part>(
  load: () => Promise<Part>,
  { isOnline, wait, reloadStyles }: LoadEnvironment = BROWSER,
): Promise<Part> {
  for (let tries = 0; ; tries += 1) {
    try {
      await reloadStyles();
      return await load();
    } catch (error) {
      if (!isFetchFailure(error)) throw error;
      const pause = PAUSES[tries];
      // Without a network another try is in vain; the caller tries again when it is back.
      if (pause === undefined || !isOnline())
        throw new PartUnavailable('A part is missing', { cause: error });
      await wait(pause);
    }
  }
}

const BROWSER: LoadEnvironment = {
  isOnline: () => navigator.onLine,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  reloadStyles: async () => {
    const failed = document.querySelectorAll<HTMLLinkElement>('link[data-failed]');
    await Promise.all(Array.from(failed, reloadStyle));
  },
};

function reloadStyle(failed: HTMLLinkElement): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.crossOrigin = failed.crossOrigin;
  link.href = failed.href;
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error(`Unable to preload CSS for ${link.href}`)));
    failed.replaceWith(link);
  });
}

/** Marks style sheets that cannot be loaded, from now on. */
export function markFailedStyles(page: Document): void {
  page.addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') target.dataset['failed'] = '';
    },
    // Such an event does not bubble.
    { capture: true },
  );
}
