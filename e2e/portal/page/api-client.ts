/** The emulator's own API as the page uses it; its shapes are those of the same program's api.ts. */
import type { EmulatorError, EmulatorPerson, People, PortalEvent } from '../api.ts';

export async function getJson<T>(path: string): Promise<T> {
  return answerOf<T>(await fetch(`/emulator/${path}`));
}

export async function postJson<T>(path: string, body: object): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  return answerOf<T>(
    await fetch(`/emulator/${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
  );
}

export async function deleteJson<T>(path: string): Promise<T> {
  return answerOf<T>(await fetch(`/emulator/${path}`, { method: 'DELETE' }));
}

async function answerOf<T>(response: Response): Promise<T> {
  const text = await response.text();
  if (response.ok) return read<T>(text);
  throw new Error(text.startsWith('{') ? read<EmulatorError>(text).error : `${response.status} ${text}`);
}

/** Both ends are built from one api.ts, in one program. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
function read<T>(json: string): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.parse(json) as T;
}

export async function findPeople(find: string, limit = 50): Promise<readonly EmulatorPerson[]> {
  const query = new URLSearchParams({ find, limit: String(limit) });
  return (await getJson<People>(`people?${query}`)).people;
}

/** Ids run from 1 without gaps, so a person's own id is a limit that reaches them. */
export async function personById(id: number): Promise<EmulatorPerson | undefined> {
  return (await findPeople('', id)).find((person) => person.id === id);
}

/** Live events of the portal; the browser connects again by itself. */
export function listen(hear: (event: PortalEvent) => void): void {
  const source = new EventSource('/emulator/events');
  source.addEventListener('message', (message) => hear(read<PortalEvent>(String(message.data))));
}
