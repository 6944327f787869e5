import type { EmulatorPerson } from '../api.ts';
import { el, fill } from './element.ts';
import { personSelect } from './person-select.ts';

/** The portal's list of employees, cut down to one search; a press opens the profile. */
export function companyPage(openProfile: (person: EmulatorPerson) => void): HTMLElement {
  const select = personSelect('Find an employee', (person) => {
    fill(found, open(person));
  });
  const open = (person: EmulatorPerson) =>
    el(
      'button',
      { type: 'button', class: 'button button-primary', on: { click: () => openProfile(person) } },
      `Open the profile of ${person.name}`,
    );
  const found = el('p');
  return el(
    'section',
    { class: 'place', 'aria-label': 'Company' },
    el('p', {}, 'In a profile an app can stand in the toolbar: USER_PROFILE_TOOLBAR.'),
    select.element,
    found,
  );
}
