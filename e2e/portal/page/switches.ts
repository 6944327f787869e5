import type { EmulatorPerson, PortalEvent, PortalSnapshot, Switches } from '../api.ts';
import { personById, postJson } from './api-client.ts';
import { el } from './element.ts';
import { createFaultForm } from './fault-form.ts';
import { personSelect } from './person-select.ts';
import { createScriptForm } from './script-form.ts';
import { PLACEMENTS, SCOPES, SWITCH_GROUPS, type SwitchRow } from './switch-rows.ts';

export type SwitchesPanel = {
  readonly element: HTMLElement;
  readonly hear: (event: PortalEvent) => void;
  readonly current: () => Switches;
};
export type SwitchesHost = {
  /** The app has to be opened anew; what the address said about these is out of date. */
  readonly reopen: (changed: readonly string[]) => void;
  readonly options: () => string;
  readonly setOptions: (json: string) => void;
};

/** Everything about this portal that can be turned, each with a sentence that says what it does. */
export function createSwitches(start: Switches, host: SwitchesHost): SwitchesPanel {
  let switches = start;
  const shows: ((now: Switches) => void)[] = [];
  const faults = createFaultForm();

  async function change(part: Partial<Switches>, reopens: boolean): Promise<void> {
    try {
      draw(await postJson<Switches>('switches', part));
      if (reopens) host.reopen(Object.keys(part));
    } catch (problem) {
      draw(switches);
      alert(String(problem));
    }
  }
  function draw(now: Switches): void {
    switches = now;
    for (const show of shows) show(now);
  }

  function row(spec: SwitchRow): HTMLElement {
    const id = `switch-${spec.key}`;
    const described = { id, 'aria-describedby': `${id}-sentence`, 'data-switch': spec.key };
    const set = (value: string | number | boolean) =>
      void change({ [spec.key]: value }, spec.reopens === true);
    const sentence = el('p', { class: 'switch-sentence', id: `${id}-sentence` }, spec.sentence);
    const label = el('label', { for: id }, spec.label);
    if (spec.control === 'check') {
      const box = el('input', { type: 'checkbox', role: 'switch', class: 'toggle', ...described });
      box.addEventListener('change', () => set(box.checked));
      shows.push((now) => (box.checked = now[spec.key] === true));
      return el('div', { class: 'switch' }, el('div', { class: 'switch-line' }, label, box), sentence);
    }
    const control =
      typeof spec.control === 'string'
        ? el('input', {
            type: spec.control,
            class: 'input',
            min: spec.control === 'number' && 0,
            ...described,
          })
        : el('select', { class: 'input', ...described });
    if (typeof spec.control !== 'string') {
      control.append(...spec.control.map(([value, name]) => el('option', { value }, name)));
    }
    control.addEventListener('change', () =>
      set(spec.control === 'number' ? Number(control.value) : control.value),
    );
    shows.push((now) => {
      const value = String(now[spec.key]);
      if (control instanceof HTMLSelectElement && ![...control.options].some((one) => one.value === value)) {
        control.append(el('option', { value }, value)); // set through the API to something of its own
      }
      control.value = value;
    });
    return el(
      'div',
      { class: 'switch' },
      label,
      control,
      sentence,
      spec.key === 'placement' && placeOptions(),
    );
  }

  /** Options of the place, which go with one opening and not with the portal. */
  function placeOptions(): HTMLElement {
    const input = el('input', { class: 'input', id: 'placement-options', spellcheck: 'false', type: 'text' });
    input.addEventListener('change', () => {
      host.setOptions(input.value);
      host.reopen([]);
    });
    let placement = '';
    shows.push((now) => {
      if (placement !== '' && placement !== now.placement) host.setOptions('');
      placement = now.placement;
      input.value = host.options() || JSON.stringify(PLACEMENTS[placement]?.options ?? {});
    });
    return el(
      'div',
      { class: 'field' },
      el('label', { for: input.id }, 'Options of the place, as JSON'),
      input,
    );
  }

  function openerRow(): HTMLElement {
    const select = personSelect('Person who opens the app', (person: EmulatorPerson) => {
      void change({ opener: person.id }, true);
    });
    let shown = 0;
    shows.push((now) => {
      if (shown === now.opener) return;
      shown = now.opener;
      void personById(now.opener).then((person) => person && select.show(person));
    });
    const sentence = 'Their rights, name and language are the app’s.';
    return el('div', { class: 'switch' }, select.element, el('p', { class: 'switch-sentence' }, sentence));
  }

  function scopeRow([scope, meaning]: [string, string]): HTMLElement {
    const box = el('input', { type: 'checkbox', role: 'switch', class: 'toggle', id: `scope-${scope}` });
    box.addEventListener('change', () => {
      const others = switches.scopes.filter((one) => one !== scope);
      void change({ scopes: box.checked ? [...others, scope] : others }, false);
    });
    shows.push((now) => (box.checked = now.scopes.includes(scope)));
    const label = el('label', { for: box.id }, el('code', {}, scope), ` ${meaning}`);
    return el('div', { class: 'switch switch-line' }, label, box);
  }

  function sessionRow(): HTMLElement {
    const expire = () => void postJson('expire', {});
    const button = el(
      'button',
      { type: 'button', class: 'button', on: { click: expire } },
      'Expire all tokens now',
    );
    const sentence = 'As if an hour had passed: the next call has to renew its session.';
    return el('div', { class: 'switch' }, button, el('p', { class: 'switch-sentence' }, sentence));
  }

  function resetRow(): HTMLElement {
    const count = el('input', {
      type: 'number',
      class: 'input',
      id: 'reset-employees',
      min: 10,
      max: 50_000,
      value: 120,
    });
    const reset = async () => {
      await postJson<PortalSnapshot>('reset', { employees: Number(count.value) });
      location.reload();
    };
    return el(
      'div',
      { class: 'switch' },
      el('label', { for: count.id }, 'Employees of the fresh portal'),
      count,
      el(
        'button',
        { type: 'button', class: 'button button-danger', on: { click: () => void reset() } },
        'Reset the portal',
      ),
      el('p', { class: 'switch-sentence' }, 'Notices, options, storage, calls and switches start over.'),
    );
  }

  const [opening, ...others] = SWITCH_GROUPS;
  const element = el(
    'section',
    { class: 'switches', role: 'region', 'aria-label': 'Switches' },
    group('What happens to the next call', faults.element),
    group(opening?.title ?? '', openerRow(), ...(opening?.rows ?? []).map(row)),
    group(
      'Scopes of the app',
      el(
        'p',
        { class: 'switch-sentence' },
        'A scope that is taken away is refused at once, for tokens in use as well.',
      ),
      ...Object.entries(SCOPES).map(scopeRow),
    ),
    ...others.map(({ title, rows }) =>
      group(title, ...rows.map(row), ...(title === 'Limits and sessions' ? [sessionRow()] : [])),
    ),
    group('Run a script', createScriptForm()),
    group('Start over', resetRow()),
  );
  draw(start);
  return {
    element,
    current: () => switches,
    hear(event) {
      if (event.kind === 'switches') draw(event.switches);
      if (event.kind === 'faults') faults.show(event.pending);
    },
  };
}

function group(title: string, ...rows: readonly HTMLElement[]): HTMLElement {
  return el('fieldset', { class: 'switch-group' }, el('legend', {}, title), ...rows);
}
