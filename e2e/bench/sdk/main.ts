/** The yardstick for a broadcast: the SDK as it comes, with its own way to send many calls. */
import { initializeB24Frame } from '@bitrix24/b24jssdk';

const status = document.querySelector('[role="status"]');
const say = (text: string) => {
  if (status !== null) status.textContent = text;
};

const frame = await initializeB24Frame();

/** What it hands back, in its order, and how long it took (ms). */
async function broadcast(ids: readonly number[], text: string) {
  const calls = ids.map((id): [string, Record<string, unknown>] => [
    'im.notify',
    { USER_ID: id, MESSAGE: text, TAG: `SDK|${id}` },
  ]);
  const begun = performance.now();
  const results = await frame.actions.v2.batchByChunk.make<number>({
    calls,
    options: { isHaltOnError: false },
  });
  return { ms: performance.now() - begun, results: results.getData() ?? [] };
}

Object.assign(window, { broadcast });
say('Ready');
