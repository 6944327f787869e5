import type { AjaxResult, B24Frame } from '@bitrix24/b24jssdk';
import type { CallResult } from './call.ts';
import { readTime } from './envelope.ts';
import { readFailure } from './read-failure.ts';

export type Notify = (params: object) => Promise<CallResult>;

/**
 * Sends one notice with `im.notify`. The product's owner asked for `callMethod`; the SDK calls it
 * deprecated and has `actions.v2.call.make({ method, params })` for the same request, so this is
 * the one place that changes with it.
 */
export function createNotify(frame: Pick<B24Frame, 'callMethod'>): Notify {
  return async (params) => {
    try {
      return read(await frame.callMethod('im.notify', params));
    } catch (thrown) {
      return { ok: false, error: readFailure(thrown) };
    }
  };
}

function read(answer: AjaxResult): CallResult {
  const data = answer.getData();
  if (!answer.isSuccess || data === undefined) {
    return { ok: false, error: readFailure(answer.getErrors().next().value) };
  }
  const time = readTime(data.time);
  return { ok: true, result: data.result, ...(time !== undefined && { time }) };
}
