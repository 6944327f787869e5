/** The smallest app there is: it connects with the unmodified SDK and leaves it to the tests. */
import { type B24Frame, initializeB24Frame } from '@bitrix24/b24jssdk';

declare global {
  interface Window {
    b24: Promise<B24Frame>;
    /** Every text that came over the bridge. */
    heard: string[];
  }
}

window.heard = [];
window.addEventListener('message', ({ data }) => {
  if (typeof data === 'string') window.heard.push(data);
});
window.b24 = initializeB24Frame();

const status = document.querySelector('[role=status]');
const say = (text: string) => {
  if (status !== null) status.textContent = text;
};
window.b24.then(
  (b24) => say(`Connected, language ${b24.getLang()}, at ${b24.placement.placement}`),
  (problem: unknown) => say(`Not connected: ${String(problem)}`),
);
