import type { RunningPortal } from '../portal/server.ts';
import { startHeraldPortal } from './herald-page.ts';
import { startPlainPortal } from './yardsticks.ts';

/** Both sides of each comparison in the browser. */
export type BenchPortals = { readonly herald: RunningPortal; readonly plain: RunningPortal };

export async function withPortals<Result>(use: (portals: BenchPortals) => Promise<Result>): Promise<Result> {
  const portals = { herald: await startHeraldPortal(), plain: await startPlainPortal() };
  try {
    return await use(portals);
  } finally {
    await portals.herald.close();
    await portals.plain.close();
  }
}
