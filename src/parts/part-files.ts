/** The files of the app that are loaded later, as the build names them in index.html. */

/** The name of the meta element in which the build lists them, separated by spaces, relative to the page. */
const META = 'parts';

export const partFiles = (page: Document): readonly string[] =>
  page.querySelector<HTMLMetaElement>(`meta[name="${META}"]`)?.content.split(' ') ?? [];

/** Every file that this page's version consists of, relative to the page. */
export function ownFiles(page: Document): readonly string[] {
  const started = Array.from(page.querySelectorAll<HTMLScriptElement>('script[src]'), (script) =>
    script.getAttribute('src')?.replace(/^\.\//, ''),
  );
  return [...partFiles(page), ...started.filter((file) => file !== undefined)];
}
