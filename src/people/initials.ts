/** One or two capital letters that stand for a missing photo; '' when the name has no letter or digit. */
export function initials(person: {
  readonly firstName: string;
  readonly lastName: string;
  readonly name: string;
}): string {
  const named = firstSign(person.firstName) + firstSign(person.lastName);
  if (named !== '') return named.toUpperCase();
  const words = person.name.split(/\s+/u).map(firstSign).filter(Boolean);
  const last = words.length > 1 ? words.at(-1) : '';
  return `${words[0] ?? ''}${last}`.toUpperCase();
}

/** By code points, so that a rare letter is not cut in half. */
function firstSign(text: string): string {
  return /[\p{L}\p{N}]\p{M}*/u.exec(text)?.[0] ?? '';
}
