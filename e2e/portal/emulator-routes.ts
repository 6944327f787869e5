import { Hono } from 'hono';
import type { Fault, Json, OpenRequest, PortalEvent, Site } from './api.ts';
import { readFault, readPersonChange, readScript, readSwitches } from './emulator-input.ts';
import { addFault, clearFaults, pendingFaults } from './faults.ts';
import { parseJson } from './json-text.ts';
import { markRead, noticesOf } from './notices.ts';
import { isList, isMap, phpInt, phpString } from './php.ts';
import { runScript } from './script.ts';
import { type Addresses, expireTokens, openApp, refreshTokens, renderedOptions } from './sessions.ts';
import { SITES, siteOf } from './sites.ts';
import { DEFAULT_EMPLOYEES, freshMemory, type Portal, publish } from './state.ts';
import { describeNotice, describePerson, snapshot } from './views.ts';

export type RouteOptions = {
  readonly addressesFor: (site: Site) => Addresses;
  readonly employees: number;
};

async function body(request: Request): Promise<Record<string, Json>> {
  const text = await request.text();
  if (text === '') return {};
  const json = parseJson(text);
  return isMap(json) ? { ...json } : {};
}

/** Every leaf as the text that form data would make of it. */
function asFormData(value: Json): Json {
  if (isList(value)) return value.map(asFormData);
  if (isMap(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, asFormData(item)]));
  }
  return value === null ? '' : String(value);
}

function eventStream(portal: Portal, onEnd: AbortSignal): Response {
  const encoder = new TextEncoder();
  let listener: ((event: PortalEvent) => void) | undefined;
  const stop = () => {
    if (listener !== undefined) portal.listeners.delete(listener);
  };
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      listener = (event) => {
        // A reader that went away without a word closes the stream under our hands.
        try {
          controller.enqueue(encoder.encode(`data: ${JSON.stringify(event)}\n\n`));
        } catch {
          stop();
        }
      };
      portal.listeners.add(listener);
      listener({ kind: 'hello', calls: portal.memory.lastCall });
      onEnd.addEventListener('abort', stop);
    },
    cancel: stop,
  });
  return new Response(stream, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
  });
}

