import * as z from 'zod/mini';
import type { EmulatorPerson, People, ScriptAnswer, ScriptCall, ScriptReply } from '../portal/api.ts';
import type { TestPortal } from './test.ts';

/** Properties of an item, as text. */
type Values = Readonly<Record<string, string>>;

const Item = z.pipe(
  z.object({
    ID: z.coerce.number(),
    CREATED_BY: z.coerce.number(),
    PROPERTY_VALUES: z.record(
      z.string(),
      z.pipe(
        z.nullable(z.string()),
        z.transform((text) => text ?? ''),
      ),
    ),
  }),
  z.transform(({ ID, CREATED_BY, PROPERTY_VALUES }) => ({
    id: ID,
    createdBy: CREATED_BY,
    values: PROPERTY_VALUES,
  })),
);
export type StoredItem = z.infer<typeof Item>;
const Items = z.array(Item);

/**
 * Somebody who opens the app's storages past its pages, with a script of his own and the rights that the portal gives
 * him: everybody who may use Herald can do this. Each verb throws if the portal refuses it.
 */
export class Attacker {
  readonly portal: TestPortal;
  readonly userId: number;

  constructor(portal: TestPortal, userId = 8) {
    this.portal = portal;
    this.userId = userId;
  }

  /** Runs these calls; the portal may refuse them. */
  async tries(calls: readonly ScriptCall[]): Promise<readonly ScriptAnswer[]> {
    const { answers } = await this.portal.post<ScriptReply>('script', { userId: this.userId, calls });
    return answers;
  }

  /** How the portal knows him. */
  async person(): Promise<EmulatorPerson> {
    const { people } = await this.portal.get<People>(`people?find=${this.userId}`);
    const [found] = people;
    if (found === undefined) throw new Error(`There is no employee ${this.userId}`);
    return found;
  }

  async #runs(calls: readonly ScriptCall[]): Promise<readonly ScriptAnswer[]> {
    const answers = await this.tries(calls);
    const refused = answers.find(({ error }) => error !== undefined);
    if (refused !== undefined) throw new Error(`The portal refuses the attacker: ${refused.error}`);
    return answers;
  }

  /** All items of a storage, the oldest first, those alone whose properties have these values. */
  async reads(entity: string, where: Values = {}): Promise<readonly StoredItem[]> {
    const items: StoredItem[] = [];
    for (let start: number | undefined = 0; start !== undefined; ) {
      const params = { ENTITY: entity, SORT: { ID: 'ASC' }, start };
      const [page]: readonly ScriptAnswer[] = await this.#runs([{ method: 'entity.item.get', params }]);
      items.push(...Items.parse(page?.result));
      start = page?.next;
    }
    const wanted = Object.entries(where);
    return items.filter(({ values }) => wanted.every(([key, value]) => values[key] === value));
  }

  /** The newest item whose properties have these values. */
  async finds(entity: string, where: Values = {}): Promise<StoredItem> {
    const found = (await this.reads(entity, where)).at(-1);
    if (found === undefined) throw new Error(`${entity} holds nothing with ${JSON.stringify(where)}`);
    return found;
  }

  /** Puts other values into an item, whoever made it. */
  async rewrites(entity: string, id: number, values: Values): Promise<void> {
    const params = { ENTITY: entity, ID: id, PROPERTY_VALUES: values };
    await this.#runs([{ method: 'entity.item.update', params }]);
  }

  /** Changes fields of the JSON document inside one property of an item; `|` stands at both ends of a part. */
  async edits(
    entity: string,
    item: StoredItem,
    property: string,
    change: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const text = item.values[property] ?? '';
    const edge = text.startsWith('|') ? '|' : '';
    const document: unknown = JSON.parse(text.slice(edge.length, text.length - edge.length));
    const changed = JSON.stringify(Object.assign({}, document, change));
    await this.rewrites(entity, item.id, { [property]: edge + changed + edge });
  }

  /** Adds items of his own; their ids. */
  async adds(entity: string, items: readonly Values[]): Promise<readonly number[]> {
    const calls = items.map((values) => ({
      method: 'entity.item.add',
      params: { ENTITY: entity, NAME: 'item', PROPERTY_VALUES: values },
    }));
    return (await this.#runs(calls)).map(({ result }) => Number(result));
  }

  /** Adds items with the same values, some of them changed. */
  async copies(
    entity: string,
    items: readonly StoredItem[],
    change: Values = {},
  ): Promise<readonly number[]> {
    return this.adds(
      entity,
      items.map(({ values }) => ({ ...values, ...change })),
    );
  }

  async deletes(entity: string, ids: readonly number[]): Promise<void> {
    await this.#runs(ids.map((ID) => ({ method: 'entity.item.delete', params: { ENTITY: entity, ID } })));
  }

  /** Adds so many items; `values` makes each of them. */
  async floods(entity: string, count: number, values: (index: number) => Values): Promise<void> {
    await this.adds(
      entity,
      Array.from({ length: count }, (_, index) => values(index)),
    );
  }
}
