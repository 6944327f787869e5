/** A name without empty folders and needless blanks; '' where nothing is left. */
export function tidyName(name: string): string {
  return name
    .split('/')
    .map((part) => part.replaceAll(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join('/');
}
