/**
 * What the address of the host page says: how to open the app, and what to look at. Everything else in it goes to
 * the app as PLACEMENT_OPTIONS, as a portal does with the parameters of its page.
 */
import type { Json, OpenRequest } from '../api.ts';
import { toJson } from './json.ts';
import { PLACEMENTS } from './switch-rows.ts';

/** bare: only the frame · employee: whose centre · tab: what the panel shows · the others: how the app is opened. */
const NAMES = ['bare', 'employee', 'tab', 'user', 'lang', 'open', 'placement', 'options', 'path'] as const;
type Name = (typeof NAMES)[number];
const SYSTEM_NAME = 'install_finished';

export function readAddress(search: string): ReadonlyMap<Name, string> {
  const found = new Map<Name, string>();
  for (const [name, value] of new URLSearchParams(search)) if (isName(name)) found.set(name, value);
  return found;
}

function isName(name: string): name is Name {
  return NAMES.some((own) => own === name);
}

/**
 * The opening that an address asks for; what it leaves out is decided by the switches. A place without options of
 * its own in the address gets those that such a place usually gives.
 */
export function openRequest(search: string, usualPlacement: string): OpenRequest {
  const address = readAddress(search);
  const user = Number(address.get('user'));
  const open = address.get('open');
  const lang = address.get('lang');
  const placement = address.get('placement');
  const options = address.get('options');
  return {
    ...(user > 0 ? { userId: user } : {}),
    ...(lang === undefined ? {} : { lang }),
    ...(open === 'get' || open === 'post' ? { transport: open } : {}),
    ...(placement === undefined ? {} : { placement }),
    placementOptions: {
      ...foreign(search),
      ...(options === undefined ? PLACEMENTS[placement ?? usualPlacement]?.options : parseOptions(options)),
    },
  };
}

function foreign(search: string): Record<string, Json> {
  const entries = [...new URLSearchParams(search)].filter(([name]) => !isName(name) && name !== SYSTEM_NAME);
  return Object.fromEntries(entries);
}

/** An object written as JSON; anything else counts as none. */
export function parseOptions(json: string): Record<string, Json> {
  try {
    const parsed: unknown = JSON.parse(json);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return {};
    return Object.fromEntries(Object.entries(parsed).map(([name, value]) => [name, toJson(value)]));
  } catch {
    return {};
  }
}

/** The same address with some of its own names set, or taken out where the value is ''. */
export function withNames(href: string, names: Readonly<Partial<Record<Name, string>>>): string {
  const url = new URL(href);
  for (const [name, value] of Object.entries(names)) {
    if (value === '') url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.href;
}
