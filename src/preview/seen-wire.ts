import { normaliseAttach } from '#notice/normalise.ts';
import type { WireNotice } from '#notice/wire.ts';
import type { SeenNotice } from './seen-notice.ts';

/**
 * A notice as it goes, or went, over the wire to one person. `isBatch`: several people go in batches, where newer portals
 * unescape the texts once more (rendering.md, C1.1).
 */
export function seenWire(wire: WireNotice, isBatch: boolean, ownText: boolean): SeenNotice {
  const attach = normaliseAttach(wire.ATTACH, { unescape: isBatch });
  return {
    type: wire.TYPE,
    message: wire.MESSAGE,
    messageOut: wire.MESSAGE_OUT ?? '',
    kept: attach.ok ? attach.kept : undefined,
    ownText,
  };
}
