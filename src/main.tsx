/** The start: the portal is asked first, so that its answers travel while the screen's code is fetched and read. */
import { sayNotDrawn } from '#app/not-drawn.ts';
import { openApp } from '#app/open-app.ts';

async function start(): Promise<void> {
  const opening = openApp();
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no element with the id "root"');
  try {
    // React, then what it draws: each a task of its own, so that the page stands still for neither long.
    await import('react-dom/client');
    const { mount } = await import('#app/mount.tsx');
    await mount(root, opening);
  } catch {
    // A file of it, or its language, cannot be fetched.
    await sayNotDrawn(root);
  }
}

// Not in the module's own body: a browser whose developer tools watch requests would read all of this file once more.
queueMicrotask(() => void start());
