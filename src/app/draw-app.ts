import { loadPart, markFailedStyles } from '#parts/load-part.ts';
import type { Opening } from './open-app.ts';
import { showNotLoaded } from './show-not-loaded.ts';

/** Draws the app as soon as its files are there; what cannot be fetched is said, with a button that tries again. */
export async function drawApp(root: Element, opening: Promise<Opening>): Promise<void> {
  markFailedStyles(document);
  try {
    await draw(root, opening);
  } catch {
    await showNotLoaded(root, async () => {
      try {
        await draw(root, opening);
      } catch {
        // Some browsers remember a failed file until the page is loaded anew.
        location.reload();
      }
    });
  }
}

async function draw(root: Element, opening: Promise<Opening>): Promise<void> {
  // React, then what it draws: each a task of its own, so that the page stands still for neither long.
  await loadPart(() => import('react-dom/client'));
  const { mount } = await loadPart(() => import('./mount.tsx'));
  await loadPart(() => mount(root, opening));
}
