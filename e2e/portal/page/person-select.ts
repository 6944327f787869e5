import type { EmulatorPerson } from '../api.ts';
import { findPeople } from './api-client.ts';
import { avatar } from './avatar.ts';
import { el, fill } from './element.ts';

export type PersonSelect = {
  readonly element: HTMLElement;
  readonly show: (person: EmulatorPerson) => void;
};

let made = 0;

/** A searchable select of employees: an ARIA combobox whose list comes from the portal. */
export function personSelect(label: string, choose: (person: EmulatorPerson) => void): PersonSelect {
  const id = `person-select-${++made}`;
  let shown: EmulatorPerson | undefined;
  let people: readonly EmulatorPerson[] = [];
  let active = 0;
  let asked = 0;

  const list = el('ul', {
    role: 'listbox',
    id: `${id}-list`,
    'aria-label': label,
    class: 'select-list',
    hidden: true,
  });
  const face = el('span', { class: 'select-face' });
  const input = el('input', {
    id,
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': `${id}-list`,
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    spellcheck: 'false',
    on: {
      focus: () => {
        input.select();
        void open('');
      },
      click: () => void (list.hidden && open('')),
      input: () => void open(input.value),
      blur: close,
      keydown: (event) => void (event instanceof KeyboardEvent && onKey(event)),
    },
  });

  async function open(find: string): Promise<void> {
    const turn = ++asked;
    const found = await findPeople(find.trim());
    if (turn !== asked || document.activeElement !== input) return; // an outdated answer
    people = found;
    active = Math.max(
      0,
      found.findIndex((person) => person.id === shown?.id),
    );
    draw();
  }

  function draw(): void {
    const none = el('li', { class: 'select-none', role: 'presentation' }, 'Nobody is called that');
    fill(list, ...(people.length === 0 ? [none] : people.map(option)));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    mark();
  }

  function option(person: EmulatorPerson, at: number): HTMLElement {
    return el(
      'li',
      {
        role: 'option',
        id: `${id}-${person.id}`,
        'data-person': person.id,
        'aria-selected': 'false',
        on: {
          mousedown: (event) => event.preventDefault(),
          click: () => pick(at),
        },
      },
      avatar(person, 24),
      el('span', { class: 'select-name', dir: 'auto' }, person.name),
      el('span', { class: 'select-note' }, personNote(person)),
    );
  }

  function mark(): void {
    for (const [at, item] of [...list.children].entries()) {
      if (item.getAttribute('role') !== 'option') continue;
      item.setAttribute('aria-selected', String(at === active));
      if (at === active) {
        input.setAttribute('aria-activedescendant', item.id);
        item.scrollIntoView({ block: 'nearest' });
      }
    }
  }

  function pick(at: number): void {
    const person = people[at];
    if (person === undefined) return;
    show(person);
    close();
    choose(person);
  }

  function close(): void {
    asked++;
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
    if (shown !== undefined) input.value = shown.name;
  }

  function onKey(event: KeyboardEvent): void {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (list.hidden) return void open('');
      active = Math.min(people.length - 1, Math.max(0, active + step));
      mark();
    } else if (event.key === 'Enter' && !list.hidden) {
      event.preventDefault();
      pick(active);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.stopPropagation();
      close();
    }
  }

  function show(person: EmulatorPerson): void {
    shown = person;
    input.value = person.name;
    fill(face, avatar(person, 24));
  }

  const element = el(
    'div',
    { class: 'select' },
    el('label', { for: id, class: 'select-label' }, label),
    el('div', { class: 'select-box' }, face, input, list),
  );
  return { element, show };
}

/** What is special about a person, in two words: it decides what happens to a notice. */
function personNote(person: EmulatorPerson): string {
  const notes = [
    !person.active && 'dismissed',
    person.kind !== 'employee' && person.kind,
    person.mutes && 'muted',
    person.admin && 'administrator',
    person.unread > 0 && `${person.unread} unread`,
  ];
  return [...notes.filter((note) => note !== false), `#${person.id}`].join(' · ');
}
