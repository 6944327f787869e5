/** The distance from the button and from the edges of the window, in px. */
const GAP = 4;
const EDGE = 8;

/** Puts a popup below a button, or above it where there is more room, begin to begin; inside the window always. */
export function placeBeside(popup: HTMLElement, button: HTMLElement): void {
  const { left, right, top, bottom } = button.getBoundingClientRect();
  const below = window.innerHeight - bottom - GAP - EDGE;
  const above = top - GAP - EDGE;
  const { offsetWidth: width, scrollHeight: height } = popup;
  const upwards = height > below && above > below;
  const begin = document.documentElement.dir === 'rtl' ? right - width : left;
  const room = upwards ? above : below;
  popup.style.maxHeight = `${room}px`;
  popup.style.left = `${Math.max(EDGE, Math.min(begin, window.innerWidth - width - EDGE))}px`;
  popup.style.top = `${upwards ? top - GAP - Math.min(height, room) : bottom + GAP}px`;
}
