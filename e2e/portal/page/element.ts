/** Makes DOM without ever touching innerHTML: what people wrote stays text. */

export type Child = Node | string | number | false | null | undefined;
type Handler = (event: Event) => void;
export type Props = Readonly<
  Record<string, string | number | boolean | null | undefined | Readonly<Record<string, Handler>>>
>;

/** An element; `on: { click }` adds listeners, true and false set and leave out an attribute. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  setProps(element, props);
  append(element, children);
  return element;
}

function setProps(element: Element, props: Props): void {
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'object') {
      for (const [event, handler] of Object.entries(value)) element.addEventListener(event, handler);
    } else element.setAttribute(name, value === true ? '' : String(value));
  }
}

export function append(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    parent.appendChild(typeof child === 'object' ? child : document.createTextNode(String(child)));
  }
}

/** Replaces everything inside. */
export function fill(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren();
  append(parent, children);
}

/** A field under its label. */
export function labelled(label: string, control: HTMLElement): HTMLElement {
  return el('div', { class: 'field' }, el('label', { for: control.id }, label), control);
}

const SVG = 'http://www.w3.org/2000/svg';
const ICONS = {
  bell: 'M12 4a5 5 0 0 0-5 5v3.5L5.4 16h13.2L17 12.500V9a5 5 0 0 0-5-5zM10 18.500a2 2 0 0 0 4 0',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6L6 18',
  reload: 'M19 12a7 7 0 1 1-2.100-5M19 4v4h-4',
  panel: 'M4 5h16v14H4zM14.500 5v14',
  down: 'M6 9.500l6 6 6-6',
  feed: 'M5 5h14v6H5zM5 15h14M5 19h9',
  chat: 'M4 5h16v11H11l-4 4v-4H4z',
  tasks: 'M5 5h14v14H5zM8.500 12l2.500 2.500 4.500-5',
  calendar: 'M5 6h14v13H5zM5 10h14M9 4v3M15 4v3',
  drive: 'M7 18h10a4 4 0 0 0 .5-7.950A5.500 5.500 0 0 0 7 9.500 4.300 4.300 0 0 0 7 18z',
  people:
    'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3.500 19c.5-3.500 2.500-5 5.500-5s5 1.500 5.500 5M15.500 10.500a2.500 2.500 0 1 0 0-5M17 14c2 .4 3.200 2 3.500 5',
  crm: 'M4 6h16l-6 7v6l-4-2v-4z',
  horn: 'M4 10v4h3l8 4V6l-8 4zM18 9.500a4 4 0 0 1 0 5M8 14l1 5',
  calls: 'M7 7l-4 5 4 5M17 7l4 5-4 5M14 5l-4 14',
  sliders: 'M5 7h8M17 7h2M5 12h2M11 12h8M5 17h9M18 17h1M15 5v4M9 10v4M16 15v4',
  app: 'M5 5h6v6H5zM13 5h6v6h-6zM5 13h6v6H5zM13 13h6v6h-6z',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.500 20c.8-4.500 3.500-6 7.500-6s6.700 1.500 7.500 6z',
  bot: 'M6 10h12v8H6zM9 10l-1.500-4M15 10l1.500-4M10 13.500v1M14 13.500v1',
} as const;
export type IconName = keyof typeof ICONS;

/** A line icon on a 24 by 24 grid in the colour of the text around it; not spoken. */
export function icon(name: IconName, size = 20): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  setProps(svg, { viewBox: '0 0 24 24', width: size, height: size, 'aria-hidden': 'true', class: 'icon' });
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.appendChild(path);
  return svg;
}
