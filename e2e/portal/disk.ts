import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { makePeople } from './people.ts';
import { freshMemory, type Memory, type Portal } from './state.ts';

const VERSION = 1;
const FILE = 'portal.json';
/** Milliseconds that changes are gathered before the file is written. */
const DELAY = 500;

const envelope = z.object({
  version: z.literal(VERSION),
  employees: z.int(),
  memory: z.record(z.string(), z.unknown()),
});

/** Maps and sets written so that JSON can hold them. */
function pack(value: unknown): unknown {
  if (value instanceof Map) {
    const pairs: readonly (readonly [unknown, unknown])[] = [...value];
    return { $map: pairs.map(([key, item]) => [key, pack(item)]) };
  }
  if (value instanceof Set) {
    const members: readonly unknown[] = [...value];
    return { $set: members };
  }
  if (Array.isArray(value)) return value.map(pack);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pack(item)]));
}

function unpack(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpack);
  if (typeof value !== 'object' || value === null) return value;
  if ('$map' in value && Array.isArray(value.$map)) {
    return new Map(value.$map.map((pair: [unknown, unknown]) => [pair[0], unpack(pair[1])]));
  }
  if ('$set' in value && Array.isArray(value.$set)) return new Set(value.$set);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unpack(item)]));
}

/** The whole memory as text; of the people only those who were changed. */
export function freeze(memory: Memory): string {
  const { people, ...rest } = memory;
  const fresh = makePeople(people.list.length);
  const changed = people.list.filter(
    (person, at) => JSON.stringify(person) !== JSON.stringify(fresh.list[at]),
  );
  return JSON.stringify({
    version: VERSION,
    employees: people.list.length,
    memory: { ...Object.fromEntries(Object.entries(rest).map(([key, item]) => [key, pack(item)])), changed },
  });
}

/** A memory from its text; throws when the text is none of ours. */
export function thaw(text: string): Memory {
  const { employees, memory } = envelope.parse(JSON.parse(text));
  const { changed, ...rest } = memory;
  const fresh = freshMemory(employees, {});
  // The text was written by freeze, and its version says that it has this shape.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const restored = { ...fresh, ...(unpack(rest) as Omit<Memory, 'people'>) };
  restored.switches = { ...fresh.switches, ...restored.switches };
  for (const person of z.array(z.looseObject({ id: z.int() })).parse(changed)) {
    Object.assign(fresh.people.find(person.id) ?? {}, person);
  }
  fresh.people.changed();
  return restored;
}

export type Disk = { readonly touch: () => void; readonly flush: () => Promise<void> };

/** Reads what a folder holds into the portal, and keeps it up to date from then on. */
export async function keepOnDisk(portal: Portal, folder: string): Promise<Disk> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, FILE);
  if (existsSync(path)) portal.memory = thaw(await readFile(path, 'utf8'));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();

  async function write(): Promise<void> {
    // A name of its own first: a process that is killed while writing leaves the old file whole.
    const draft = `${path}.new`;
    await writeFile(draft, freeze(portal.memory));
    await rename(draft, path);
  }
  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write);
    return writing;
  }
  return {
    touch() {
      timer ??= setTimeout(() => void flush(), DELAY);
    },
    flush,
  };
}
