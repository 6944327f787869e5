/** The text on the clipboard; undefined where the frame may not read it. */
export async function readClipboard(): Promise<string | undefined> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    // Denied: the caller takes what was copied here, or asks for the text.
    return undefined;
  }
}
