import { expect, test } from '../pages/test.ts';

test.use({ toleratedErrors: /Content Security Policy|TrustedHTML/ });

test('the built page refuses HTML from strings, scripts from elsewhere and inline styles', async ({
  page,
  portal,
}) => {
  await page.goto(`${portal.portalUrl}/?bare`);
  await expect(page.frameLocator('iframe').getByRole('combobox', { name: 'Recipients' })).toBeVisible();

  const refused = await page.frame({ url: (url) => url.origin === portal.appUrl })?.evaluate(async () => {
    const directives: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      directives.push(event.effectiveDirective),
    );
    let html = 'set';
    try {
      document.createElement('p').innerHTML = '<b>text</b>'; // oxlint-disable-line eslint/no-restricted-properties -- to see it refused
    } catch (error) {
      html = error instanceof TypeError ? 'TypeError' : String(error);
    }
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    document.head.append(style);
    const picture = document.createElement('img');
    document.body.append(picture);
    const policies = [...document.querySelectorAll('meta[http-equiv]')].map(
      (meta) => meta.getAttribute('content') ?? '',
    );
    const frame = document.createElement('iframe');
    frame.src = 'https://example.com/';
    document.body.append(frame);
    // Violations are reported in tasks of their own, that of the frame last, before or after its "load".
    for (let tries = 0; tries < 200 && !directives.includes('frame-src'); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 25));
    return { html, directives, connections: policies.at(-1) };
  });
  expect(refused?.html).toBe('TypeError');
  // The portal, and its own host for the deployed index.html.
  expect(refused?.connections).toBe(`connect-src 'self' ${new URL(portal.portalUrl).origin}`);
  expect(refused?.directives).toEqual(
    expect.arrayContaining(['require-trusted-types-for', 'style-src-elem', 'frame-src']),
  );
});
