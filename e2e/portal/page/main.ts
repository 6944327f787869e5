/**
 * The page of a portal with the app in its frame: opens the app as a portal does, answers it over the bridge, and
 * shows beside it what a recipient sees, what the app called, and the switches of this portal.
 */
import type {
  BoundPlacement,
  Centre,
  Opening,
  OpenRequest,
  PortalEvent,
  PortalSnapshot,
  Switches,
} from '../api.ts';
import { openRequest, readAddress, withNames } from './address.ts';
import { getJson, listen, postJson } from './api-client.ts';
import { type AppFrame, createAppFrame } from './app-frame.ts';
import { type AppLink, readAppLink } from './app-link.ts';
import { createHost, openApp, openPage, slideIn, widgetRequest } from './app-openings.ts';
import { createCalls } from './calls.ts';
import { createCentre } from './centre.ts';
import type { FrameHost } from './commands.ts';
import { companyPage } from './company.ts';
import { el, fill } from './element.ts';
import { createLayout, type Layout } from './layout.ts';
import { createMessenger, type Messenger } from './messenger.ts';
import { createSwitches } from './switches.ts';
import type { TabName } from './tabs.ts';
import { createWidgets } from './widgets.ts';

const ORDINARY_EMPLOYEE = 5;

function moveAddress(names: Parameters<typeof withNames>[1]): void {
  history.replaceState(null, '', withNames(location.href, names));
}

/** Puts the app into `place` as the address says, or a widget; the answer tells what was opened. */
async function fillPlace(place: HTMLElement, host: FrameHost, request?: OpenRequest): Promise<Opening> {
  const opening = await openApp(request ?? openRequest(location.search, host.switches().placement));
  shown?.destroy();
  shown = createAppFrame(opening, false, host);
  fill(place, shown.element);
  shown.open();
  return opening;
}
let shown: AppFrame | undefined;

/** Only the frame and its bridge, for tests and pictures. */
async function showBare(start: Switches): Promise<void> {
  let switches = start;
  const place = el('main', { class: 'bare' });
  document.body.append(place);
  listen((event) => {
    if (event.kind === 'switches') switches = event.switches;
  });
  const widgets = createWidgets(
    () => switches,
    () => {},
  );
  const host = createHost(widgets, () => switches, {
    setTitle: (title) => (document.title = title),
    setScroll: (top) => window.scrollTo({ top }),
  });
  await fillPlace(place, host);
}

