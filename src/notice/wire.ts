import type { JsonValue } from './json.ts';
import type { Notice } from './notice.ts';

/** What is the same for everybody who gets the notice. */
export type WireNotice = {
  readonly TYPE: 'USER' | 'SYSTEM';
  readonly MESSAGE: string;
  readonly MESSAGE_OUT?: string;
  readonly ATTACH?: JsonValue;
};

/** One call of im.notify. Sent in this order of keys: USER_ID, TYPE, MESSAGE, MESSAGE_OUT, TAG, SUB_TAG, ATTACH. */
export type ImNotifyParams = WireNotice & {
  readonly USER_ID: number;
  readonly TAG: string;
  readonly SUB_TAG: string;
};

/** The parts of a notice as the portal gets them; what is empty is left out (product.md, "The wire"). */
export function toWire(notice: Notice): WireNotice {
  return {
    TYPE: notice.type,
    MESSAGE: notice.message,
    ...(notice.messageOut === '' ? {} : { MESSAGE_OUT: notice.messageOut }),
    ...(notice.attach === undefined ? {} : { ATTACH: notice.attach }),
  };
}

/** The parameters of one call, in the order of keys in which they are shown and sent. */
export function imNotifyParams(
  wire: WireNotice,
  to: { readonly userId: number; readonly tag: string; readonly subTag: string },
): ImNotifyParams {
  const { MESSAGE_OUT, ATTACH, ...texts } = wire;
  return {
    USER_ID: to.userId,
    ...texts,
    ...(MESSAGE_OUT === undefined ? {} : { MESSAGE_OUT }),
    TAG: to.tag,
    SUB_TAG: to.subTag,
    ...(ATTACH === undefined ? {} : { ATTACH }),
  };
}
