/**
 * The portal folder: the only one that knows the SDK, the frame around the app and REST. It hands out
 * typed calls that never reject, coded errors, and people as values; it refuses to know what a notice
 * says, who should get it, and what any screen looks like.
 */
import type { CallPortal, CallPortalBatch, PortalError } from './call.ts';
import { createConnector } from './connect.ts';
import type { FrameCommands } from './frame-commands.ts';
import type { Notify } from './notify.ts';

export type PortalContext = {
  /** The language of this person's portal, in the portal's own code (`br`, `sc`, …). */
  readonly lang: string;
  readonly domain: string;
  /** `https://x.bitrix24.com`, without a slash at the end. */
  readonly origin: string;
  readonly memberId: string;
  /** Administrator of the portal, or somebody who may install this app. */
  readonly isAdmin: boolean;
  readonly placement: string;
  /** What a link or a placement brought along: not to be trusted, to be parsed as ids. */
  readonly placementOptions: unknown;
  readonly user: {
    readonly id: number;
    readonly name: string;
    readonly photo: string;
    readonly isAdmin: boolean;
  };
  readonly scopes: ReadonlySet<string>;
  /** Calls that the portal's leaky bucket holds, and how many it lets go each second. */
  readonly bucket: { readonly threshold: number; readonly perSecond: number };
};

export type Portal = FrameCommands & {
  readonly context: PortalContext;
  readonly call: CallPortal;
  /** One notice to one person through `callMethod`; never rejects. */
  readonly notify: Notify;
  readonly callBatch: CallPortalBatch;
};

export type Connection =
  | { readonly ok: true; readonly portal: Portal }
  | {
      readonly ok: false;
      /** outside: not in a portal's frame; silent: no answer in 10 s; failed: the portal answered with an error. */
      readonly reason: 'outside' | 'silent' | 'failed';
      readonly error?: PortalError;
    };

/** Connects once; a call after a failure tries again, and a late answer to an earlier try still counts. */
export const connectPortal: () => Promise<Connection> = createConnector();