async function showPortal(start: Switches): Promise<void> {
  const address = readAddress(location.search);
  const centre = createCentre(Number(address.get('employee')) || ORDINARY_EMPLOYEE, (id) =>
    moveAddress({ employee: String(id) }),
  );
  const calls = createCalls();
  const switches = createSwitches(start, {
    reopen(changed) {
      const names = {
        opener: 'user',
        lang: 'lang',
        open: 'open',
        placement: 'placement',
        appPath: 'path',
      } as const;
      const stale = Object.entries(names).filter(([key]) => changed.some((one) => one === key));
      moveAddress(Object.fromEntries(stale.map(([, name]) => [name, ''])));
      void reopen();
    },
    options: () => readAddress(location.search).get('options') ?? '',
    setOptions: (options) => moveAddress({ options }),
  });
  let opener = start.opener;
  let messenger: Messenger | undefined;
  const layout: Layout = createLayout(
    { centre: centre.element, calls: calls.element, switches: switches.element },
    {
      openCompany: () =>
        showPage(
          'Company',
          companyPage(({ id }) => openProfile(id)),
        ),
      openMessenger() {
        const opened = createMessenger(widgets, {
          frame: async (widget, options) =>
            createAppFrame(await openApp(widgetRequest(widget, options)), true, host),
          slider: (widget, options) =>
            void slideIn(
              widgetRequest(widget, options),
              { title: widgets.titleOf(widget) },
              () => {},
              widgets,
              switches.current,
            ),
        });
        showPage('Messenger', opened.element);
        messenger = opened;
      },
      openWidget: (widget) => void reopen(widget),
      reload: () => void reopen(),
      openAs(user) {
        moveAddress({ user: String(user.id) });
        void reopen();
      },
      bell() {
        layout.showTab('centre');
        moveAddress({ employee: String(opener), tab: '' });
        void centre.showPerson(opener);
      },
      tabChanged: (tab) => moveAddress({ tab: tab === 'centre' ? '' : tab }),
    },
  );
  document.body.append(layout.element);
  const widgets = createWidgets(switches.current, () =>
    layout.setWidgets(widgets.at('LEFT_MENU').map((widget) => [widgets.titleOf(widget), widget])),
  );
  const host = createHost(widgets, switches.current, {
    setTitle: layout.setHeading,
    setScroll: (top) => layout.workarea.scrollTo({ top }),
  });

  const openProfile = (id: number) => openPage(`/company/personal/user/${id}/`, widgets, switches.current);

  /** A page of the portal's own in the place of the app. */
  function showPage(title: string, element: HTMLElement): void {
    messenger?.close();
    messenger = undefined;
    shown?.destroy();
    shown = undefined;
    fill(layout.workarea, element);
    layout.setHeading(title);
  }

  /** A link inside a notice that leads into the app, as the portal opens one. */
  async function followLink(link: AppLink): Promise<void> {
    const { clientId } = await getJson<PortalSnapshot>('state');
    const [widget] = link.app === clientId ? widgets.at('REST_APP_URI') : [];
    if (widget === undefined) openPage(`/marketplace/view/${link.app}/`, widgets, switches.current);
    else {
      const look = { title: switches.current().appName };
      await slideIn(widgetRequest(widget, link.params), look, () => {}, widgets, switches.current);
    }
  }
  document.addEventListener('click', (event) => {
    const anchor = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const link = readAppLink(anchor?.getAttribute('href') ?? '', location.origin);
    if (link === undefined) return;
    event.preventDefault();
    void followLink(link);
  });

  async function reopen(widget?: BoundPlacement): Promise<void> {
    messenger?.close();
    messenger = undefined;
    const request = widget === undefined ? undefined : widgetRequest(widget, {});
    const opening = await fillPlace(layout.workarea, host, request);
    const { initData, user } = opening;
    opener = user.id;
    layout.setHeading(widget === undefined ? opening.appName : widgets.titleOf(widget));
    const transport = opening.method === 'post' ? 'by POST' : 'by GET';
    layout.setOpening(
      opening.portalName,
      user,
      `Opened ${transport} at ${initData.PLACEMENT}, in ${initData.LANG}`,
    );
    document.title = `${opening.appName} · ${opening.portalName}`;
    await countUnread();
  }
  async function countUnread(): Promise<void> {
    layout.setUnread((await getJson<Centre>(`notices?userId=${opener}`)).unread);
  }

  const hear = (event: PortalEvent): void => {
    centre.hear(event);
    calls.hear(event);
    switches.hear(event);
    widgets.hear(event);
    if (event.kind === 'reset' || (event.kind === 'notices' && event.userIds.includes(opener)))
      void countUnread();
  };
  listen(hear);
  const tab = address.get('tab');
  layout.showTab(isTab(tab) ? tab : window.matchMedia('(max-width: 760px)').matches ? 'app' : 'centre');
  await Promise.all([
    widgets.load(),
    centre.showPerson(Number(address.get('employee')) || ORDINARY_EMPLOYEE),
    reopen(),
  ]);
}

function isTab(tab: string | undefined): tab is TabName {
  return tab === 'app' || tab === 'centre' || tab === 'calls' || tab === 'switches';
}

/** The folder of the app is a matter of its whole host, so an address that names one turns the switch. */
async function startSwitches(): Promise<Switches> {
  const appPath = readAddress(location.search).get('path');
  return appPath === undefined ? getJson('switches') : postJson('switches', { appPath });
}

const switches = await startSwitches();
await (readAddress(location.search).has('bare') ? showBare(switches) : showPortal(switches));
