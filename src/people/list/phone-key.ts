/** A shorter number is an extension, which many people of many companies have. */
const SHORTEST_DIGITS = 7;
const LONGEST_DIGITS = 15;
/** Country codes and prefixes are written in many ways; these last digits are not. */
const COMPARED_DIGITS = 10;
const EXTENSION = /(?:доб|вн|ext|int|x|#|,|;).*$/isu;

/** The digits by which a full phone number is compared; undefined for an extension or another text. */
export function phoneKey(text: string): string | undefined {
  const digits = text.normalize('NFKC').replace(EXTENSION, '').replace(/\D/g, '');
  const isFull = digits.length >= SHORTEST_DIGITS && digits.length <= LONGEST_DIGITS;
  return isFull ? digits.slice(-COMPARED_DIGITS) : undefined;
}
