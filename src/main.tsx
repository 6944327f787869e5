/** The start: the portal is asked first, so that its answers travel while the screen's code is fetched and read. */
import { openApp } from '#app/open-app.ts';

function start(): void {
  const opening = openApp();
  void import('#app/mount.tsx').then(({ mount }) => mount(opening));
}

// Not in the module's own body: a browser whose developer tools watch requests would read all of this file once more.
queueMicrotask(start);
