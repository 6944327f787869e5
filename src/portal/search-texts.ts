/** The portal keeps far shorter names; a longer text is not searched for. */
const LONGEST_NAME_CHARACTERS = 200;

/** Texts under which the portal's search is asked for a name; none if nobody can have that name. */
export function searchTexts({ full }: { readonly full: string }): readonly string[] {
  const text = full
    .replace(/[\s,]+/g, ' ')
    .trim()
    .toLowerCase();
  return text === '' || text.length > LONGEST_NAME_CHARACTERS ? [] : [text];
}
