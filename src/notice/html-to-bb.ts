/**
 * The portal's rewrite of HTML in a notice's text to BB codes (rendering.md B7). Tags that it does not know stay in
 * the text, and so does a known tag without its partner; people then see them as they are written.
 */
export function htmlToBb(text: string): string {
  const spaced = text.replaceAll('&nbsp;', ' ').replaceAll('#BR#', '[BR]');
  if (!spaced.includes('<')) return spaced;
  const parts: string[] = [];
  const open = new Map<string, { readonly part: number; readonly codes: Codes }[]>();
  let at = 0;
  for (const match of spaced.matchAll(/<(\/?)(br|hr|b|u|s|i|a|font|span|div)\b([^<>]*)>/gi)) {
    const [tag, slash = '', written = '', attributes = ''] = match;
    const name = written.toLowerCase();
    parts.push(spaced.slice(at, match.index));
    at = match.index + tag.length;
    const part = parts.push(tag) - 1;
    if (name === 'br') parts[part] = '[BR]';
    else if (name === 'hr') parts[part] = '------[BR]';
    else if (slash === '') {
      const waiting = open.get(name) ?? [];
      waiting.push({ part, codes: codesOf(name, attributes) });
      open.set(name, waiting);
    } else {
      const partner = open.get(name)?.pop();
      if (partner === undefined && isWrapper(name)) parts[part] = '';
      if (partner?.codes === undefined) continue;
      parts[partner.part] = partner.codes[0];
      parts[part] = partner.codes[1];
    }
  }
  for (const [name, waiting] of open) {
    if (isWrapper(name)) for (const { part } of waiting) parts[part] = '';
  }
  parts.push(spaced.slice(at));
  return parts.join('');
}

type Codes = readonly [opening: string, closing: string] | undefined;

function isWrapper(name: string): boolean {
  return name === 'div' || name === 'span' || name === 'font';
}

function codesOf(name: string, attributes: string): Codes {
  if (name === 'a') {
    const href = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes);
    const address = href?.[1] ?? href?.[2];
    return address === undefined ? undefined : [`[URL=${address}]`, '[/URL]'];
  }
  if (isWrapper(name)) return wrapperCodes(name, attributes);
  // <b class="…"> is not what the portal looks for.
  if (attributes !== '') return undefined;
  const code = name.toUpperCase();
  return [`[${code}]`, `[/${code}]`];
}

function wrapperCodes(name: string, attributes: string): Codes {
  if (name === 'div') return ['', ''];
  const color = /\bcolor\s*[=:]\s*["']?\s*(#[\da-f]{6}|#[\da-f]{3})\b/i.exec(attributes)?.[1];
  const size = name === 'font' ? /\bsize\s*=\s*["']?(\d+)/i.exec(attributes)?.[1] : undefined;
  const opening =
    (color === undefined ? '' : `[COLOR=${color}]`) + (size === undefined ? '' : `[SIZE=${size}]`);
  const closing = (size === undefined ? '' : '[/SIZE]') + (color === undefined ? '' : '[/COLOR]');
  return [opening, closing];
}
