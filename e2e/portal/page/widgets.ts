import type { BoundPlacement, Json, Placements, PortalEvent, Switches } from '../api.ts';
import { getJson } from './api-client.ts';
import { el, fill } from './element.ts';
import { toText } from './json.ts';

export type Widgets = {
  /** What is bound to a place, in the language of the portal. */
  readonly at: (placement: string) => readonly BoundPlacement[];
  /** A list of buttons that is kept up to date; hidden while nothing is bound. */
  readonly buttons: (
    placement: string,
    label: string,
    press: (widget: BoundPlacement) => void,
  ) => HTMLElement;
  readonly titleOf: (widget: BoundPlacement) => string;
  readonly load: () => Promise<void>;
  readonly hear: (event: PortalEvent) => void;
};

/** What the app has bound to places of the portal. Before its installation is finished nothing is shown. */
export function createWidgets(switches: () => Switches, changed: () => void): Widgets {
  let bound: readonly BoundPlacement[] = [];
  const draws = new Set<() => void>();

  const at = (placement: string) =>
    switches().installed ? bound.filter((one) => one.placement === placement) : [];
  const titleOf = (widget: BoundPlacement) => widgetTitle(widget, switches().lang) || switches().appName;
  async function load(): Promise<void> {
    bound = (await getJson<Placements>('placements')).placements;
    for (const draw of draws) draw();
    changed();
  }
  return {
    at,
    titleOf,
    load,
    buttons(placement, label, press) {
      const list = el('ul', { class: 'widgets', 'aria-label': label });
      const draw = () => {
        const widgets = at(placement);
        list.hidden = widgets.length === 0;
        fill(
          list,
          ...widgets.map((widget) =>
            el(
              'li',
              {},
              el(
                'button',
                { type: 'button', class: 'button', on: { click: () => press(widget) } },
                titleOf(widget),
              ),
            ),
          ),
        );
      };
      draws.add(draw);
      draw();
      return list;
    },
    hear(event) {
      if (event.kind === 'placements' || event.kind === 'reset' || event.kind === 'switches') void load();
    },
  };
}

/** The title in the reader's language, else the one that was given without a language. */
export function widgetTitle(
  { title, langAll }: Pick<BoundPlacement, 'title' | 'langAll'>,
  lang: string,
): string {
  const own = entry(entry(langAll, lang), 'TITLE');
  return toText(own) || title;
}

function entry(value: Json | undefined, name: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return new Map(Object.entries(value)).get(name);
}
