import type { Site } from './api.ts';

const DOMAINS: Readonly<Record<Site, string>> = {
  apart: 'localhost',
  'same-site': 'b24.localhost',
  plain: 'plain.test',
};
export const SITES = ['apart', 'same-site', 'plain'] as const satisfies readonly Site[];
type Part = 'portal' | 'app';

export function originOf(part: Part, site: Site, port: number): string {
  return `http://${part}.${DOMAINS[site]}:${port}`;
}

function nameOf(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}

/** The part that a host, with or without a port, names; undefined for an address such as 127.0.0.1. */
export function partOf(host: string): Part | undefined {
  return (['portal', 'app'] as const).find((part) =>
    SITES.some((site) => nameOf(host) === `${part}.${DOMAINS[site]}`),
  );
}

/** The site of a host; two sites where it names none. */
export function siteOf(host: string): Site {
  return SITES.findLast((site) => nameOf(host).endsWith(`.${DOMAINS[site]}`)) ?? 'apart';
}
