import { el, icon } from './element.ts';

export type Slider = { readonly close: () => void };
export type SliderLook = {
  readonly title: string;
  readonly width?: number | undefined;
  readonly leftBoundary?: number | undefined;
  readonly label?:
    | { readonly text: string; readonly colour: string; readonly background: string }
    | undefined;
};

/** The portal's side panel, which slides over the page from the right. */
export function openSlider(look: SliderLook, content: HTMLElement, closed: () => void): Slider {
  const before = document.activeElement;
  const close = () => {
    shade.remove();
    if (before instanceof HTMLElement) before.focus();
    closed();
  };
  const label = look.label && el('span', { class: 'slider-label' }, look.label.text);
  if (label && look.label) {
    label.style.background = look.label.background;
    label.style.color = look.label.colour;
  }
  const button = el(
    'button',
    { type: 'button', class: 'slider-close', 'aria-label': 'Close the slider', on: { click: close } },
    icon('close', 18),
    label,
  );
  const panel = el(
    'div',
    { class: 'slider', role: 'dialog', 'aria-modal': 'true', 'aria-label': look.title },
    content,
  );
  if (look.width !== undefined) panel.style.maxWidth = `${look.width}px`;
  if (look.leftBoundary !== undefined) panel.style.marginInlineStart = `${look.leftBoundary}px`;
  const shade = el('div', { class: 'slider-shade' }, button, panel);
  shade.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  shade.addEventListener('click', (event) => {
    if (event.target === shade) close();
  });
  document.body.append(shade);
  button.focus();
  return { close };
}
