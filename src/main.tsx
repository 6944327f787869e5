/** The start: the portal is asked first, so that its answers travel while the screen's code is fetched and read. */
import { drawApp } from '#app/draw-app.ts';
import { openApp } from '#app/open-app.ts';

async function start(): Promise<void> {
  const opening = openApp();
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no element with the id "root"');
  await drawApp(root, opening);
}

// Not in the module's own body: a browser whose developer tools watch requests would read all of this file once more.
queueMicrotask(() => void start());
