/** A key for a block, unique within a draft; also where the page is not served over https. */
export function newBlockId(): string {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return `${high.toString(36)}${low.toString(36)}`;
}
