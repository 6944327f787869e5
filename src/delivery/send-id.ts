/** A short id for one send, ten signs of base 36 (about 51 bits); `random` gives numbers in [0, 1). */
export function newSendId(random: () => number): string {
  let id = '';
  for (let i = 0; i < 10; i += 1) id += Math.floor(random() * 36).toString(36);
  return id;
}
