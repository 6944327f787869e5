/**
 * The portal folder: the only one that knows the SDK, the frame around the app and REST. It hands out
 * typed calls that never reject (rest.ts, notify.ts), coded errors (errors.ts), people as values
 * (people.ts, look-up.ts) and the few things that Herald asks of the page around it (frame-commands.ts).
 * It refuses to know what a notice says, who should get it, and what any screen looks like.
 *
 * What the portal or the SDK says is `unknown` until a schema here has read it.
 */
import type { RestrictionParams } from '@bitrix24/b24jssdk';
import { ApiVersion, B24Frame, initializeB24Frame, Logger, SdkError } from '@bitrix24/b24jssdk';
import type { Call, CallPortal, CallPortalBatch, CallResult, PortalError } from './call.ts';
import { createFrameCommands, type FrameCommands } from './frame-commands.ts';
import { type Identity, readIdentity } from './identity.ts';
import { createNotify, type Notify } from './notify.ts';
import { readFailure } from './read-failure.ts';
import { createRest } from './rest.ts';
import { sleep } from './sleep.ts';

export type PortalContext = {
  /** The language of this person's portal, in the portal's own code (`br`, `sc`, …). */
  readonly lang: string;
  readonly domain: string;
  /** `https://x.bitrix24.com`, without a slash at the end. */
  readonly origin: string;
  readonly memberId: string;
  /** Administrator of the portal, or somebody who may install this app. */
  readonly isAdmin: boolean;
  /** The portal waits for an administrator to install the app. */
  readonly installing: boolean;
  /** The app's own name in addresses of the portal; '' where it did not say. */
  readonly appCode: string;
  readonly placement: string;
  /** What a link or a placement brought along: not to be trusted, only read-placement.ts reads ids out of it. */
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

/** Calls that should go along with the first request, by what the portal keeps for this person. */
export type CallsAlong = (kept: Pick<FrameCommands, 'userOption'>) => readonly Call[];

export type Connection =
  | {
      readonly ok: true;
      readonly portal: Portal;
      /** What came back for the calls that went along, in their order. */
      readonly along: readonly CallResult[];
    }
  | {
      readonly ok: false;
      /** outside: not in a portal's frame; silent: no answer in 10 s; failed: the portal answered with an error. */
      readonly reason: 'outside' | 'silent' | 'failed';
      readonly error?: PortalError;
    };

/** How long the page around Herald may stay silent (ms). */
const HANDSHAKE_TIMEOUT = 10_000;

/**
 * The SDK must not repeat a call by itself: a notice whose answer got lost would be sent again (sdk.md, 1c).
 * Its waiting for the operating limit hangs up to ten minutes without a sign and cannot be cancelled,
 * so delivery waits itself and says so.
 */
const RESTRICTIONS: Partial<RestrictionParams> = {
  maxRetries: 1,
  operatingLimit: { windowMs: 600_000, limitMs: Number.MAX_SAFE_INTEGER, heavyPercent: 80 },
  adaptiveConfig: { enabled: false, thresholdPercent: 80, coefficient: 0.01, maxDelay: 7000 },
};

const USUAL_BUCKET = { threshold: 50, perSecond: 2 };
const ENTERPRISE_BUCKET = { threshold: 250, perSecond: 5 };

/** The browser and the SDK as the connector needs them; tests hand in their own. */
export type Surroundings = {
  readonly isFramed: () => boolean;
  readonly firstFrame: () => Promise<B24Frame>;
  readonly anotherFrame: () => Promise<B24Frame>;
  readonly wait: (ms: number) => Promise<void>;
};

const BROWSER: Surroundings = {
  // A top window can carry a portal's leftover name; the SDK would then wait for itself for ever.
  isFramed: () => window.parent !== window,
  firstFrame: () => initializeB24Frame({ restrictionParams: RESTRICTIONS }),
  async anotherFrame() {
    const [DOMAIN, protocol, APP_SID] = window.name.split('|');
    const frame = new B24Frame(
      { DOMAIN, PROTOCOL: protocol === '1', APP_SID, LANG: null },
      { restrictionParams: RESTRICTIONS },
    );
    await frame.init();
    return frame;
  },
  wait: sleep,
};

type Connect = (callsAlong?: CallsAlong) => Promise<Connection>;

/** Makes the function that connects: one handshake at a time, tries that can be repeated, one portal at the end. */
export function createConnector(around: Surroundings = BROWSER): Connect {
  // The SDK keeps a silent first handshake for ever and gives it out again; asking anew needs a frame of our own.
  let handshakes: readonly Promise<B24Frame>[] = [];
  let opened: B24Frame | undefined;
  let current: Promise<Connection> | undefined;

  async function connect(callsAlong: CallsAlong): Promise<Connection> {
    if (!around.isFramed()) return { ok: false, reason: 'outside' };
    if (opened !== undefined) return openPortal(opened, callsAlong);
    handshakes = [...handshakes, handshakes.length === 0 ? around.firstFrame() : around.anotherFrame()];
    let failed: Connection | undefined;
    const answer = Promise.any(handshakes).catch((thrown: unknown) => {
      failed = failure(thrown instanceof AggregateError ? thrown.errors.at(-1) : thrown);
      return undefined;
    });
    const frame = await Promise.race([answer, around.wait(HANDSHAKE_TIMEOUT).then(() => undefined)]);
    if (frame !== undefined) {
      opened = frame;
      return openPortal(frame, callsAlong);
    }
    if (failed === undefined) return { ok: false, reason: 'silent' };
    handshakes = [];
    return failed;
  }

  return (callsAlong = () => []) => {
    current ??= connect(callsAlong).then((connection) => {
      if (!connection.ok) current = undefined;
      return connection;
    });
    return current;
  };
}

function failure(thrown: unknown): Connection {
  if (thrown instanceof SdkError && thrown.code === 'JSSDK_CLIENT_SIDE_WARNING') {
    return { ok: false, reason: 'outside' };
  }
  return { ok: false, reason: 'failed', error: readFailure(thrown) };
}

async function openPortal(frame: B24Frame, callsAlong: CallsAlong): Promise<Connection> {
  // Without handlers it is silent: the SDK warns at each callMethod, and only a real logger keeps it quiet.
  frame.setLogger(new Logger('herald'));
  const { call, callBatch } = createRest(frame);
  const commands = createFrameCommands(frame);
  const who = await readIdentity(callBatch, callsAlong(commands));
  if (!who.ok) return { ok: false, reason: 'failed', error: who.error };
  const portal: Portal = {
    ...commands,
    context: contextOf(frame, who.identity),
    call,
    callBatch,
    notify: createNotify(frame),
  };
  await takeBucket(frame, portal.context.bucket);
  return { ok: true, portal, along: who.along };
}

function contextOf(frame: B24Frame, { user, scopes, app }: Identity): Portal['context'] {
  const origin = frame.getTargetOrigin();
  const auth = frame.auth.getAuthData();
  return {
    lang: frame.getLang(),
    domain: new URL(origin).host,
    origin,
    memberId: auth === false ? '' : auth.member_id,
    isAdmin: frame.auth.isAdmin,
    installing: frame.isInstallMode,
    appCode: app.code,
    placement: frame.placement.placement,
    placementOptions: frame.placement.options,
    user,
    scopes,
    bucket: app.licenseFamily.startsWith('ent') ? ENTERPRISE_BUCKET : USUAL_BUCKET,
  };
}

/** A partial set of restrictions would break the client, so the present ones are spread (sdk.md, 1d). */
async function takeBucket(frame: B24Frame, bucket: Portal['context']['bucket']): Promise<void> {
  if (bucket === USUAL_BUCKET) return;
  const http = frame.getHttpClient(ApiVersion.v2);
  await http.setRestrictionManagerParams({
    ...http.getRestrictionManagerParams(),
    rateLimit: { burstLimit: bucket.threshold, drainRate: bucket.perSecond, adaptiveEnabled: true },
  });
}

/** Connects once; a call after a failure tries again, and a late answer to an earlier try still counts. */
export const connectPortal: Connect = createConnector();
