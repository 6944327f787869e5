/** The portal's own dialogs that an app may ask for. Closing one without choosing never answers the app. */
import type { Department, Departments, EmulatorPerson } from '../api.ts';
import { findPeople, getJson } from './api-client.ts';
import { avatar } from './avatar.ts';
import { el, fill } from './element.ts';
import { openPopup, type Popup } from './popup.ts';

let current: Popup | undefined;

/** A second request takes the place of the first, whose answer then never comes. */
function replacePopup(popup: Popup): void {
  const before = current;
  current = popup;
  before?.close();
}

/** selectUser: one click answers when one is wanted, the button "Select" when several are. */
export function pickUsers(multiple: boolean, answer: (people: readonly EmulatorPerson[]) => void): void {
  const chosen = new Map<number, EmulatorPerson>();
  const list = el('ul', { class: 'picker-list', 'aria-label': 'Employees' });
  const search = el('input', {
    type: 'search',
    'aria-label': 'Find an employee',
    placeholder: 'Name',
    class: 'input',
  });
  const select = el('button', { type: 'button', class: 'button button-primary', disabled: true }, 'Select');
  let turn = 0;

  const finish = () => {
    answer([...chosen.values()]);
    popup.close();
  };
  async function draw(): Promise<void> {
    const mine = ++turn;
    const found = await findPeople(search.value.trim(), 200);
    if (mine !== turn) return;
    const employees = found.filter((person) => person.active && person.kind === 'employee');
    fill(list, ...employees.map(row));
  }
  function row(person: EmulatorPerson): HTMLElement {
    const pressed = multiple ? { 'aria-pressed': String(chosen.has(person.id)) } : {};
    const button: HTMLButtonElement = el(
      'button',
      { type: 'button', class: 'picker-row', ...pressed, on: { click: () => choose(person, button) } },
      avatar(person, 28),
      el('span', { class: 'picker-name', dir: 'auto' }, person.name),
      el('span', { class: 'picker-note', dir: 'auto' }, person.position),
    );
    return el('li', {}, button);
  }
  function choose(person: EmulatorPerson, button: HTMLElement): void {
    if (!multiple) {
      chosen.set(person.id, person);
      return finish();
    }
    if (!chosen.delete(person.id)) chosen.set(person.id, person);
    button.setAttribute('aria-pressed', String(chosen.has(person.id)));
    select.disabled = chosen.size === 0;
    select.textContent = chosen.size === 0 ? 'Select' : `Select (${chosen.size})`;
  }

  search.addEventListener('input', () => void draw());
  select.addEventListener('click', finish);
  const foot = multiple && el('footer', { class: 'popup-foot' }, select);
  const popup = openPopup(multiple ? 'Choose employees' : 'Choose an employee', forget, search, list, foot);
  replacePopup(popup);
  void draw();
}

function forget(): void {
  if (current?.element.isConnected === false) current = undefined;
}

export type AccessRow = { readonly id: string; readonly name: string; readonly provider: string };

/** selectAccess: people and departments by access code; codes that are given are blocked. */
export function pickAccess(blocked: ReadonlySet<string>, answer: (rows: readonly AccessRow[]) => void): void {
  const chosen = new Map<string, AccessRow>();
  const list = el('ul', { class: 'picker-list', 'aria-label': 'Access' });
  const select = el('button', { type: 'button', class: 'button button-primary' }, 'Select');
  const popup = openPopup('Choose access', forget, list, el('footer', { class: 'popup-foot' }, select));
  replacePopup(popup);

  const row = (access: AccessRow) => {
    const button = el(
      'button',
      { type: 'button', class: 'picker-row', 'aria-pressed': 'false' },
      access.name,
    );
    button.append(el('span', { class: 'picker-note' }, access.id));
    button.disabled = blocked.has(access.id);
    button.addEventListener('click', () => {
      if (!chosen.delete(access.id)) chosen.set(access.id, access);
      button.setAttribute('aria-pressed', String(chosen.has(access.id)));
    });
    return el('li', {}, button);
  };
  select.addEventListener('click', () => {
    answer([...chosen.values()]);
    popup.close();
  });
  void accessRows().then((rows) => fill(list, ...rows.map(row)));
}

async function accessRows(): Promise<readonly AccessRow[]> {
  const [{ departments }, people] = await Promise.all([
    getJson<Departments>('departments'),
    findPeople('', 200),
  ]);
  const employees = people.filter((person) => person.active && person.kind === 'employee');
  return [
    { id: 'AU', name: 'All authorised users', provider: 'Other' },
    ...departments.flatMap(departmentRows),
    ...employees.map((person) => ({ id: `U${person.id}`, name: person.name, provider: 'Users' })),
  ];
}

function departmentRows(department: Department): readonly AccessRow[] {
  const provider = 'Department';
  return [
    { id: `D${department.id}`, name: department.name, provider },
    { id: `DR${department.id}`, name: `${department.name} with sub-departments`, provider },
  ];
}

/** selectCRM: this portal has no CRM, so the dialog is empty: it can be confirmed as such, or closed. */
export function pickCrm(answer: (buckets: object) => void): void {
  const select = el('button', { type: 'button', class: 'button button-primary' }, 'Select');
  const popup = openPopup(
    'Choose from CRM',
    forget,
    el(
      'p',
      { class: 'popup-text' },
      'The emulator keeps no CRM records. “Select” answers with nothing chosen; closing never answers.',
    ),
    el('footer', { class: 'popup-foot' }, select),
  );
  replacePopup(popup);
  select.addEventListener('click', () => {
    answer({});
    popup.close();
  });
}
