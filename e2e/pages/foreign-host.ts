import type { BrowserContext } from '@playwright/test';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);
export const FOREIGN_HOST = 'elsewhere.example';
export const FOREIGN_PICTURE = `https://${FOREIGN_HOST}/picture.png`;

/** Answers for another host than the portal's and the app's; gives the referrer of each request, as they come. */
export async function foreignHost(context: BrowserContext): Promise<string[]> {
  const requests: string[] = [];
  await context.route(`https://${FOREIGN_HOST}/**`, async (route) => {
    requests.push(route.request().headers()['referer'] ?? 'no referrer');
    await route.fulfill({ contentType: 'image/png', body: PIXEL });
  });
  return requests;
}
