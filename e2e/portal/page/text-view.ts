import { parseBb } from './bb-code.ts';
import { type Bb, type BbTag, Undrawable } from './bb-inline.ts';
import { el } from './element.ts';

/** The reader: mentions of the reader are highlighted, and mentions of people whom the reader knows show their names. */
export type Reader = { readonly id: number; readonly names: Readonly<Record<string, string>> };

/** The text of a notice or of a part of an attachment, drawn as the portal's web client does. */
export function textView(source: string, where: 'notice' | 'attach', reader: Reader): DocumentFragment {
  const fragment = document.createDocumentFragment();
  try {
    fragment.append(...draw(parseBb(source, where), reader));
  } catch (error) {
    if (!(error instanceof Undrawable)) throw error;
    fragment.append(el('i', {}, `The portal cannot draw this text: ${error.message}`));
  }
  return fragment;
}

/** A link of a notice; always in a tab of its own, so that the emulator stays where it is. */
export function link(address: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const anchor = el('a', { href: address, target: '_blank', rel: 'noopener noreferrer' });
  anchor.append(...children);
  return anchor;
}

function draw(nodes: readonly Bb[], reader: Reader): (Node | string)[] {
  return nodes.map((node) => (typeof node === 'string' ? node : drawTag(node, reader)));
}

const IMAGE_HEIGHTS: Readonly<Record<string, number>> = { small: 120, medium: 200, large: 300 };

function drawTag(tag: BbTag, reader: Reader): Node | string {
  const inside = () => draw(tag.children, reader);
  const around = (element: HTMLElement): HTMLElement => {
    element.append(...inside());
    return element;
  };
  switch (tag.name) {
    case 'br':
      return el('br');
    case 'b':
    case 'i':
    case 'u':
    case 's':
      return around(el(tag.name));
    case 'loud':
      return around(el('span', { class: 'bb-loud' }));
    case 'size': {
      const sized = around(el('span'));
      sized.style.fontSize = `${Math.min(30, Math.max(8, Number(tag.value)))}px`;
      return sized;
    }
    case 'color': {
      const coloured = around(el('span'));
      coloured.style.color = tag.value;
      return coloured;
    }
    case 'url':
      return link(tag.value, ...inside());
    case 'user': {
      const own = Number(tag.value) === reader.id;
      const mention = around(el('span', { class: own ? 'bb-mention bb-mention-own' : 'bb-mention' }));
      const known = tag.attributes['replace'] === undefined ? undefined : reader.names[tag.value];
      if (known !== undefined || mention.textContent === '')
        mention.textContent = known ?? `User ${tag.value}`;
      return mention;
    }
    case 'chat':
    case 'context':
      return around(el('span', { class: 'bb-mention' }));
    case 'send':
    case 'put':
      return around(el('span', { class: 'bb-action', title: 'Does nothing in a notification' }));
    case 'call':
      return link(`tel:${tag.value.replace(/[^\d+*#]/g, '')}`, ...inside());
    case 'img': {
      const height = IMAGE_HEIGHTS[tag.attributes['size'] ?? ''] ?? 120;
      return link(tag.value, picture(tag.value, height, 'bb-picture'));
    }
    case 'image':
      return link(tag.value, picture(tag.value, 160, 'bb-picture'));
    case 'icon':
      return iconView(tag);
    case 'disk':
      return '[File]';
    case 'timestamp':
      return formatTimestamp(Number(tag.value), tag.attributes['format'] ?? '') ?? literalTimestamp(tag);
    case 'code':
      return around(el('code', { class: 'bb-code' }));
    case 'quote': {
      const quote = el('blockquote', { class: 'bb-quote' });
      if (tag.value !== '') quote.append(el('b', {}, tag.value), el('br'));
      return around(quote);
    }
    case 'rating':
      return '★'.repeat(Math.min(5, Number(tag.value)));
    case 'like':
      return '👍';
    case 'dislike':
      return '👎';
  }
}

function picture(address: string, height: number, className: string): HTMLImageElement {
  const image = el('img', { src: address, alt: 'Picture', class: className, loading: 'lazy' });
  image.style.maxHeight = `${height}px`;
  return image;
}

function iconView(tag: BbTag): HTMLImageElement {
  const { title = '', size = '', width = '', height = '' } = tag.attributes;
  const side = (wanted: string) => Math.min(100, Number.parseInt(wanted || size, 10) || 20);
  const image = el('img', { src: tag.value, alt: title, title, class: 'bb-icon' });
  image.width = side(width);
  image.height = side(height);
  return image;
}

/** Names of the portal's formats, in its English culture. */
const FORMATS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  SHORT_TIME_FORMAT: { timeStyle: 'short' },
  LONG_TIME_FORMAT: { timeStyle: 'medium' },
  SHORT_DATE_FORMAT: { dateStyle: 'short' },
  MEDIUM_DATE_FORMAT: { dateStyle: 'medium' },
  LONG_DATE_FORMAT: { dateStyle: 'long' },
  FULL_DATE_FORMAT: { dateStyle: 'full' },
  DAY_MONTH_FORMAT: { day: 'numeric', month: 'long' },
  DAY_SHORT_MONTH_FORMAT: { day: 'numeric', month: 'short' },
  DAY_OF_WEEK_MONTH_FORMAT: { weekday: 'long', day: 'numeric', month: 'long' },
  SHORT_DAY_OF_WEEK_MONTH_FORMAT: { weekday: 'short', day: 'numeric', month: 'long' },
};

function formatTimestamp(seconds: number, format: string): string | undefined {
  const options = FORMATS[format];
  return options && new Intl.DateTimeFormat('en', options).format(new Date(seconds * 1000));
}

function literalTimestamp(tag: BbTag): string {
  const format = tag.attributes['format'];
  return `[timestamp=${tag.value}${format === undefined ? '' : ` format=${format}`}]`;
}
