import { nameText } from '#portal/name-text.ts';
import { peopleByIds } from '#portal/people.ts';
import type { PersonalAccess } from '../use-store-access.ts';

type Written = {
  readonly place: 'personal' | 'shared';
  readonly by: string;
  /** Whoever wrote it last comes first. */
  readonly writers: readonly number[];
};

/**
 * The same items, each shared one under the portal's name of whoever wrote it last: everybody can write any name into it.
 * The written one counts only for people whom the portal no longer has. At most one request.
 */
export async function nameWriters<Item extends Written>(
  { call, scopes, user }: PersonalAccess,
  items: readonly Item[],
): Promise<readonly Item[]> {
  const writerOf = ({ place, writers: [id = 0] }: Written) => (place === 'shared' ? id : user.id);
  const others = new Set(items.map(writerOf).filter((id) => id > 0 && id !== user.id));
  const found = others.size === 0 ? undefined : await peopleByIds({ call, scopes }, [...others]);
  const names = new Map(found?.ok === true ? found.people.map(({ id, name }) => [id, name]) : []);
  return items.map((item) => {
    const id = writerOf(item);
    if (id === user.id) return { ...item, by: user.name };
    const written = found?.ok === true ? nameText(item.by) : '';
    return { ...item, by: names.get(id) || written || `#${id}` };
  });
}
