/** Nothing is documented; the portal stores a prefix of its own before it (product.md, "The wire"). */
export const WIRE_TAG_LIMIT_CHARACTERS = 200;

/** What Herald puts before the tags that it makes, so that it knows its own again. */
export const OWN_TAG_PREFIX = 'HERALD_';

export type WireTags = {
  readonly subTag: string;
  /** The wire TAG of each person, by id. */
  readonly tagOf: ReadonlyMap<number, string>;
};

export type TagChoice = {
  readonly typedTag: string;
  readonly typedSubTag: string;
  readonly sendId: string;
  readonly people: readonly { readonly id: number }[];
  /** Who holds a notice under the typed TAG, as the history knows it: person's id → the wire TAG that went out. */
  readonly held: ReadonlyMap<number, string>;
  /** False where the history exists and did not answer: anybody may hold a notice under the typed TAG. */
  readonly heldKnown?: boolean;
};

/** The TAG of every person and the SUB_TAG of a send, by "Tags on the wire" of product.md. */
export function wireTags(choice: TagChoice): WireTags {
  const { typedTag, typedSubTag, sendId, people, held, heldKnown = true } = choice;
  const made = `${OWN_TAG_PREFIX}${sendId}`;
  const own = (id: number) => `${typedTag === '' ? made : typedTag}|${id}`;
  // Two people under one wire tag would take each other's notice away where a TAG is unique in the whole app.
  const taken = new Set(people.map(({ id }) => own(id)));
  const alone = heldKnown && people.length === 1 && [...held.keys()].every((id) => id === people[0]?.id);
  const tagOf = new Map<number, string>();
  for (const { id } of people) {
    const before = typedTag === '' ? undefined : held.get(id);
    let tag = own(id);
    if (before !== undefined && !taken.has(before)) tag = before;
    else if (before === undefined && typedTag !== '' && alone) tag = typedTag;
    taken.add(tag);
    tagOf.set(id, tag);
  }
  return { subTag: typedSubTag === '' ? made : typedSubTag, tagOf };
}

/** The first wire tag above the limit of 200 characters (code points), so that the send can be refused before it starts. */
export function tooLongTag(tags: WireTags): string | undefined {
  return [tags.subTag, ...tags.tagOf.values()].find((tag) => [...tag].length > WIRE_TAG_LIMIT_CHARACTERS);
}

/** Whether Herald made this SUB_TAG, so that deleting by it touches one send only. */
export function isOwnSubTag(subTag: string): boolean {
  return new RegExp(`^${OWN_TAG_PREFIX}[0-9a-z]{10}$`).test(subTag);
}
