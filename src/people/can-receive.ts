import type { Person } from './person.ts';

/** The portal makes no notification for bots and inactive people, so they are never recipients. */
export function canReceive({ active, kind }: Pick<Person, 'active' | 'kind'>): boolean {
  return active && kind !== 'bot';
}
