import type { FrameLocator } from '@playwright/test';

const WORDS =
  'button, label, legend, h1, h2, h3, [role="tab"], th, td, dt, select, [role="status"], [role="alert"]';

/** Words of the interface that do not fit into what holds them, and the page itself where it scrolls sideways. */
export function whatIsCut(app: FrameLocator): Promise<string[]> {
  return app.locator('html').evaluate((html, words) => {
    const pen = document.createElement('canvas').getContext('2d');
    if (pen === null) throw new Error('There is no canvas to measure words with');
    const cut = [...html.querySelectorAll<HTMLElement>(words)].filter((element) => {
      if (!element.checkVisibility()) return false;
      if (element instanceof HTMLSelectElement) {
        // A select cuts its choice without saying so; an arrow stands beside it.
        const { font, paddingInlineStart } = getComputedStyle(element);
        pen.font = font;
        const { width } = pen.measureText(element.selectedOptions[0]?.text ?? '');
        return width + Number.parseFloat(paddingInlineStart) + 20 > element.clientWidth;
      }
      // What people have written may be shortened: it names its own direction, or is said in whole by its title.
      const isWritten =
        element.title !== '' || element.dir === 'auto' || element.querySelector('[dir="auto"], bdi') !== null;
      return !isWritten && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1;
    });
    const sideways = html.scrollWidth > html.clientWidth ? ['the page'] : [];
    return [...sideways, ...cut.map((element) => `${element.tagName} ${element.innerText}`)];
  }, WORDS);
}
