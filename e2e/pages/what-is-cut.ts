import type { FrameLocator } from '@playwright/test';

/** Words of the interface that do not fit into what holds them, and the page itself where it scrolls sideways. */
export function whatIsCut(app: FrameLocator): Promise<string[]> {
  return app.locator('html').evaluate((html) => {
    const pen = document.createElement('canvas').getContext('2d');
    /** A select cuts its choice without saying so; an arrow stands beside it. */
    const cutsChoice = (select: HTMLSelectElement) => {
      const { font, paddingInlineStart } = getComputedStyle(select);
      if (pen === null) throw new Error('There is no canvas to measure words with');
      pen.font = font;
      const width = pen.measureText(select.selectedOptions[0]?.text ?? '').width;
      return width + Number.parseFloat(paddingInlineStart) + 20 > select.clientWidth;
    };
    /** What people have written may be shortened: it names its own direction, or is said in whole by its title. */
    const isWritten = (element: HTMLElement) =>
      element.title !== '' || element.dir === 'auto' || element.querySelector('[dir="auto"], bdi') !== null;
    const isCut = (element: HTMLElement) =>
      element instanceof HTMLSelectElement
        ? cutsChoice(element)
        : element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1 && !isWritten(element);

    const words =
      'button, label, legend, h1, h2, h3, [role="tab"], th, td, dt, select, [role="status"], [role="alert"]';
    const cut = [...html.querySelectorAll<HTMLElement>(words)].filter(
      (element) => element.checkVisibility() && isCut(element),
    );
    const sideways = html.scrollWidth > html.clientWidth ? ['the page'] : [];
    return [...sideways, ...cut.map((element) => `${element.tagName} ${element.innerText}`)];
  });
}
