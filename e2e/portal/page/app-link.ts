import type { Json } from '../api.ts';

/** What a link into the app brings along: the entries of its `params[…]`, nothing else of its query. */
export type AppLink = { readonly app: string; readonly params: Readonly<Record<string, Json>> };

/** Reads `/marketplace/view/<client id>/?params[k]=v` of this portal; undefined for any other address. */
export function readAppLink(href: string, origin: string): AppLink | undefined {
  if (!URL.canParse(href, origin)) return undefined;
  const url = new URL(href, origin);
  const app = /^\/marketplace\/view\/([^/]+)\/$/.exec(url.pathname)?.[1];
  if (url.origin !== origin || app === undefined) return undefined;
  const params = [...url.searchParams].flatMap(([name, value]): [string, Json][] => {
    const key = /^params\[([^\]]+)\]$/.exec(name)?.[1];
    return key === undefined ? [] : [[key, value]];
  });
  return { app: decodeURIComponent(app), params: Object.fromEntries(params) };
}
