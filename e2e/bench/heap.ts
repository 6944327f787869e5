import type { Frame } from '@playwright/test';

/** Bytes of JavaScript objects that are still in use in a frame of a process of its own, right after a collection. */
export async function heapOf(frame: Frame): Promise<number> {
  const session = await frame.page().context().newCDPSession(frame);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
