/** The language that the portal put into the page's address (`?LANG=de`), used before the bridge answers. */
export function readAddressLanguage(search: string): string | undefined {
  const lang = new URLSearchParams(search).get('LANG')?.toLowerCase();
  return lang !== undefined && /^[a-z]{2}(?:-[a-z]{2})?$/.test(lang) ? lang : undefined;
}
