/** An ordinary employee with the token of the app, who writes into the shared storages whatever he likes. */
import type { Call } from '../../src/portal/call.ts';
import type { StorePortal } from './a-store-portal.ts';

export const ATTACKER = 8;

type Storage = 'herald_hist' | 'herald_body';
type Values = Readonly<Record<string, string | number>>;
type Wanted = { readonly entity: Storage; readonly where: Values };

export async function anAttacker(portal: StorePortal, userId = ATTACKER) {
  const { call } = await portal.open(userId);

  const mustBe = async (asked: Call): Promise<unknown> => {
    const reply = await call(asked);
    if (!reply.ok) throw new Error(`${asked.method}: ${reply.error.code}`);
    return reply.result;
  };

  /** Items as the portal has them, the first one first. */
  const itemsOf = ({ entity, where }: Wanted) =>
    [...(portal.portal.memory.entities.get(entity)?.items.values() ?? [])].filter(({ values }) =>
      Object.entries(where).every(([code, value]) => String(values[code]) === String(value)),
    );

  const update = (entity: Storage, id: number, values: Values) =>
    mustBe({ method: 'entity.item.update', params: { ENTITY: entity, ID: id, PROPERTY_VALUES: values } });

  return {
    call,
    itemsOf,
    /** Writes over items of anybody. */
    async rewrite(wanted: Wanted, change: (values: Readonly<Record<string, unknown>>) => Values) {
      for (const { id, values } of itemsOf(wanted)) await update(wanted.entity, id, change(values));
    },
    /** Writes over an item of his own that is as old as he needs. */
    rewriteOne: update,
    async add(entity: Storage, values: Values): Promise<number> {
      const params = { ENTITY: entity, NAME: 'x', PROPERTY_VALUES: values };
      return Number(await mustBe({ method: 'entity.item.add', params }));
    },
    async remove(wanted: Wanted) {
      for (const { id } of itemsOf(wanted)) {
        await mustBe({ method: 'entity.item.delete', params: { ENTITY: wanted.entity, ID: id } });
      }
    },
  };
}

/** Stored JSON with other values in it. */
export function forged(stored: unknown, change: object): string {
  const value: unknown = JSON.parse(String(stored).replaceAll(/^\||\|$/g, ''));
  return JSON.stringify({ ...(typeof value === 'object' ? value : {}), ...change });
}
