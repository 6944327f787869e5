import type { CentreNotice, EmulatorPerson, PortalSnapshot } from './api.ts';
import { fullName, type Person } from './people.ts';
import { phpArray } from './php.ts';
import { isoDate, PORTAL_NAME, type Portal, type StoredNotice } from './state.ts';
import { servedText } from './text.ts';

export function describePerson(portal: Portal, person: Person): EmulatorPerson {
  const centre = portal.memory.centres.get(person.id) ?? [];
  return {
    id: person.id,
    name: fullName(person),
    firstName: person.firstName,
    lastName: person.lastName,
    middleName: person.middleName,
    mobile: person.mobile,
    workPhone: person.workPhone,
    personalPhone: person.personalPhone,
    extension: person.extension,
    position: person.position,
    email: person.email,
    photo: person.photo,
    active: person.active,
    kind: person.kind,
    admin: person.admin,
    mutes: person.mutes,
    departments: person.departments,
    gender: person.gender,
    notices: centre.length,
    unread: centre.filter((notice) => !notice.read).length,
  };
}

export function nameOf(portal: Portal): (userId: number) => string | undefined {
  return (userId) => {
    const person = portal.memory.people.find(userId);
    return person === undefined ? undefined : fullName(person);
  };
}

function mentioned(portal: Portal, ...texts: readonly string[]): Readonly<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const [, id = ''] of texts.join(' ').matchAll(/\[user=(\d+) replace\]/gi)) {
    const name = nameOf(portal)(Number(id));
    if (name !== undefined) names[id] = name;
  }
  return names;
}

export function describeNotice(portal: Portal, notice: StoredNotice): CentreNotice {
  const text = servedText(notice.storedText, nameOf(portal));
  const author = notice.authorId === 0 ? undefined : portal.memory.people.find(notice.authorId);
  return {
    id: notice.id,
    userId: notice.userId,
    type: notice.type,
    authorId: notice.authorId,
    author: author === undefined ? null : describePerson(portal, author),
    earlierAuthors: notice.earlierAuthors,
    date: isoDate(notice.createdAt),
    read: notice.read,
    storedText: notice.storedText,
    text,
    mentioned: mentioned(portal, text, JSON.stringify(notice.attach)),
    textOut: notice.textOut,
    attach: notice.attach,
    attachCharacters: notice.attachCharacters,
    tag: notice.tag,
    subTag: notice.subTag,
    received: notice.received,
    via: notice.via,
    method: notice.method,
  };
}

/** All that a test may want to look at; the newest 1,000 notices of the whole portal among it. */
export function snapshot(portal: Portal): PortalSnapshot {
  const { memory } = portal;
  const notices = [...memory.centres.values()].flat();
  return {
    portalName: PORTAL_NAME,
    memberId: portal.memberId,
    clientId: portal.clientId,
    switches: memory.switches,
    employees: memory.people.list.length,
    departments: memory.people.departments,
    calls: memory.lastCall,
    noticesTotal: notices.length,
    notices: notices
      .toSorted((a, b) => b.id - a.id)
      .slice(0, 1000)
      .map((notice) => describeNotice(portal, notice)),
    appOptions: phpArray(memory.appOptions),
    userOptions: Object.fromEntries([...memory.userOptions].map(([id, map]) => [String(id), phpArray(map)])),
    entities: Object.fromEntries(
      [...memory.entities.values()].map((entity) => [
        entity.code,
        {
          name: entity.name,
          access: entity.access,
          properties: [...entity.properties.keys()],
          items: [...entity.items.values()].map((item) => ({
            ID: item.id,
            ...item.fields,
            values: item.values,
          })),
        },
      ]),
    ),
    placements: memory.placements,
    faults: memory.faults.map((pending) => ({ ...pending.fault, skip: pending.skip, times: pending.times })),
    mutes: memory.people.list.filter((person) => person.mutes).map((person) => person.id),
  };
}
