import { randomBytes } from 'node:crypto';
import type { InitData, Json, Opening, OpenRequest, Refreshed } from './api.ts';
import { isList, isMap, phpArray } from './php.ts';
import { newToken, PORTAL_NAME, type Portal, type Session } from './state.ts';
import { describePerson } from './views.ts';

export type Addresses = {
  /** Host with port, "portal.localhost:8960": the DOMAIN of the frame's name. */
  readonly domain: string;
  /** Origin of the app, without a slash at its end. */
  readonly appOrigin: string;
};

function issueTokens(portal: Portal, session: Session): void {
  session.accessToken = newToken();
  session.refreshToken = newToken();
  session.expiresAt = portal.clock() + portal.memory.switches.tokenLifetime * 1000;
  portal.memory.tokens.set(session.accessToken, { sid: session.sid, expiresAt: session.expiresAt });
}

/** Options as a page render puts them out: numbers have become text on the way. */
export function renderedOptions(options: ReadonlyMap<string, Json> | undefined): Json {
  const asText = (value: Json): Json => {
    if (typeof value === 'number') return String(value);
    if (isList(value)) return value.map(asText);
    if (isMap(value)) {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asText(item)]));
    }
    return value;
  };
  return phpArray([...(options ?? [])].map(([key, value]) => [key, asText(value)]));
}

/** Widgets are there once the installation is finished, each for everybody or for one person. */
function isBound(portal: Portal, { placement, handler }: OpenRequest, userId: number): boolean {
  const { placements, switches } = portal.memory;
  return (
    switches.installed &&
    placements.some(
      (one) =>
        one.placement === placement && one.handler === handler && (one.userId === 0 || one.userId === userId),
    )
  );
}

/** Renders the app's page for one person: new APP_SID, new tokens, a snapshot of the options. */
export function openApp(
  portal: Portal,
  request: OpenRequest,
  addresses: Addresses,
): Opening | { error: string } {
  const { switches, people, seen } = portal.memory;
  const user = people.find(request.userId ?? switches.opener);
  if (user === undefined) return { error: 'no such user' };
  const { handler } = request;
  if (handler !== undefined && !isBound(portal, request, user.id)) return { error: 'no such widget' };
  const sid = randomBytes(16).toString('hex');
  const session: Session = {
    sid,
    userId: user.id,
    lang: request.lang ?? switches.lang,
    origin: `http://${addresses.domain}`,
    placement: request.placement ?? switches.placement,
    accessToken: '',
    refreshToken: '',
    expiresAt: 0,
  };
  issueTokens(portal, session);
  portal.memory.sessions.set(sid, session);

  const placementOptions: Json = switches.optionsAsText
    ? JSON.stringify(request.placementOptions ?? {})
    : phpArray(Object.entries(request.placementOptions ?? {}));
  const initData: InitData = {
    LANG: session.lang,
    DOMAIN: addresses.domain,
    PROTOCOL: 0,
    PATH: '/rest',
    AUTH_ID: session.accessToken,
    AUTH_EXPIRES: String(switches.tokenLifetime),
    REFRESH_ID: session.refreshToken,
    MEMBER_ID: portal.memberId,
    FIRST_RUN: !seen.has(user.id),
    IS_ADMIN: user.admin,
    INSTALL: user.admin && !switches.installed,
    USER_OPTIONS: renderedOptions(portal.memory.userOptions.get(user.id)),
    APP_OPTIONS: renderedOptions(portal.memory.appOptions),
    PLACEMENT: session.placement,
    PLACEMENT_OPTIONS: placementOptions,
  };
  const method = request.transport ?? switches.open;
  const page = handler ?? `${addresses.appOrigin}${request.appPath ?? switches.appPath}`;
  const query = new URLSearchParams({
    DOMAIN: addresses.domain,
    PROTOCOL: '0',
    LANG: session.lang,
    APP_SID: sid,
  });
  const fields: Record<string, string> = {
    AUTH_ID: initData.AUTH_ID,
    AUTH_EXPIRES: initData.AUTH_EXPIRES,
    REFRESH_ID: initData.REFRESH_ID,
    SERVER_ENDPOINT: `${session.origin}/rest/`,
    APPLICATION_TOKEN: portal.memberId,
    APPLICATION_SCOPE: switches.scopes.join(','),
    member_id: portal.memberId,
    status: 'L',
    PLACEMENT: session.placement,
  };
  if (Object.keys(request.placementOptions ?? {}).length > 0) {
    fields['PLACEMENT_OPTIONS'] = JSON.stringify(request.placementOptions);
  }
  const denied = !user.active || user.kind === 'bot' || (!switches.installed && !user.admin);
  return {
    sid,
    iframeName: `${addresses.domain}|0|${sid}`,
    action: `${page}${page.includes('?') ? '&' : '?'}${query}`,
    appOrigin: new URL(page).origin,
    method,
    fields: method === 'post' ? fields : {},
    initData,
    user: describePerson(portal, user),
    portalName: PORTAL_NAME,
    appName: switches.appName,
    ...(denied
      ? { denied: switches.installed ? 'Access denied' : 'The application is not fully installed yet' }
      : {}),
  };
}

/** What the bridge's refreshAuth hands out: new tokens; the old access token lives on until its own end. */
export function refreshTokens(portal: Portal, sid: string): Refreshed | { error: string } {
  const session = portal.memory.sessions.get(sid);
  if (session === undefined) return { error: 'no such frame' };
  issueTokens(portal, session);
  return {
    AUTH_ID: session.accessToken,
    AUTH_EXPIRES: String(portal.memory.switches.tokenLifetime),
    REFRESH_ID: session.refreshToken,
  };
}

/** Expires access tokens now: those of one frame, or of all. Gives how many were alive. */
export function expireTokens(portal: Portal, sid: string | undefined): number {
  let expired = 0;
  for (const token of portal.memory.tokens.values()) {
    if ((sid === undefined || token.sid === sid) && token.expiresAt > portal.clock()) {
      token.expiresAt = portal.clock() - 1;
      expired += 1;
    }
  }
  return expired;
}
