import { type Child, el } from './element.ts';

export type Popup = { readonly element: HTMLDialogElement; readonly close: () => void };

/** A window over the portal's page; `closed` runs once, however it was closed. */
export function openPopup(title: string, closed: () => void, ...children: readonly Child[]): Popup {
  const id = `popup-${Math.random().toString(36).slice(2)}`;
  const close = (): void => element.close();
  const element: HTMLDialogElement = el(
    'dialog',
    { class: 'popup', 'aria-labelledby': id },
    el(
      'header',
      { class: 'popup-head' },
      el('h2', { id }, title),
      el(
        'button',
        { type: 'button', class: 'icon-button', 'aria-label': 'Close', on: { click: close } },
        '×',
      ),
    ),
    ...children,
  );
  element.addEventListener('close', () => {
    element.remove();
    closed();
  });
  document.body.append(element);
  element.showModal();
  return { element, close };
}

/** A word of the portal at the edge of the window, spoken once, gone by itself. */
export function toast(text: string): void {
  const box =
    document.querySelector('.toasts') ??
    document.body.appendChild(el('div', { class: 'toasts', role: 'status' }));
  const item = el('p', { class: 'toast' }, text);
  box.append(item);
  setTimeout(() => item.remove(), 6000);
}
