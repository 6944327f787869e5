/**
 * The portal emulator's server: one port, the Host header decides. portal.localhost is the portal (host page and
 * REST), app.localhost the app's static host; *.b24.localhost are the same on one site, *.plain.test without trust.
 * 127.0.0.1 answers REST and /emulator/* too, for programs that cannot resolve *.localhost. It knows nothing of the
 * app's sources and refuses to: what it says is written from the platform's documentation alone.
 */
import type { IncomingMessage, Server } from 'node:http';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import type { Site, Switches } from './api.ts';
import { readAppFile } from './app-files.ts';
import { avatarSvg } from './avatar.ts';
import { keepOnDisk } from './disk.ts';
import { emulatorRoutes } from './emulator-routes.ts';
import { CORS_HEADERS } from './envelope.ts';
import { JSON_HEADERS } from './fault-answer.ts';
import { bundlePage, type PageFile } from './page-bundle.ts';
import { readParams } from './request-params.ts';
import type { Addresses } from './sessions.ts';
import { originOf, partOf } from './sites.ts';
import { DEFAULT_EMPLOYEES, freshMemory, makePortal, type Portal } from './state.ts';
import { handleRest } from './transport.ts';

export type PortalOptions = {
  /** 0 takes a free port. */
  readonly port?: number;
  /** Folder of the built app, served on app.localhost. */
  readonly appDir?: string;
  /** Origin of a server of its own for the app, "http://app.localhost:5173", instead of appDir. */
  readonly appUrl?: string;
  readonly employees?: number;
  readonly switches?: Partial<Switches>;
  /** Unix milliseconds; the computer's clock when left out. */
  readonly clock?: () => number;
  /** Folder in which everything is kept between runs; in memory only when left out. */
  readonly dataDir?: string;
  /** False leaves the host page out, which spares the time to bundle it. */
  readonly page?: boolean;
};

export type RunningPortal = {
  readonly port: number;
  readonly portalUrl: string;
  readonly appUrl: string;
  readonly sameSite: { readonly portalUrl: string; readonly appUrl: string };
  /** Names that a browser does not trust: it has to be told where they are. */
  readonly plain: { readonly portalUrl: string; readonly appUrl: string };
  readonly portal: Portal;
  readonly close: () => Promise<void>;
};

type Env = { Bindings: HttpBindings };

function partAsked(incoming: IncomingMessage): ReturnType<typeof partOf> {
  return partOf(incoming.headers.host ?? '');
}

/** A length that is never reached tells the browser that the answer was lost, and not to ask again by itself. */
function cutConnection({ incoming, outgoing }: HttpBindings, early: boolean): void {
  if (early) {
    incoming.socket.destroy();
    return;
  }
  outgoing.writeHead(200, { ...JSON_HEADERS, 'Content-Length': '1000' });
  outgoing.write('{', () => incoming.socket.destroy());
}

