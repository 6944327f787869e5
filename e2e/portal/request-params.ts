import type { Json } from './api.ts';
import { parseJson } from './json-text.ts';
import { decodeForm, isArray, type Params, phpEntries } from './php.ts';

async function multipart(request: Request): Promise<Record<string, Json>> {
  const form = await request.formData();
  const pairs: string[] = [];
  for (const [key, value] of form) {
    if (typeof value === 'string') pairs.push(`${encodeURIComponent(key)}=${encodeURIComponent(value)}`);
  }
  return decodeForm(pairs.join('&'));
}

/** Broken JSON is no error to the portal, only a request without parameters. */
function parseBody(text: string): Record<string, Json> {
  try {
    const json = parseJson(text);
    return isArray(json) ? Object.fromEntries(phpEntries(json)) : {};
  } catch {
    return {};
  }
}

/** Parameters of a REST request: query under body; form data, multipart, or JSON (portal-rest.md section 8). */
export async function readParams(request: Request): Promise<Params> {
  const mark = request.url.indexOf('?');
  const query = mark < 0 ? {} : decodeForm(request.url.slice(mark + 1).split('#', 1)[0] ?? '');
  if (request.method !== 'POST') return query;
  const type = (request.headers.get('content-type') ?? '').toLowerCase();
  if (type.startsWith('multipart/form-data')) return { ...query, ...(await multipart(request)) };
  const text = await request.text();
  const body = type.startsWith('application/json') ? parseBody(text) : decodeForm(text);
  return { ...query, ...body };
}
