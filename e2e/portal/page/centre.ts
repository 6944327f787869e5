import type { Centre, CentreNotice, EmulatorPerson, PortalEvent } from '../api.ts';
import { getJson, personById, postJson } from './api-client.ts';
import { el, fill, icon } from './element.ts';
import { noticeCard, noticeFacts } from './notice-card.ts';
import { personSelect } from './person-select.ts';

export type CentrePanel = {
  readonly element: HTMLElement;
  readonly hear: (event: PortalEvent) => void;
  readonly showPerson: (id: number) => Promise<void>;
};

const PAGE_SIZE = 50;

/** The notification centre of whomever one likes to look over the shoulder of. */
export function createCentre(startWith: number, moved: (id: number) => void): CentrePanel {
  let person: EmulatorPerson | undefined;
  let personId = startWith;
  let limit = PAGE_SIZE;
  let known = new Set<number>();

  const select = personSelect('Employee', (chosen) => {
    person = chosen;
    personId = chosen.id;
    limit = PAGE_SIZE;
    known = new Set();
    moved(chosen.id);
    void refresh();
  });
  const count = el('p', { class: 'centre-count', role: 'status' });
  const readAll = el(
    'button',
    {
      type: 'button',
      class: 'link-button',
      on: { click: () => void postJson('read', { userId: personId }) },
    },
    'Mark all as read',
  );
  const note = el('p', { class: 'centre-note', hidden: true });
  const list = el('ul', { class: 'centre-list', 'aria-label': 'Notices' });
  const older = el(
    'button',
    {
      type: 'button',
      class: 'button',
      hidden: true,
      on: {
        click: () => {
          limit += PAGE_SIZE;
          void refresh();
        },
      },
    },
    'Show older notices',
  );

  async function refresh(): Promise<void> {
    const asked = personId;
    const centre = await getJson<Centre>(`notices?userId=${asked}`);
    if (asked !== personId) return; // somebody else was chosen meanwhile
    draw(centre);
  }

  function draw(centre: Centre): void {
    const unread = centre.unread > 0 ? `, ${centre.unread} unread` : '';
    const text = `${centre.total} ${centre.total === 1 ? 'notice' : 'notices'}${unread}`;
    if (count.textContent !== text) count.textContent = text;
    readAll.hidden = centre.unread === 0;
    const warning = person === undefined ? '' : whyEmpty(person);
    note.textContent = warning;
    note.hidden = warning === '';
    const first = known.size === 0;
    const shown = centre.notices.slice(0, limit);
    const open = openFacts();
    fill(
      list,
      ...shown.map((notice) => row(notice, !first && !known.has(notice.id), open.has(notice.id))),
      shown.length === 0 && el('li', { class: 'centre-empty' }, 'Nothing has arrived yet.'),
    );
    known = new Set([0, ...centre.notices.map((notice) => notice.id)]);
    older.hidden = centre.notices.length <= limit;
  }

  /** A refresh must not close what somebody has just opened. */
  function openFacts(): ReadonlySet<number> {
    const rows = [...list.querySelectorAll<HTMLElement>('li[data-id]')];
    return new Set(
      rows.filter((item) => item.querySelector('details[open]')).map((item) => Number(item.dataset['id'])),
    );
  }

  function row(notice: CentreNotice, arrived: boolean, open: boolean): HTMLElement {
    const facts = noticeFacts(notice);
    if (open) facts.setAttribute('open', '');
    const classes = arrived ? 'centre-row centre-row-new' : 'centre-row';
    return el('li', { class: classes, 'data-id': notice.id }, noticeCard(notice, personId), facts);
  }

  async function showPerson(id: number): Promise<void> {
    personId = id;
    known = new Set();
    person = await personById(id);
    if (person !== undefined) select.show(person);
    await refresh();
  }

  return {
    element: el(
      'section',
      { class: 'centre', 'aria-label': 'Notification centre', role: 'region' },
      el(
        'header',
        { class: 'centre-head' },
        el('span', { class: 'centre-bell', 'aria-hidden': 'true' }, icon('bell', 22)),
        el('div', {}, el('h2', {}, 'Notification centre'), count),
        readAll,
      ),
      select.element,
      note,
      list,
      older,
    ),
    showPerson,
    hear(event) {
      if (event.kind === 'reset') void showPerson(personId);
      if (event.kind === 'notices' && event.userIds.includes(personId)) void refresh();
    },
  };
}

function whyEmpty(person: EmulatorPerson): string {
  if (!person.active) return 'Dismissed: a notice is answered with false and not kept.';
  if (person.kind === 'bot') return 'A bot: a notice is answered with false and not kept.';
  if (person.mutes) return 'Has switched such notices off: the call looks successful, nothing is kept.';
  return '';
}
