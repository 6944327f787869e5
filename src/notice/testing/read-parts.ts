import { toAttach } from '../draft.ts';
import { readAttachJson } from '../read-json.ts';

/** The parts of a draft in a pasted text, with the attachment as it would be sent; throws where it cannot be read. */
export function readParts(text: string) {
  let id = 0;
  const result = readAttachJson(text, () => `b${id++}`);
  if (!result.ok) throw new Error(`${result.code} ${result.line}:${result.column} ${result.path.join('.')}`);
  const { attach, ...texts } = result.draftParts;
  return { ...texts, ...(attach === undefined ? {} : { attach: toAttach(attach) }) };
}
