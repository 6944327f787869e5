/** How long after the first click a second one still makes a double click, ms; the usual setting of a computer. */
const DOUBLE_CLICK = 500;

/** For what has just opened or closed under the pointer: the second half of a double click must not press what is there. */
export function swallowSecondClick(): void {
  // One for each call: what opens and closes at once is guarded for the whole time after both.
  const swallow = (event: MouseEvent) => {
    // Keys have 0, a click of its own 1.
    if (event.detail < 2) return;
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), DOUBLE_CLICK);
}
