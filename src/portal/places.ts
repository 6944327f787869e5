/**
 * The places of the portal that open Herald: bound to this page's address by an administrator, and taken away again.
 * Both may be done over and over: what is there already stays, what leads to an older address is led here.
 */
import * as z from 'zod/mini';
import type { CallPortal, CallResult, PortalError } from './call.ts';

/** Each place, the right that it needs beside `placement`, and what the portal wants to know of it (portal-rest.md, 6). */
export const PLACES = {
  LEFT_MENU: { right: undefined, options: undefined, title: 'Herald' },
  USER_PROFILE_TOOLBAR: { right: 'user', options: undefined, title: undefined },
  IM_TEXTAREA: {
    right: 'im',
    options: { iconName: 'fa-bell', context: 'USER', width: '100', height: '100' },
    title: undefined,
  },
  IM_SIDEBAR: { right: 'im', options: { iconName: 'fa-bell', context: 'USER' }, title: undefined },
  REST_APP_URI: { right: undefined, options: undefined, title: undefined },
} as const satisfies Readonly<Record<string, PlaceNeeds>>;

type PlaceNeeds = {
  readonly right: 'user' | 'im' | undefined;
  readonly options: Readonly<Record<string, string>> | undefined;
  /** A title that is the same in every language. */
  readonly title: string | undefined;
};

export type PlaceCode = keyof typeof PLACES;
export const PLACE_CODES = [
  'LEFT_MENU',
  'USER_PROFILE_TOOLBAR',
  'IM_TEXTAREA',
  'IM_SIDEBAR',
  'REST_APP_URI',
] as const satisfies readonly PlaceCode[];

export type PlaceResult =
  /** bound: now; there: it was already; moved: it led to another address; removed: it is gone; absent: there was none. */
  | { readonly kind: 'bound' | 'there' | 'moved' | 'removed' | 'absent' }
  /** The app lacks the right, so that the place is left out. */
  | { readonly kind: 'noRight'; readonly right: 'placement' | 'user' | 'im' | 'entity' }
  /** This portal has no such place. */
  | { readonly kind: 'notOffered' }
  | { readonly kind: 'failed'; readonly error: PortalError };

export type PlacesAccess = { readonly call: CallPortal; readonly scopes: ReadonlySet<string> };

/** A title for each of the portal's languages, by the portal's codes. */
export type Titles = Readonly<Record<string, string>>;

type Binding = {
  /** The absolute address of the app's page, without a query. */
  readonly handler: string;
  readonly titles: Titles;
  readonly onPlace: (place: PlaceCode, result: PlaceResult) => void;
};

const Bound = z.array(z.object({ placement: z.string(), handler: z.string() }));
const Offered = z.array(z.string());

/** Binds every place that the rights and the portal allow; tells each result as it comes. Never rejects. */
export async function bindPlaces(access: PlacesAccess, binding: Binding): Promise<void> {
  const { handler, onPlace } = binding;
  const bound = await access.call({ method: 'placement.get', params: {} });
  const offered = await access.call({ method: 'placement.list', params: {} });
  for (const place of PLACE_CODES) {
    const left = leftOut(access.scopes, place, [bound, offered]);
    onPlace(
      place,
      left ?? (await bindOne(access.call, place, handlersOf(bound, place), handler, binding.titles)),
    );
  }
}

/** Takes away every place that leads to Herald, whatever its address; tells each result as it comes. Never rejects. */
export async function unbindPlaces(
  access: PlacesAccess,
  onPlace: (place: PlaceCode, result: PlaceResult) => void,
): Promise<void> {
  const bound = await access.call({ method: 'placement.get', params: {} });
  for (const place of PLACE_CODES) {
    const handlers = handlersOf(bound, place);
    if (!bound.ok) onPlace(place, refusal(bound.error));
    else if (handlers.length === 0) onPlace(place, { kind: 'absent' });
    else {
      const reply = await access.call({ method: 'placement.unbind', params: { PLACEMENT: place } });
      onPlace(place, reply.ok ? { kind: 'removed' } : refusal(reply.error));
    }
  }
}

/** Why a place is not even tried; where the portal did not say which rights there are, its own answers decide. */
function leftOut(
  scopes: ReadonlySet<string>,
  place: PlaceCode,
  [bound, offered]: readonly [CallResult, CallResult],
): PlaceResult | undefined {
  const { right } = PLACES[place];
  if (scopes.size > 0 && !scopes.has('placement')) return { kind: 'noRight', right: 'placement' };
  if (!bound.ok) return refusal(bound.error);
  if (right !== undefined && scopes.size > 0 && !scopes.has(right)) return { kind: 'noRight', right };
  const list = offered.ok ? Offered.safeParse(offered.result) : undefined;
  return list?.success === true && !list.data.includes(place) ? { kind: 'notOffered' } : undefined;
}

async function bindOne(
  call: CallPortal,
  place: PlaceCode,
  handlers: readonly string[],
  handler: string,
  titles: Titles,
): Promise<PlaceResult> {
  const old = handlers.filter((one) => one !== handler);
  // Before the new one: of some places the portal takes only one.
  for (const HANDLER of old) {
    const removed = await call({ method: 'placement.unbind', params: { PLACEMENT: place, HANDLER } });
    if (!removed.ok) return refusal(removed.error);
  }
  if (handlers.includes(handler)) return { kind: old.length > 0 ? 'moved' : 'there' };
  const { options, title } = PLACES[place];
  const languages = Object.entries(titles).map(([code, text]) => [code, { TITLE: title ?? text }] as const);
  const reply = await call({
    method: 'placement.bind',
    params: {
      PLACEMENT: place,
      HANDLER: handler,
      TITLE: title ?? titles['en'] ?? 'Herald',
      LANG_ALL: Object.fromEntries(languages),
      ...(options === undefined ? {} : { OPTIONS: options }),
    },
  });
  if (reply.ok) return { kind: old.length > 0 ? 'moved' : 'bound' };
  // Somebody was faster, or the reply to an earlier try got lost.
  const now = await call({ method: 'placement.get', params: {} });
  return handlersOf(now, place).includes(handler) ? { kind: 'there' } : refusal(reply.error);
}

function handlersOf(bound: CallResult, place: PlaceCode): readonly string[] {
  const read = bound.ok ? Bound.safeParse(bound.result) : undefined;
  if (read?.success !== true) return [];
  return read.data.filter(({ placement }) => placement === place).map(({ handler }) => handler);
}

function refusal(error: PortalError): PlaceResult {
  if (error.code === 'insufficient_scope') return { kind: 'noRight', right: 'placement' };
  if (error.code === 'ERROR_PLACEMENT_NOT_FOUND') return { kind: 'notOffered' };
  return { kind: 'failed', error };
}
