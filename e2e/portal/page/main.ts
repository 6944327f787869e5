/**
 * The page of a portal with the app in its frame: opens the app as a portal does, answers it over the bridge, and
 * shows beside it what a recipient sees, what the app called, and the switches of this portal.
 */
import type { Centre, Json, Opening, OpenRequest, PortalEvent, Switches } from '../api.ts';
import { openRequest, readAddress, withNames } from './address.ts';
import { getJson, listen, postJson } from './api-client.ts';
import { type AppFrame, createAppFrame } from './app-frame.ts';
import { field, type SliderWish } from './bridge.ts';
import { createCalls } from './calls.ts';
import { createCentre } from './centre.ts';
import type { FrameHost } from './commands.ts';
import { el, fill } from './element.ts';
import { toJson, toText } from './json.ts';
import { createLayout, type Layout } from './layout.ts';
import { portalPage } from './profile.ts';
import { openSlider } from './slider.ts';
import { createSwitches } from './switches.ts';
import type { TabName } from './tabs.ts';

const ORDINARY_EMPLOYEE = 5;

function moveAddress(names: Parameters<typeof withNames>[1]): void {
  history.replaceState(null, '', withNames(location.href, names));
}

function openApp(request: OpenRequest): Promise<Opening> {
  return postJson<Opening>('open', request);
}

/** Puts the app into `place` as the address says; the answer tells what was opened. */
async function fillPlace(place: HTMLElement, host: FrameHost): Promise<Opening> {
  const opening = await openApp(openRequest(location.search, host.switches().placement));
  shown?.destroy();
  shown = createAppFrame(opening, false, host);
  fill(place, shown.element);
  shown.open();
  return opening;
}
let shown: AppFrame | undefined;

function createHost(switches: () => Switches, page: Pick<FrameHost, 'setTitle' | 'setScroll'>): FrameHost {
  return {
    ...page,
    switches,
    close: () => {},
    openApplication: (wish, closed) => void openInSlider(wish, closed, switches),
    openPath(path, closed) {
      const { title, content } = portalPage(path);
      openSlider({ title, width: 900 }, content, closed);
    },
  };
}

/** The same app once more in a slider: its parameters are the options of the new frame, as text. */
async function openInSlider(wish: SliderWish, closed: () => void, switches: () => Switches): Promise<void> {
  const texts = Object.entries(wish.options).map(([name, value]): [string, Json] => [
    name,
    typeof value === 'boolean' || typeof value === 'number' ? String(value) : toJson(value),
  ]);
  const slider: Json = { IFRAME: 'Y', IFRAME_TYPE: 'SIDE_SLIDER' };
  const opening = await openApp({
    ...openRequest(location.search, 'DEFAULT'),
    placement: 'DEFAULT',
    placementOptions: { ...Object.fromEntries(texts), ...slider },
  });
  const content = el('div', { class: 'slider-app' });
  const heading = wish.title ?? opening.appName;
  const host = createHost(switches, { setTitle: () => {}, setScroll: (top) => content.scrollTo({ top }) });
  const frame = createAppFrame(opening, true, { ...host, close: () => panel.close() });
  content.append(frame.element);
  const look = {
    title: heading,
    width: wish.width,
    leftBoundary: wish.leftBoundary,
    label: labelOf(wish.label),
  };
  const panel = openSlider(look, content, () => {
    frame.destroy();
    closed();
  });
  frame.open();
}

function labelOf(label: unknown): { text: string; colour: string; background: string } | undefined {
  const text = field(label, 'text');
  if (typeof text !== 'string') return;
  return {
    text,
    colour: toText(field(label, 'color')) || '#fff',
    background: toText(field(label, 'bgColor')) || '#0154c8',
  };
}

/** Only the frame and its bridge, for tests and pictures. */
async function showBare(start: Switches): Promise<void> {
  let switches = start;
  const place = el('main', { class: 'bare' });
  document.body.append(place);
  listen((event) => {
    if (event.kind === 'switches') switches = event.switches;
  });
  const host = createHost(() => switches, {
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
  const layout: Layout = createLayout(
    { centre: centre.element, calls: calls.element, switches: switches.element },
    {
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
  const host = createHost(switches.current, {
    setTitle: layout.setHeading,
    setScroll: (top) => layout.workarea.scrollTo({ top }),
  });

  async function reopen(): Promise<void> {
    const opening = await fillPlace(layout.workarea, host);
    const { initData, user } = opening;
    opener = user.id;
    layout.setHeading(opening.appName);
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
    if (event.kind === 'reset' || (event.kind === 'notices' && event.userIds.includes(opener)))
      void countUnread();
  };
  listen(hear);
  const tab = address.get('tab');
  layout.showTab(isTab(tab) ? tab : window.matchMedia('(max-width: 760px)').matches ? 'app' : 'centre');
  await Promise.all([centre.showPerson(Number(address.get('employee')) || ORDINARY_EMPLOYEE), reopen()]);
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
