/**
 * For a page's init script: marks "usable" in the frame's own clock when Recipients and Message are there and enabled.
 * No named function inside: what the loader adds to keep names is unknown in the page.
 */
export function markUsable(): void {
  const fields = new MutationObserver(() => {
    const [recipients, message] = ['[role="combobox"]', 'textarea'].map((field) =>
      document.querySelector(`${field}:enabled`),
    );
    if (!recipients || !message) return;
    fields.disconnect();
    performance.mark('usable');
  });
  fields.observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
}
