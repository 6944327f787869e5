/** How the portal opens the app and its own pages: by the page's address, at a widget, in a slider. */
import type { BoundPlacement, Json, Opening, OpenRequest, Switches } from '../api.ts';
import { openRequest } from './address.ts';
import { postJson } from './api-client.ts';
import { createAppFrame } from './app-frame.ts';
import { field, type SliderWish } from './bridge.ts';
import type { FrameHost } from './commands.ts';
import { el } from './element.ts';
import { toJson, toText } from './json.ts';
import { portalPage } from './profile.ts';
import { openSlider } from './slider.ts';
import type { Widgets } from './widgets.ts';

export function openApp(request: OpenRequest): Promise<Opening> {
  return postJson<Opening>('open', request);
}

/** The opening of a widget: who, in which language and how is as for the app's own page. */
export function widgetRequest(widget: BoundPlacement, options: Readonly<Record<string, Json>>): OpenRequest {
  const { placement, handler } = widget;
  const { placementOptions: _, ...how } = openRequest(location.search, placement);
  const placementOptions = { ...options, URI: location.pathname };
  return { ...how, placement, handler, placementOptions };
}

export function createHost(
  widgets: Widgets,
  switches: () => Switches,
  page: Pick<FrameHost, 'setTitle' | 'setScroll'>,
): FrameHost {
  return {
    ...page,
    switches,
    close: () => {},
    openApplication: (wish, closed) => void openInSlider(wish, closed, widgets, switches),
    openPath: (path, closed) => openPage(path, widgets, switches, closed),
  };
}

/** A page of the portal's own in a slider. */
export function openPage(path: string, widgets: Widgets, switches: () => Switches, closed = () => {}): void {
  const toolbar = (userId: number) =>
    widgets.buttons('USER_PROFILE_TOOLBAR', 'Toolbar of the profile', (widget) => {
      const request = widgetRequest(widget, { USER_ID: String(userId) });
      void slideIn(request, { title: widgets.titleOf(widget) }, () => {}, widgets, switches);
    });
  const { title, content } = portalPage(path, toolbar);
  openSlider({ title, width: 900 }, content, closed);
}

/** The same app once more in a slider: its parameters are the options of the new frame, as text. */
async function openInSlider(
  wish: SliderWish,
  closed: () => void,
  widgets: Widgets,
  switches: () => Switches,
): Promise<void> {
  const texts = Object.entries(wish.options).map(([name, value]): [string, Json] => [
    name,
    typeof value === 'boolean' || typeof value === 'number' ? String(value) : toJson(value),
  ]);
  const slider: Json = { IFRAME: 'Y', IFRAME_TYPE: 'SIDE_SLIDER' };
  const request: OpenRequest = {
    ...openRequest(location.search, 'DEFAULT'),
    placement: 'DEFAULT',
    placementOptions: { ...Object.fromEntries(texts), ...slider },
  };
  await slideIn(request, wish, closed, widgets, switches);
}

type SliderFrame = Partial<Pick<SliderWish, 'title' | 'width' | 'leftBoundary' | 'label'>>;

export async function slideIn(
  request: OpenRequest,
  wish: SliderFrame,
  closed: () => void,
  widgets: Widgets,
  switches: () => Switches,
): Promise<void> {
  const opening = await openApp(request);
  const content = el('div', { class: 'slider-app' });
  const heading = wish.title ?? opening.appName;
  const page = { setTitle: () => {}, setScroll: (top: number) => content.scrollTo({ top }) };
  const host = createHost(widgets, switches, page);
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
