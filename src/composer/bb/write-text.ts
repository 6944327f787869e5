import type { MarkedText } from './bb-edit.ts';

/** Changes a text field as typing would, so that the form behind it hears of it, and leaves the cursor in it. */
export function writeText(area: HTMLTextAreaElement, change: (marked: MarkedText) => MarkedText): void {
  const { value: text, selectionStart: start, selectionEnd: end } = area;
  const next = change({ text, start, end });
  // Not by `value =`: React would take that for its own change and keep the event to itself.
  area.setRangeText(next.text, 0, text.length, 'preserve');
  area.setSelectionRange(next.start, next.end);
  area.focus();
  area.dispatchEvent(new Event('input', { bubbles: true }));
}
