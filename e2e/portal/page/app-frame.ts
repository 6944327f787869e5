/** The frame that holds the app: made, named and opened as a portal does it, with its end of the bridge. */
import type { Opening } from '../api.ts';
import { type BridgeContext, createBridge } from './bridge.ts';
import { createCommands, type FrameHost, placementEvents } from './commands.ts';
import { el } from './element.ts';

export type AppFrame = {
  readonly element: HTMLElement;
  readonly open: () => void;
  readonly destroy: () => void;
};

/** `open` has to be called once the element is in the page: a form can only be posted into a frame that is. */
export function createAppFrame(opening: Opening, slider: boolean, host: FrameHost): AppFrame {
  if (opening.denied !== undefined) {
    const element = el('div', { class: 'denied', role: 'alert' }, el('h2', {}, opening.denied));
    return { element, open: () => {}, destroy: () => element.remove() };
  }
  const iframe = el('iframe', {
    name: opening.iframeName,
    id: `appframe_${opening.sid}`,
    title: opening.appName,
    class: 'app-frame',
    allow: 'geolocation *; microphone *; camera *; autoplay *;',
  });
  const { initData } = opening;
  const context = (): BridgeContext => ({
    appSid: opening.sid,
    appOrigin: opening.appOrigin,
    placement: initData.PLACEMENT,
    slider,
    admin: initData.IS_ADMIN,
    silent: host.switches().silentBridge,
  });
  const bridge = createBridge(
    context,
    createCommands(opening, iframe, host),
    placementEvents(initData.PLACEMENT),
    (text) => iframe.contentWindow?.postMessage(text, opening.appOrigin),
  );
  const listen = (event: MessageEvent) => {
    const { verdict, command } = bridge.receive(event.origin, event.data);
    // The app gets no answer, as in a portal; whoever writes the app may know why.
    if (verdict === 'unknown' || verdict === 'denied')
      console.info(`Bridge: ${command ?? '?'} is ${verdict}, no answer.`);
  };
  window.addEventListener('message', listen);
  return {
    element: iframe,
    open: () => (opening.method === 'post' ? postInto(opening) : void (iframe.src = opening.action)),
    destroy() {
      window.removeEventListener('message', listen);
      iframe.remove();
    },
  };
}

function postInto(opening: Opening): void {
  const fields = Object.entries(opening.fields).map(([name, value]) =>
    el('input', { type: 'hidden', name, value }),
  );
  const form = el(
    'form',
    { method: 'post', action: opening.action, target: opening.iframeName, hidden: true },
    ...fields,
  );
  document.body.append(form);
  form.submit();
  form.remove();
}
