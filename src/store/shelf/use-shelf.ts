import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type PersonalAccess, useStoreAccess } from '../use-store-access.ts';
import type { Kept, Shelf, ShelfList } from './shelf.ts';

export type Shelved<Content> = {
  readonly shelf: Shelf<Content>;
  /** Undefined while the portal is asked. */
  readonly list: ShelfList<Content> | undefined;
  /** Takes the place of what has the same key, and of `former`. */
  readonly put: (item: Kept & Content, former?: Kept) => void;
  /** Reads the list anew. */
  readonly reload: () => void;
};

/** What is kept of one kind; `create` has to stay the same function. */
export function useShelf<Content>(create: (access: PersonalAccess) => Shelf<Content>): Shelved<Content> {
  const access = useStoreAccess();
  const shelf = useMemo(() => create(access), [create, access]);
  const [list, setList] = useState<ShelfList<Content>>();
  /** The last reading alone is shown. */
  const latest = useRef(0);
  const reload = useCallback(async () => {
    const turn = (latest.current += 1);
    const found = await shelf.list();
    if (latest.current === turn) setList(found);
  }, [shelf]);
  useEffect(() => {
    const read = () => void reload();
    read();
    // A list that could not be read without a connection is read again.
    window.addEventListener('online', read);
    return () => {
      latest.current += 1;
      window.removeEventListener('online', read);
    };
  }, [reload]);
  const put = useCallback((item: Kept & Content, former?: Kept) => {
    setList((before) => {
      const others = before?.items.filter(({ key }) => key !== item.key && key !== former?.key) ?? [];
      return { missing: before?.missing ?? [], items: [...others, item] };
    });
  }, []);
  return { shelf, list, put, reload: () => void reload() };
}
