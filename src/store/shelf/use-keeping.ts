import { useState } from 'react';
import type { Kept, ShelfFailure, ShelfPlace } from './shelf.ts';
import { tidyName } from './tidy-name.ts';
import type { Shelved } from './use-shelf.ts';

export type Keeping = {
  readonly name: string;
  /** The name as it is kept; '' where there is none. */
  readonly tidy: string;
  readonly setName: (name: string) => void;
  readonly place: ShelfPlace;
  readonly setPlace: (place: ShelfPlace) => void;
  /** What has this name in this place, and would be written over. */
  readonly over: Kept | undefined;
  readonly failure: ShelfFailure | undefined;
  /** It was to be kept without a name. */
  readonly nameless: boolean;
  readonly keep: () => Promise<void>;
};

/** Keeping something new under a name, in the place of what has that name already. */
export function useKeeping<Content extends { readonly name: string }>(
  { shelf, list, put }: Shelved<Content>,
  contentOf: (name: string) => Content,
  onKept: () => void,
): Keeping {
  const [name, setName] = useState('');
  const [place, setPlace] = useState<ShelfPlace>('personal');
  const [failure, setFailure] = useState<ShelfFailure>();
  const [attempted, setAttempted] = useState(false);
  const tidy = tidyName(name);
  const over = list?.items.find((one) => one.place === place && one.name === tidy);
  return {
    name,
    tidy,
    setName(next) {
      setName(next);
      setFailure(undefined);
    },
    place,
    setPlace,
    over,
    failure,
    nameless: attempted && tidy === '',
    async keep() {
      setAttempted(true);
      if (tidy === '') return;
      const saved = await shelf.save(place, contentOf(tidy), over);
      if (!saved.ok) setFailure(saved);
      else {
        put(saved.item);
        onKept();
      }
    },
  };
}