function restRoutes(portal: Portal): Hono<Env> {
  const routes = new Hono<Env>();
  routes.all('/*', async (context) => {
    if (context.req.method === 'OPTIONS') return new Response(null, { status: 200, headers: CORS_HEADERS });
    const { incoming } = context.env;
    const path = (incoming.url ?? '').split('?', 1)[0] ?? '';
    const method = path
      .replace(/^\/rest\//, '')
      .replace(/\/$/, '')
      .replace(/\.(?:json|xml)$/, '');
    const params = await readParams(context.req.raw);
    const answer = await handleRest(portal, { method, params, source: incoming.socket.remoteAddress ?? '' });
    if (answer.kind === 'cut') {
      cutConnection(context.env, answer.early);
      return RESPONSE_ALREADY_SENT;
    }
    return new Response(answer.body, { status: answer.status, headers: answer.headers });
  });
  return routes;
}

function appRoutes(portal: Portal, appDir: string | undefined): Hono<Env> {
  const routes = new Hono<Env>();
  routes.on(['GET', 'POST', 'HEAD'], '/*', async (context) => {
    const { appPath } = portal.memory.switches;
    const path = (context.env.incoming.url ?? '/').split('?', 1)[0] ?? '/';
    if (appDir === undefined) return context.text('No app folder was given (--app-dir).', 404);
    if (!path.startsWith(appPath)) return context.text('Not found', 404);
    const file = await readAppFile(appDir, path.slice(appPath.length));
    if (file === undefined) return context.text('Not found', 404);
    return new Response(new Uint8Array(file.body), {
      headers: {
        'Content-Type': file.type,
        'Cache-Control': 'no-cache',
        'X-Content-Type-Options': 'nosniff',
      },
    });
  });
  return routes;
}

function portalRoutes(
  portal: Portal,
  page: ReadonlyMap<string, PageFile>,
  portalUrl: () => string,
): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get('/upload/avatar/:file', (context) => {
    const person = portal.memory.people.find(Number.parseInt(context.req.param('file'), 10));
    if (person === undefined) return context.notFound();
    return new Response(avatarSvg(person), {
      headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'max-age=3600', ...CORS_HEADERS },
    });
  });
  routes.get('/*', (context) => {
    const path = context.req.path === '/' ? '/index.html' : context.req.path;
    // The frame's rules hold between names of the portal only: a bare address is led to the right one.
    if (path === '/index.html' && partAsked(context.env.incoming) !== 'portal')
      return context.redirect(portalUrl());
    const file = page.get(path);
    if (file === undefined)
      return context.text(page.size === 0 ? 'The host page was not built.' : 'Not found', 404);
    const body = typeof file.body === 'string' ? file.body : new Uint8Array(file.body);
    return new Response(body, { headers: { 'Content-Type': file.type, 'Cache-Control': 'no-cache' } });
  });
  return routes;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // Loopback only: the portal has no password.
    server.listen({ port, host: '127.0.0.1' }, () => {
      const address = server.address();
      if (typeof address === 'object' && address !== null) resolve(address.port);
      else reject(new Error('the server has no port'));
    });
  });
}

/** Starts a portal; several may run side by side in one process. */
export async function startPortal(options: PortalOptions = {}): Promise<RunningPortal> {
  const employees = options.employees ?? DEFAULT_EMPLOYEES;
  const portal = makePortal(freshMemory(employees, options.switches ?? {}), options.clock);
  const page = options.page === false ? new Map<string, PageFile>() : await bundlePage();
  let port = 0;
  const urlsOf = (site: Site) => ({
    portalUrl: originOf('portal', site, port),
    appUrl: options.appUrl?.replace(/\/$/, '') ?? originOf('app', site, port),
  });
  const addressesFor = (site: Site): Addresses => {
    const { portalUrl, appUrl } = urlsOf(site);
    return { domain: portalUrl.slice('http://'.length), appOrigin: appUrl };
  };

  const disk = options.dataDir === undefined ? undefined : await keepOnDisk(portal, options.dataDir);
  const app = new Hono<Env>();
  app.use('/*', async (context, next) => {
    await next();
    if (context.req.method !== 'GET') disk?.touch();
  });
  const onAppHost = appRoutes(portal, options.appDir);
  app.route('/emulator', emulatorRoutes(portal, { addressesFor, employees }));
  app.use('/*', async (context, next) => {
    if (partAsked(context.env.incoming) === 'app') return onAppHost.fetch(context.req.raw, context.env);
    return next();
  });
  app.route('/rest', restRoutes(portal));
  app.route(
    '/',
    portalRoutes(portal, page, () => urlsOf('apart').portalUrl),
  );

  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false });
  if (!('closeAllConnections' in server)) throw new Error('a plain HTTP server was expected');
  port = await listen(server, options.port ?? 0);
  return {
    port,
    ...urlsOf('apart'),
    sameSite: urlsOf('same-site'),
    plain: urlsOf('plain'),
    portal,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await disk?.flush();
    },
  };
}
