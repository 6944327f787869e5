/**
 * Things of one kind that are kept in the portal under a name, each by one person for themselves or for everybody who
 * uses the app: templates, audiences. Nothing here rejects.
 */
import { createDocuments, DOCUMENT_PROPERTIES, type Document, type Documents } from '../entity/documents.ts';
import { privateStorage, sharedStorage } from '../entity/private-storage.ts';
import type { StoreReason } from '../entity/store-failure.ts';
import { orUnreadable, readEach } from '../read-each.ts';
import { hasRight } from '../rights.ts';
import type { PersonalAccess } from '../use-store-access.ts';
import { nameWriters } from './name-writers.ts';

export type ShelfPlace = 'personal' | 'shared';

/** What is known of everything that is kept, besides its content. */
export type Kept = {
  readonly key: string;
  readonly rev: string;
  readonly place: ShelfPlace;
  /** Name of whoever kept it last. */
  readonly by: string;
  /** Everybody who wrote a part of it, by the portal's own note; whoever wrote it last comes first. */
  readonly writers: readonly number[];
  /** ms since 1970. */
  readonly changedAt: number;
};

export type ShelfFailure = {
  readonly ok: false;
  /** changed: somebody has written or deleted it since it was listed. */
  readonly reason: StoreReason | 'changed';
};

export type ShelfList<Content> = {
  readonly items: readonly (Kept & Content)[];
  /** Why what is kept in a place is not among them. */
  readonly missing: readonly { readonly place: ShelfPlace; readonly reason: StoreReason }[];
};

export type Shelf<Content> = {
  list(): Promise<ShelfList<Content>>;
  /** Keeps a new one, or writes over one as it was listed. */
  save(
    place: ShelfPlace,
    content: Content,
    over?: Kept,
  ): Promise<{ readonly ok: true; readonly item: Kept & Content } | ShelfFailure>;
  remove(item: Kept): Promise<{ readonly ok: true } | ShelfFailure>;
};

export type ShelfKind<Content> = {
  /** Beginnings of a private storage's name, in the order in which they are tried; seven characters each. */
  readonly personal: { readonly names: readonly [string, ...string[]]; readonly title: string };
  readonly shared: { readonly entity: string; readonly title: string };
  readonly toJson: (content: Content, by: string, at: number) => object;
  /** Undefined where a document holds no such thing. */
  readonly restore: (document: Document, place: ShelfPlace) => (Kept & Content) | undefined;
};

const PLACES = ['personal', 'shared'] as const satisfies readonly ShelfPlace[];

export function createShelf<Content extends { readonly name: string }>(
  access: PersonalAccess,
  kind: ShelfKind<Content>,
): Shelf<Content> {
  const { scopes, user, now, newId } = access;
  const documents: Readonly<Record<ShelfPlace, Documents>> = {
    personal: createDocuments(
      privateStorage(access, {
        names: kind.personal.names,
        shape: { name: kind.personal.title, properties: DOCUMENT_PROPERTIES },
        userId: user.id,
      }),
    ),
    shared: createDocuments(
      sharedStorage(access, {
        entity: kind.shared.entity,
        name: kind.shared.title,
        access: { AU: 'W' },
        properties: DOCUMENT_PROPERTIES,
      }),
    ),
  };
  const noScope = { ok: false, reason: 'noScope' } as const;

  return {
    async list() {
      const found = await Promise.all(
        PLACES.map(async (place) => ({
          place,
          answer: hasRight(scopes, 'entity') ? await orUnreadable(documents[place].list()) : noScope,
        })),
      );
      const items = found.flatMap(({ place, answer }) =>
        answer.ok ? readEach(answer.documents, (one) => kind.restore(one, place)) : [],
      );
      return {
        items: await nameWriters(access, items),
        missing: found.flatMap(({ place, answer }) => (answer.ok ? [] : [{ place, reason: answer.reason }])),
      };
    },

    async save(place, content, over) {
      if (!hasRight(scopes, 'entity')) return noScope;
      if (over !== undefined) {
        const present = await documents[place].read(over.key);
        if (!present.ok) return present;
        if (present.document?.rev !== over.rev) return { ok: false, reason: 'changed' };
      }
      const [key, rev, at] = [over?.key ?? newId(), newId(), now()];
      const value = kind.toJson(content, user.name, at);
      const written = await documents[place].write({ key, rev, at, name: content.name, value });
      if (!written.ok) return written;
      const item = { ...content, key, rev, place, by: user.name, writers: [user.id], changedAt: at };
      return { ok: true, item };
    },

    async remove(item) {
      if (!hasRight(scopes, 'entity')) return noScope;
      const present = await documents[item.place].read(item.key);
      if (!present.ok) return present;
      const { document } = present;
      if (document !== undefined && document.rev !== item.rev) return { ok: false, reason: 'changed' };
      return documents[item.place].remove(item.key);
    },
  };
}
