/** The portal's page around the app: top bar, left menu, the app's heading and place, and the panel with tabs. */
import type { BoundPlacement, EmulatorPerson } from '../api.ts';
import { avatar } from './avatar.ts';
import { el, fill, type IconName, icon } from './element.ts';
import { personSelect } from './person-select.ts';
import { createTabs, type TabName } from './tabs.ts';

export type Layout = {
  readonly element: HTMLElement;
  /** Where the app's frame goes; it scrolls as the portal's page does. */
  readonly workarea: HTMLElement;
  readonly setHeading: (title: string) => void;
  readonly setOpening: (portalName: string, user: EmulatorPerson, how: string) => void;
  readonly setUnread: (count: number) => void;
  /** What the app has bound to the left menu, by its titles. */
  readonly setWidgets: (widgets: readonly (readonly [title: string, widget: BoundPlacement])[]) => void;
  readonly showTab: (tab: TabName) => void;
};
export type LayoutActions = {
  readonly reload: () => void;
  readonly openAs: (user: EmulatorPerson) => void;
  readonly bell: () => void;
  readonly openCompany: () => void;
  readonly openMessenger: () => void;
  readonly openWidget: (widget: BoundPlacement) => void;
  readonly tabChanged: (tab: TabName) => void;
};

const MENU: readonly (readonly [IconName, string])[] = [
  ['feed', 'Feed'],
  ['calendar', 'Calendar'],
  ['drive', 'Drive'],
  ['tasks', 'Tasks'],
  ['crm', 'CRM'],
];
export function createLayout(
  panels: Readonly<Record<Exclude<TabName, 'app'>, HTMLElement>>,
  actions: LayoutActions,
): Layout {
  const heading = el('h1', { class: 'heading', dir: 'auto' }, 'App');
  const how = el('p', { class: 'heading-how' });
  const workarea = el('div', { class: 'workarea' });
  const reload = el(
    'button',
    { type: 'button', class: 'button button-quiet', on: { click: actions.reload } },
    icon('reload', 16),
    'Open the app anew',
  );
  const main = el(
    'main',
    { class: 'main', id: 'tabpanel-app' },
    el('div', { class: 'heading-row' }, el('div', {}, heading, how), reload),
    workarea,
  );
  const tabs = createTabs(panels, actions.tabChanged);
  const bar = createTopBar(actions);
  const menu = leftMenu(actions);
  const element = el(
    'div',
    { class: 'portal', 'data-tab': 'centre' },
    bar.element,
    menu.element,
    main,
    el('aside', { class: 'panel', 'aria-label': 'Emulator' }, tabs.list, ...tabs.panels),
  );
  tabs.attach(element);
  bar.attach(element);
  return {
    element,
    workarea,
    setHeading: (title) => (heading.textContent = title),
    setOpening(portalName, user, text) {
      bar.setOpening(portalName, user);
      how.textContent = text;
    },
    setUnread: (count) => bar.setUnread(count),
    setWidgets: menu.setWidgets,
    showTab: tabs.show,
  };
}

/** Pages of the portal that are really there: they hold places of the app. */
function pageItem(name: IconName, label: string, open: () => void): HTMLElement {
  return el(
    'li',
    {},
    el(
      'button',
      { type: 'button', class: 'menu-item menu-item-page', on: { click: open } },
      icon(name),
      el('span', {}, label),
    ),
  );
}

function leftMenu({ openCompany, openMessenger, openWidget }: LayoutActions): {
  readonly element: HTMLElement;
  readonly setWidgets: Layout['setWidgets'];
} {
  const items = MENU.map(([name, label]) =>
    el(
      'li',
      {},
      el('span', { class: 'menu-item', 'aria-disabled': 'true' }, icon(name), el('span', {}, label)),
    ),
  );
  const app = el(
    'li',
    {},
    el(
      'a',
      { class: 'menu-item menu-item-live', href: '', 'aria-current': 'page' },
      icon('horn'),
      el('span', {}, 'Herald'),
    ),
  );
  const pages = [pageItem('chat', 'Messenger', openMessenger), pageItem('people', 'Company', openCompany)];
  const widgetList = el('ul', { 'aria-label': 'Apps of the left menu' });
  return {
    element: el(
      'nav',
      { class: 'menu', 'aria-label': 'Portal' },
      el('ul', {}, ...items, ...pages, app),
      widgetList,
    ),
    setWidgets(widgets) {
      fill(
        widgetList,
        ...widgets.map(([title, widget]) => pageItem('horn', title, () => openWidget(widget))),
      );
    },
  };
}

function createTopBar(actions: LayoutActions) {
  const name = el('span', { class: 'portal-name' });
  const clock = el('time', { class: 'clock' });
  const unread = el('span', { class: 'bell-count', hidden: true });
  const bell = el(
    'button',
    { type: 'button', class: 'bar-button bell', on: { click: actions.bell } },
    icon('bell', 22),
    unread,
  );
  const user = el('span', { class: 'bar-user' });
  const select = personSelect('Open the app as', (person) => {
    users.open = false;
    actions.openAs(person);
  });
  const users = el(
    'details',
    { class: 'users' },
    el('summary', { class: 'bar-button', 'aria-label': 'Current user' }, user, icon('down', 14)),
    el('div', { class: 'users-box' }, select.element),
  );
  const menuButton = el(
    'button',
    { type: 'button', class: 'bar-button menu-button', 'aria-label': 'Menu', 'aria-expanded': 'false' },
    icon('menu', 22),
  );
  const panelButton = el(
    'button',
    { type: 'button', class: 'bar-button panel-button', 'aria-label': 'Side panel', 'aria-pressed': 'true' },
    icon('panel', 22),
  );
  const tick = () => {
    const now = new Date();
    clock.textContent = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' }).format(now);
    clock.dateTime = now.toISOString();
  };
  tick();
  setInterval(tick, 5000);
  return {
    element: el(
      'header',
      { class: 'bar' },
      menuButton,
      name,
      el('span', { class: 'emulator-badge' }, 'Portal emulator'),
      el(
        'p',
        { class: 'bar-lesson' },
        'Write in the frame, look at the recipient’s centre on the right. Nothing leaves this computer.',
      ),
      clock,
      bell,
      panelButton,
      users,
    ),
    attach(portal: HTMLElement) {
      document.addEventListener('pointerdown', (event) => {
        if (!(event.target instanceof Node && users.contains(event.target))) users.open = false;
      });
      window.addEventListener('blur', () => (users.open = false)); // a press inside the app's frame
      menuButton.addEventListener('click', () => {
        const open = portal.classList.toggle('portal-menu-open');
        menuButton.setAttribute('aria-expanded', String(open));
      });
      panelButton.addEventListener('click', () => {
        const hidden = portal.classList.toggle('portal-panel-hidden');
        panelButton.setAttribute('aria-pressed', String(!hidden));
      });
    },
    setOpening(portalName: string, person: EmulatorPerson) {
      name.textContent = portalName;
      fill(user, avatar(person, 28), el('span', { class: 'bar-user-name', dir: 'auto' }, person.name));
      select.show(person);
    },
    setUnread(count: number) {
      unread.textContent = count > 99 ? '99+' : String(count);
      unread.hidden = count === 0;
      bell.setAttribute('aria-label', `Notifications of the current user, ${count} unread`);
    },
  };
}
