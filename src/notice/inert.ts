/**
 * A name or another value as text that the portal cannot take for a code, a tag, a quote, a reference of a batch, an
 * address, a command or one of our own variables (product.md, "Safety"), alone or beside another one. It stays one line.
 */
export function inertText(value: string): string {
  return (
    wholeCharacters(value)
      // Signs that would turn the writing of the whole line.
      .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
      // Newer portals unescape a text of an attachment once more (rendering.md C1.1); a slash may begin an address below.
      .replace(/\\/g, '/')
      .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
      .replace(/#BR#/gi, ' ')
      .replace(/\[/g, '(')
      .replace(/\]/g, ')')
      .replace(/</g, '‹')
      .replace(/>/g, '›')
      .replace(/:\/\//g, ': //')
      .replace(/\bwww\./gi, 'www ')
      // A sign of no width: what follows the dollar can no longer be a reference (portal-rest.md, 1).
      .replace(/\$(?!\u200B)/g, '$\u200B')
      // The server decodes entities before the codes are read: &#91; would open one. Also a half at the end.
      .replace(/&(?=#?\w+;|(?:#\d*|am?p?|lt?|gt?|nb?s?p?|qu?o?t?)?$)/g, '&\u200B')
      .replace(/\{(?=\{)/g, '{ ')
      // A line of 54 dashes frames a quote (rendering.md B6); four values may stand beside each other.
      .replace(/-{14,}/g, '-'.repeat(13))
      .trim()
      // Halves that the next value could complete: `#BR#`, `{{`.
      .replace(/#(?=(?:BR?)?$)/i, '#\u200B')
      .replace(/\{$/, '{\u200B')
      // And the other halves: of an address, and of what its beginning makes a command (`/me`, `/loud`).
      .replace(/^(?=\/|w{0,2}\.)/i, '\u200B')
  );
}

/** A value as a part of an address: nothing in it can end the address or its code, or begin another one. */
export function inertInAddress(value: string): string {
  return encodeURIComponent(wholeCharacters(value).trim()).replace(/[!'()*]/g, percent);
}

// Half of a surrogate pair makes the portal refuse the whole call, and encodeURIComponent throws on it.
function wholeCharacters(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

function percent(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
