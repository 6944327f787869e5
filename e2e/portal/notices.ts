import { type Memory, type Portal, publish, type StoredNotice } from './state.ts';

type NewNotice = Omit<StoredNotice, 'id' | 'createdAt' | 'read' | 'earlierAuthors'>;

function drop(memory: Memory, userId: number, doomed: (notice: StoredNotice) => boolean): StoredNotice[] {
  const centre = memory.centres.get(userId) ?? [];
  const gone = centre.filter(doomed);
  if (gone.length === 0) return [];
  const kept = centre.filter((notice) => !gone.includes(notice));
  memory.centres.set(userId, kept);
  for (const { tag } of gone) {
    if (!kept.some((notice) => notice.tag === tag)) memory.holders.get(tag)?.delete(userId);
  }
  return gone;
}

/** Stores a notice; earlier ones with its tag go: this person's, or everybody's, as the switch says. */
export function addNotice(portal: Portal, fresh: NewNotice): StoredNotice {
  const { memory } = portal;
  const replaced: StoredNotice[] = [];
  const touched = new Set([fresh.userId]);
  if (fresh.tag !== '') {
    const holders =
      memory.switches.tagScope === 'app' ? [...(memory.holders.get(fresh.tag) ?? [])] : [fresh.userId];
    for (const holder of holders) {
      const gone = drop(memory, holder, (notice) => notice.tag === fresh.tag);
      if (holder === fresh.userId) replaced.push(...gone);
      if (gone.length > 0) touched.add(holder);
    }
  }
  const authors = replaced.flatMap((notice) => [...notice.earlierAuthors, notice.authorId]);
  memory.lastNoticeId += 1;
  const notice: StoredNotice = {
    ...fresh,
    id: memory.lastNoticeId,
    createdAt: portal.clock(),
    read: false,
    earlierAuthors: [...new Set(authors)].filter((id) => id !== 0 && id !== fresh.authorId),
  };
  const centre = memory.centres.get(fresh.userId);
  if (centre === undefined) memory.centres.set(fresh.userId, [notice]);
  else centre.push(notice);
  if (notice.tag !== '') {
    const holders = memory.holders.get(notice.tag);
    if (holders === undefined) memory.holders.set(notice.tag, new Set([notice.userId]));
    else holders.add(notice.userId);
  }
  publish(portal, { kind: 'notices', userIds: [...touched] });
  return notice;
}

/** Removes one notice from one person's centre; false when it is not there. */
export function deleteById(portal: Portal, userId: number, id: number): boolean {
  const gone = drop(portal.memory, userId, (notice) => notice.id === id);
  if (gone.length > 0) publish(portal, { kind: 'notices', userIds: [userId] });
  return gone.length > 0;
}

/** Removes the app's notices with this stored tag or sub-tag from every centre; gives how many there were. */
export function deleteByTag(portal: Portal, field: 'tag' | 'subTag', stored: string): number {
  const { memory } = portal;
  const candidates = field === 'tag' ? [...(memory.holders.get(stored) ?? [])] : [...memory.centres.keys()];
  const touched: number[] = [];
  let count = 0;
  for (const userId of candidates) {
    const gone = drop(memory, userId, (notice) => notice[field] === stored);
    count += gone.length;
    if (gone.length > 0) touched.push(userId);
  }
  if (touched.length > 0) publish(portal, { kind: 'notices', userIds: touched });
  return count;
}

/** The centre of one person, newest first. */
export function noticesOf(portal: Portal, userId: number): readonly StoredNotice[] {
  return (portal.memory.centres.get(userId) ?? []).toReversed();
}

export function markRead(
  portal: Portal,
  userId: number,
  which: (notice: StoredNotice) => boolean,
  read = true,
): void {
  for (const notice of portal.memory.centres.get(userId) ?? []) if (which(notice)) notice.read = read;
  publish(portal, { kind: 'notices', userIds: [userId] });
}
