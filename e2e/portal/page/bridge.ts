/**
 * The portal's end of the message bridge between a portal page and an app in its frame, as pure code:
 * no window, no DOM, no clock. It decides what is a command, from whom, whether it is allowed, and how
 * an answer is written. What a command does stands in commands.ts.
 *
 * The rule that apps trip over most: whatever is not understood or not allowed is never answered.
 */

import { toText } from './json.ts';

export type BridgeMessage = {
  readonly command: string;
  readonly params: unknown;
  readonly callback: string;
  readonly appSid: string;
};

export type BridgeContext = {
  readonly appSid: string;
  /** `https://host[:port]` of the handler that the app is registered with. */
  readonly appOrigin: string;
  readonly placement: string;
  readonly slider: boolean;
  readonly admin: boolean;
  /** A switch of the emulator: a portal page that hangs and never answers the handshake. */
  readonly silent: boolean;
};

export type Reply = (value?: unknown) => void;
export type Command = (params: unknown, reply: Reply) => void;
export type Verdict = 'handled' | 'foreign origin' | 'no message' | 'foreign sid' | 'unknown' | 'denied';
export type Bridge = {
  readonly receive: (origin: string, data: unknown) => { verdict: Verdict; command?: string };
  /** Tells every callback that placementBindEvent registered for this event. */
  readonly emit: (event: string, value?: unknown) => void;
};

/** Reads `command:<json>:<callbackId>:<appSid>` or the object form; undefined for anything else. */
export function parseMessage(data: unknown): BridgeMessage | undefined {
  if (typeof data === 'string') return parseText(data);
  const command = field(data, 'method');
  const callback = field(data, 'callback');
  const appSid = field(data, 'appSid');
  if (typeof command !== 'string' || typeof callback !== 'string' || typeof appSid !== 'string') return;
  return { command, params: field(data, 'params') || [], callback, appSid };
}

function parseText(text: string): BridgeMessage | undefined {
  const parts = text.split(':');
  if (parts.length < 3) return;
  const command = parts.shift() ?? '';
  const appSid = parts.pop() ?? '';
  const callback = parts.pop() ?? '';
  const json = parts.join(':');
  try {
    return { command, params: json === '' ? [] : JSON.parse(json), callback, appSid };
  } catch {
    return; // the portal's own listener dies of it, which an app sees as silence
  }
}

/** Writes an answer: the callback id, a colon, and JSON; nothing after the colon for undefined. */
export function writeReply(callback: string, value: unknown): string {
  return `${callback}:${value === undefined ? '' : JSON.stringify(value)}`;
}

const DENIED: Readonly<Record<string, (context: BridgeContext) => boolean>> = {
  getInitData: (context) => context.silent,
  setTitle: (context) => context.placement !== 'DEFAULT',
  resizeWindow: (context) => context.slider,
  setAppOption: (context) => !context.admin,
  closeApplication: (context) => !context.slider,
  placementBindEvent: (context) => context.placement === 'DEFAULT',
};

/** One bridge per frame; `post` sends a text to the frame with the app's origin as target. */
export function createBridge(
  context: () => BridgeContext,
  commands: ReadonlyMap<string, Command>,
  events: ReadonlySet<string>,
  post: (text: string) => void,
): Bridge {
  const bound = new Map<string, Set<string>>();
  return {
    receive(origin, data) {
      const now = context();
      if (origin !== now.appOrigin) return { verdict: 'foreign origin' };
      const message = parseMessage(data);
      if (message === undefined) return { verdict: 'no message' };
      const { command, params, callback } = message;
      if (message.appSid !== now.appSid) return { verdict: 'foreign sid', command };
      if (command === 'placementBindEvent') {
        if (DENIED['placementBindEvent']?.(now)) return { verdict: 'denied', command };
        const event = field(params, 'event');
        if (typeof event !== 'string' || !events.has(event)) return { verdict: 'unknown', command };
        bound.set(event, (bound.get(event) ?? new Set()).add(callback));
        return { verdict: 'handled', command };
      }
      const run = commands.get(command);
      if (run === undefined) return { verdict: 'unknown', command };
      if (DENIED[command]?.(now)) return { verdict: 'denied', command };
      run(params, (value) => post(writeReply(callback, value)));
      return { verdict: 'handled', command };
    },
    emit(event, value) {
      for (const callback of bound.get(event) ?? []) post(writeReply(callback, value));
    },
  };
}

/** One field of something that may be anything. */
export function field(source: unknown, name: string): unknown {
  if (typeof source !== 'object' || source === null) return;
  return Object.getOwnPropertyDescriptor(source, name)?.value;
}

/** The size that resizeWindow asks for: a width that is no number becomes 100 px, a height of 0 is ignored. */
export function wantedSize(params: unknown): { width: string; height?: string } {
  const wanted = field(params, 'width');
  const width = Number.parseInt(String(wanted), 10);
  const height = Number.parseInt(String(field(params, 'height')), 10);
  return {
    width: wanted === '100%' ? '100%' : `${width > 0 ? width : 100}px`,
    ...(height > 0 ? { height: `${height}px` } : {}),
  };
}

const OPEN_PATH =
  /^\/(?:crm\/(?:deal|lead|contact|company|type)|marketplace|company\/personal\/user\/\d+|workgroups\/group\/\d+)\//;

/** The portal page that openPath may show, dots resolved; undefined when the portal refuses the path as written. */
export function pathToOpen(params: unknown): string | undefined {
  const path = field(params, 'path');
  if (typeof path !== 'string' || !OPEN_PATH.test(path)) return;
  return new URL(path, 'http://portal').pathname;
}

export type SliderWish = {
  readonly title: string | undefined;
  readonly width: number | undefined;
  readonly leftBoundary: number | undefined;
  readonly label: unknown;
  readonly options: Readonly<Record<string, unknown>>;
};

/** What openApplication asks for: the four `bx24_` settings, and the rest as the new frame's options. */
export function sliderWish(params: unknown): SliderWish {
  const options: Record<string, unknown> = {};
  if (typeof params === 'object' && params !== null && !Array.isArray(params)) {
    for (const [name, value] of Object.entries(params)) {
      if (!/^bx24_(?:width|title|leftBoundary|label)$/.test(name)) options[name] = value;
    }
  }
  const title = field(params, 'bx24_title');
  const positive = (name: string) => {
    const value = Number.parseInt(String(field(params, name)), 10);
    return value > 0 ? value : undefined;
  };
  return {
    title: toText(title) || undefined,
    width: positive('bx24_width'),
    leftBoundary: positive('bx24_leftBoundary'),
    label: field(params, 'bx24_label'),
    options,
  };
}
