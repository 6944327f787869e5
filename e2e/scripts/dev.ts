import { createServer } from 'vite';
import { startPortal } from '../portal/server.ts';

// The portal emulator around Vite's hot reload. `npm start` shows the built app instead.

const PORTAL_PORT = 8960;

const app = await createServer({ server: { host: '127.0.0.1', port: 5173 } });
await app.listen();
const address = app.httpServer?.address();
if (typeof address !== 'object' || address === null) throw new Error('The dev server has no port');

const portal = await startPortal({ port: PORTAL_PORT, appUrl: `http://app.localhost:${address.port}` });
console.log(`Portal emulator with hot reload: ${portal.portalUrl}/`);

async function stop(): Promise<void> {
  await Promise.all([portal.close(), app.close()]);
  process.exit(0);
}
process.once('SIGINT', () => void stop());
process.once('SIGTERM', () => void stop());
