import { partFiles } from './part-files.ts';

declare global {
  interface Navigator {
    /** Chromium only. */
    readonly connection?: { readonly saveData: boolean };
  }
}

/** After the first picture, so that it competes with nothing that the page opens with, ms. */
const PREFETCH_AFTER = 3_000;

/**
 * Fetches all parts, one after the other while the page is idle, so that each opens at once and also without a network.
 * Scripts are read but not run. Not where the person saves data.
 */
export function prefetchParts(page: Document): () => void {
  if (navigator.connection?.saveData === true) return () => {};
  const waiting = [...partFiles(page)];
  const stop = new AbortController();
  const next = () => {
    const file = waiting.shift();
    if (file === undefined || stop.signal.aborted) return;
    whenIdle(() => {
      if (!stop.signal.aborted) fetchFile(page, file, next);
    });
  };
  const timer = setTimeout(next, PREFETCH_AFTER);
  return () => {
    clearTimeout(timer);
    stop.abort();
  };
}

function fetchFile(page: Document, file: string, done: () => void): void {
  const { href } = new URL(file, page.baseURI);
  if ([...page.querySelectorAll('link')].some((link) => link.href === href)) {
    done();
    return;
  }
  const link = page.createElement('link');
  link.rel = file.endsWith('.css') ? 'stylesheet' : 'modulepreload';
  link.crossOrigin = '';
  link.href = href;
  // A file that cannot be had now is loaded when it is needed.
  link.addEventListener('load', done);
  link.addEventListener('error', done);
  page.head.append(link);
}

function whenIdle(callback: () => void): void {
  // Safari has no requestIdleCallback.
  if ('requestIdleCallback' in window) requestIdleCallback(callback);
  else setTimeout(callback, 100);
}
