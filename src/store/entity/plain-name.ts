/** The name of an item: without emojis, which old databases cut at, so that no cut leaves half a character either. */
export function plainName(name: string, characters: number): string {
  return name
    .replaceAll(/[\ud800-\udfff]/g, '')
    .trim()
    .slice(0, characters)
    .trim();
}
