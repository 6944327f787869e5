import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { readAppFile } from '../portal/app-files.ts';

export type StaticHost = {
  /** Of the same site as the portal's `sameSite` address, so that one process draws both. */
  readonly appUrl: string;
  readonly close: () => Promise<void>;
};

/** A folder as a static host serves it, gzipped. */
export async function startStaticHost(folder: string): Promise<StaticHost> {
  const app = new Hono();
  app.use(compress());
  app.get('*', async (context) => {
    const file = await readAppFile(folder, context.req.path);
    if (file === undefined) return context.notFound();
    return context.body(new Uint8Array(file.body), 200, { 'Content-Type': file.type });
  });
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0 }, ({ port }: AddressInfo) =>
      resolve({
        appUrl: `http://app.b24.localhost:${port}`,
        close: () => new Promise((closed) => void server.close(() => closed())),
      }),
    );
  });
}
