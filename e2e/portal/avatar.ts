import { fullName, type Person } from './people.ts';

/** The picture of a fixture employee: initials on the person's colour. */
export function avatarSvg(person: Person): string {
  const initials = [person.firstName, person.lastName]
    .map((part) => [...part.replaceAll(/[^\p{L}\p{N}]/gu, '')][0] ?? '')
    .join('')
    .toUpperCase();
  const safe = (text: string) => text.replaceAll(/[<>&"]/g, '');
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" width="150" height="150" viewBox="0 0 150 150">' +
    `<title>${safe(fullName(person))}</title><rect width="150" height="150" fill="${person.color}"/>` +
    '<text x="75" y="78" fill="#fff" font-family="sans-serif" font-size="60" text-anchor="middle" ' +
    `dominant-baseline="middle">${safe(initials)}</text></svg>`
  );
}
