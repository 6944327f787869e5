/** The portal's messenger, cut down to one dialogue and the places that an app can have around it. */
import type { BoundPlacement, Json } from '../api.ts';
import type { AppFrame } from './app-frame.ts';
import { el, fill } from './element.ts';
import { personSelect } from './person-select.ts';
import type { Widgets } from './widgets.ts';

type Dialogue = { readonly id: string; readonly title: string };
type Options = Readonly<Record<string, Json>>;

export type MessengerActions = {
  /** A frame of the app in a place of the messenger's own. */
  readonly frame: (widget: BoundPlacement, options: Options) => Promise<AppFrame>;
  readonly slider: (widget: BoundPlacement, options: Options) => void;
};
export type Messenger = { readonly element: HTMLElement; readonly close: () => void };

const GROUP: Dialogue = { id: 'chat2', title: 'Project chat' };

export function createMessenger(widgets: Widgets, actions: MessengerActions): Messenger {
  let dialogue = GROUP;
  let shown: AppFrame | undefined;
  const heading = el('h2', { class: 'chat-title', dir: 'auto' });
  const above = el('div', {
    class: 'chat-above',
    role: 'region',
    'aria-label': 'Above the text field',
    hidden: true,
  });
  const beside = el('div', {
    class: 'chat-beside',
    role: 'region',
    'aria-label': 'Frame in the sidebar',
    hidden: true,
  });

  const close = () => {
    shown?.destroy();
    shown = undefined;
    for (const place of [above, beside]) {
      fill(place);
      place.hidden = true;
    }
  };
  const show = (next: Dialogue) => {
    close();
    dialogue = next;
    heading.textContent = next.title;
  };
  const openIn = (place: HTMLElement) => async (widget: BoundPlacement) => {
    close();
    const frame = await actions.frame(widget, { dialogId: dialogue.id });
    shown = frame;
    place.hidden = false;
    const closer = el(
      'button',
      { type: 'button', class: 'link-button', on: { click: close } },
      'Close the frame',
    );
    fill(place, closer, frame.element);
    frame.open();
  };
  const select = personSelect('Talk to', (person) => show({ id: String(person.id), title: person.name }));
  const group = el(
    'button',
    { type: 'button', class: 'button', on: { click: () => show(GROUP) } },
    GROUP.title,
  );
  const message = el(
    'article',
    { class: 'chat-message', 'aria-label': 'Message' },
    el('p', {}, 'Could you tell everybody about the new dates?'),
    widgets.buttons('IM_CONTEXT_MENU', 'Menu of the message', (widget) =>
      actions.slider(widget, { dialogId: dialogue.id, messageId: '77' }),
    ),
  );
  show(GROUP);
  const element = el(
    'section',
    { class: 'place chat', 'aria-label': 'Messenger' },
    el(
      'div',
      { class: 'chat-main' },
      el('div', { class: 'chat-choice' }, select.element, group),
      heading,
      message,
      above,
      el(
        'div',
        { class: 'chat-field' },
        el('textarea', { class: 'input', 'aria-label': 'Text to the chat', rows: 2 }),
        widgets.buttons('IM_TEXTAREA', 'Apps of the text field', (widget) => void openIn(above)(widget)),
      ),
    ),
    el(
      'aside',
      { class: 'chat-side', 'aria-label': 'Sidebar of the chat' },
      widgets.buttons('IM_SIDEBAR', 'Apps of the sidebar', (widget) => void openIn(beside)(widget)),
      beside,
    ),
  );
  return { element, close };
}