/** The /emulator/* routes: state, reset, people, centres, calls, switches, faults, frames. */
export function emulatorRoutes(portal: Portal, options: RouteOptions): Hono {
  const routes = new Hono();
  const noStore = { 'Cache-Control': 'no-store' };

  routes.onError((error, context) => context.json({ error: error.message }, 400));
  routes.get('/health', (context) => context.json({ ok: true }));
  routes.get('/state', (context) => context.json(snapshot(portal), 200, noStore));

  routes.post('/reset', async (context) => {
    const request = await body(context.req.raw);
    const employees = phpInt(request['employees']) || options.employees || DEFAULT_EMPLOYEES;
    portal.memory = freshMemory(Math.max(1, employees), readSwitches(request['switches'] ?? {}));
    publish(portal, { kind: 'reset' });
    return context.json(snapshot(portal));
  });

  routes.get('/people', (context) => {
    const { people } = portal.memory;
    const find = context.req.query('find') ?? '';
    const active = context.req.query('active') === 'Y';
    const id = /^\d+$/.test(find) ? people.find(Number(find)) : undefined;
    const found = find === '' ? people.list : id === undefined ? people.search(find) : [id];
    const rows = active ? found.filter((person) => person.active) : found;
    const limit = phpInt(context.req.query('limit')) || 50;
    return context.json(
      { total: rows.length, people: rows.slice(0, limit).map((person) => describePerson(portal, person)) },
      200,
      noStore,
    );
  });

  routes.get('/departments', (context) => context.json({ departments: portal.memory.people.departments }));

  routes.post('/person', async (context) => {
    const change = readPersonChange(await body(context.req.raw));
    const person = portal.memory.people.find(change.id);
    if (person === undefined) return context.json({ error: 'no such person' }, 400);
    const { id: _, ...fields } = change;
    Object.assign(person, fields);
    portal.memory.people.changed();
    return context.json(describePerson(portal, person));
  });

  routes.get('/notices', (context) => {
    const userId = phpInt(context.req.query('userId'));
    const rows = noticesOf(portal, userId);
    return context.json(
      {
        userId,
        total: rows.length,
        unread: rows.filter((notice) => !notice.read).length,
        notices: rows.slice(0, 200).map((notice) => describeNotice(portal, notice)),
      },
      200,
      noStore,
    );
  });

  routes.post('/read', async (context) => {
    const { userId } = await body(context.req.raw);
    markRead(portal, phpInt(userId), () => true);
    return context.json({ ok: true });
  });

  routes.get('/calls', (context) => {
    const since = phpInt(context.req.query('since'));
    const { calls, lastCall } = portal.memory;
    return context.json({ last: lastCall, calls: calls.filter((call) => call.n > since) }, 200, noStore);
  });

  routes.get('/events', (context) => eventStream(portal, context.req.raw.signal));

  routes.get('/switches', (context) => context.json(portal.memory.switches, 200, noStore));
  routes.post('/switches', async (context) => {
    const changed = readSwitches(await body(context.req.raw));
    portal.memory.switches = { ...portal.memory.switches, ...changed };
    publish(portal, { kind: 'switches', switches: portal.memory.switches });
    return context.json(portal.memory.switches);
  });

  routes.get('/faults', (context) => context.json({ pending: pendingFaults(portal) }, 200, noStore));
  routes.post('/faults', async (context) => {
    const fault: Fault = readFault(await body(context.req.raw));
    addFault(portal, fault);
    return context.json({ pending: pendingFaults(portal) });
  });
  routes.delete('/faults', (context) => {
    clearFaults(portal);
    return context.json({ pending: [] });
  });

  routes.post('/open', async (context) => {
    const request = await body(context.req.raw);
    const site = SITES.find((one) => one === request['site']) ?? siteOf(context.req.header('host') ?? '');
    const text = (key: string) =>
      typeof request[key] === 'string' && request[key] !== '' ? request[key] : undefined;
    const lang = text('lang');
    const placement = text('placement');
    const handler = text('handler');
    const appPath = text('appPath');
    const transport = text('transport');
    const extra = request['placementOptions'];
    const userId = phpInt(request['userId']);
    const wanted: OpenRequest = {
      ...(userId > 0 ? { userId } : {}),
      ...(lang === undefined ? {} : { lang }),
      ...(placement === undefined ? {} : { placement }),
      ...(handler === undefined ? {} : { handler }),
      ...(appPath === undefined ? {} : { appPath }),
      ...(transport === 'post' || transport === 'get' ? { transport } : {}),
      ...(isMap(extra) ? { placementOptions: extra } : {}),
    };
    const opening = openApp(portal, wanted, options.addressesFor(site));
    return context.json(opening, 'error' in opening ? 400 : 200);
  });

  routes.post('/script', async (context) => {
    const site = siteOf(context.req.header('host') ?? '');
    const script = readScript(await body(context.req.raw));
    return context.json(await runScript(portal, script, options.addressesFor(site)));
  });

  routes.post('/refresh', async (context) => {
    const { sid } = await body(context.req.raw);
    const refreshed = refreshTokens(portal, phpString(sid));
    return context.json(refreshed, 'error' in refreshed ? 400 : 200);
  });

  routes.post('/expire', async (context) => {
    const { sid } = await body(context.req.raw);
    return context.json({ expired: expireTokens(portal, typeof sid === 'string' ? sid : undefined) });
  });

  routes.post('/option', async (context) => {
    const request = await body(context.req.raw);
    const session = portal.memory.sessions.get(phpString(request['sid']));
    const user = session === undefined ? undefined : portal.memory.people.find(session.userId);
    if (user === undefined) return context.json({ error: 'no such frame' }, 400);
    const forApp = request['scope'] === 'app';
    if (forApp && !user.admin) return context.json({ error: 'access_denied' });
    const { appOptions, userOptions } = portal.memory;
    const target = forApp ? appOptions : (userOptions.get(user.id) ?? new Map<string, Json>());
    if (!forApp) userOptions.set(user.id, target);
    target.set(phpString(request['name']), asFormData(request['value'] ?? null));
    return context.json({ options: renderedOptions(target) });
  });

  routes.post('/install', async (context) => {
    const request = await body(context.req.raw);
    const session = portal.memory.sessions.get(phpString(request['sid']));
    if (session === undefined) return context.json({ error: 'no such frame' }, 400);
    if (request['action'] === 'seen') portal.memory.seen.add(session.userId);
    else {
      const installed = request['action'] !== 'undo';
      portal.memory.switches = { ...portal.memory.switches, installed };
      publish(portal, { kind: 'switches', switches: portal.memory.switches });
    }
    return context.json({ installed: portal.memory.switches.installed });
  });

  routes.get('/placements', (context) =>
    context.json({ placements: portal.memory.placements }, 200, noStore),
  );
  return routes;
}
