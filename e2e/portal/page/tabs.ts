import { el, type IconName, icon } from './element.ts';

export type TabName = 'app' | 'centre' | 'calls' | 'switches';

const TABS: readonly (readonly [TabName, string, IconName])[] = [
  ['app', 'App', 'app'],
  ['centre', 'Centre', 'bell'],
  ['calls', 'Calls', 'calls'],
  ['switches', 'Switches', 'sliders'],
];

/** The tabs of the panel; on a telephone the app itself is one of them. */
export function createTabs(
  panels: Readonly<Record<Exclude<TabName, 'app'>, HTMLElement>>,
  changed: (tab: TabName) => void,
) {
  let portal: HTMLElement | undefined;
  const buttons = new Map<TabName, HTMLButtonElement>();
  for (const [tab, label, picture] of TABS) {
    const button = el(
      'button',
      {
        type: 'button',
        role: 'tab',
        id: `tab-${tab}`,
        class: `tab tab-${tab}`,
        'aria-controls': `tabpanel-${tab}`,
        on: {
          click: () => choose(tab),
          keydown: (event) => void (event instanceof KeyboardEvent && onKey(event, tab)),
        },
      },
      icon(picture, 18),
      label,
    );
    buttons.set(tab, button);
  }
  const show = (tab: TabName) => {
    if (portal !== undefined) portal.dataset['tab'] = tab;
    for (const [name, button] of buttons) {
      button.setAttribute('aria-selected', String(name === tab));
      button.tabIndex = name === tab ? 0 : -1;
    }
  };
  const choose = (tab: TabName) => {
    show(tab);
    changed(tab);
  };
  const onKey = (event: KeyboardEvent, tab: TabName) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const shown = [...buttons].filter(([, button]) => button.offsetParent !== null);
    const at = shown.findIndex(([name]) => name === tab);
    const next = shown[(at + step + shown.length) % shown.length];
    if (next === undefined) return;
    choose(next[0]);
    next[1].focus();
  };
  const wrapped = Object.entries(panels).map(([tab, content]) =>
    el(
      'div',
      {
        class: `tabpanel tabpanel-${tab}`,
        role: 'tabpanel',
        id: `tabpanel-${tab}`,
        'aria-labelledby': `tab-${tab}`,
      },
      content,
    ),
  );
  return {
    list: el('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Emulator' }, ...buttons.values()),
    panels: wrapped,
    show,
    attach(element: HTMLElement) {
      portal = element;
      show('centre');
    },
  };
}
