/**
 * A kept attachment as the current web client draws it (behavioural spec, section A). Independent of the app on
 * purpose: a wrong guess there must not agree with itself here.
 */
import type { KeptAttach, KeptBlock, KeptFile, KeptGridItem, KeptImage, KeptLink, KeptUser } from '../api.ts';
import { el, icon } from './element.ts';
import { link, type Reader, textView } from './text-view.ts';

export function attachView(attach: KeptAttach, reader: Reader): HTMLElement {
  const blocks = attach.BLOCKS.map((block) => blockView(block, reader));
  return el(
    'div',
    { class: 'attach' },
    el('span', { class: `attach-bar attach-${attach.COLOR_TOKEN}` }),
    el('div', { class: 'attach-blocks' }, ...blocks),
  );
}

/** The client's own check: the server copies some links unchecked when an id stands beside them. */
function isAddress(address: string | undefined): address is string {
  return address !== undefined && /^(?:\/|https?:\/\/)/.test(address);
}

function blockView(block: KeptBlock, reader: Reader): HTMLElement {
  if ('USER' in block) return el('div', { class: 'attach-users' }, ...block.USER.map(userView));
  if ('LINK' in block) return el('div', {}, ...block.LINK.map((item) => linkView(item, reader)));
  if ('RICH_LINK' in block) return el('div', {}, ...block.RICH_LINK.map(richLinkView));
  if ('MESSAGE' in block)
    return el('div', { class: 'attach-message' }, textView(block.MESSAGE, 'attach', reader));
  if ('GRID' in block)
    return el('div', { class: 'attach-grid' }, ...block.GRID.map((item) => gridView(item, reader)));
  if ('IMAGE' in block) return el('div', { class: 'attach-images' }, ...block.IMAGE.map(imageView));
  if ('FILE' in block) return el('div', { class: 'attach-files' }, ...block.FILE.map(fileView));
  const line = el('div', { class: 'attach-delimiter', role: 'separator' });
  line.style.width = `${block.DELIMITER.SIZE}px`;
  line.style.background = block.DELIMITER.COLOR ?? '';
  return line;
}

const GLYPHS = { USER: 'person', CHAT: 'chat', BOT: 'bot' } as const;

function userView(user: KeptUser): HTMLElement {
  const picture = isAddress(user.AVATAR)
    ? el('img', { src: user.AVATAR, alt: '', class: 'attach-avatar', loading: 'lazy' })
    : el('span', { class: 'attach-avatar attach-avatar-glyph' }, icon(GLYPHS[user.AVATAR_TYPE], 16));
  const name = isAddress(user.LINK)
    ? link(user.LINK, user.NAME)
    : el('span', { class: 'attach-name' }, user.NAME);
  return el('div', { class: 'attach-user' }, picture, name);
}

function linkView(item: KeptLink, reader: Reader): HTMLElement {
  const name = item.NAME === undefined || item.NAME === '' ? (item.LINK ?? '') : item.NAME;
  const title = isAddress(item.LINK)
    ? link(item.LINK, name)
    : el('span', { class: 'attach-dead-link' }, name);
  const text = item.HTML ?? item.DESC ?? '';
  return el(
    'div',
    { class: 'attach-link' },
    el('div', {}, title),
    text !== '' && el('div', {}, textView(text, 'attach', reader)),
    isAddress(item.PREVIEW) && pictureView(item.PREVIEW, item.NAME, item.WIDTH, item.HEIGHT),
  );
}

function richLinkView(item: {
  readonly NAME?: string;
  readonly LINK?: string;
  readonly DESC?: string;
  readonly PREVIEW?: string;
  readonly PREVIEW_SIZE?: { readonly WIDTH: number; readonly HEIGHT: number };
}): HTMLElement {
  const linked = (...inside: (Node | string)[]) =>
    isAddress(item.LINK) ? link(item.LINK, ...inside) : el('span', {}, ...inside);
  const title = linked(item.NAME ?? item.LINK ?? '');
  title.classList.add('attach-rich-title');
  const size = item.PREVIEW_SIZE;
  return el(
    'div',
    { class: 'attach-rich-link' },
    title,
    item.DESC !== undefined && el('div', { class: 'attach-rich-text' }, item.DESC),
    isAddress(item.PREVIEW) && linked(pictureView(item.PREVIEW, item.NAME, size?.WIDTH, size?.HEIGHT)),
  );
}

function gridView(item: KeptGridItem, reader: Reader): HTMLElement {
  // TABLE is drawn by no known client; the documentation promises something like ROW.
  const display = item.DISPLAY === 'TABLE' ? 'ROW' : item.DISPLAY;
  const hasValue = item.VALUE.trim() !== '';
  const name = el('div', { class: 'attach-grid-name' }, item.NAME);
  const value = el('div', { class: `attach-grid-value attach-value-${item.COLOR_TOKEN}` });
  const text = textView(item.VALUE, 'attach', reader);
  value.append(isAddress(item.LINK) ? link(item.LINK, text) : text);
  const cell = el('div', { class: `attach-${display.toLowerCase()}` });
  if (item.NAME !== '') cell.append(name);
  if (hasValue) cell.append(value);
  if (item.WIDTH !== undefined && hasValue) {
    if (display === 'LINE') cell.style.width = `${item.WIDTH}px`;
    if (display === 'ROW' && item.NAME !== '') name.style.flex = `0 0 ${item.WIDTH}px`;
  }
  return cell;
}

function imageView(item: KeptImage): HTMLElement {
  const source = isAddress(item.PREVIEW) ? item.PREVIEW : item.LINK;
  return link(item.LINK, pictureView(source, item.NAME, item.WIDTH, item.HEIGHT));
}

const LONGEST_SIDE = 272;

/** Shrunk in proportion until neither side is above 272 px, never enlarged; without a size a square box. */
function pictureView(source: string, name = '', width = 0, height = 0): HTMLElement {
  const sized = width > 0 && height > 0;
  const scale = sized ? Math.min(1, LONGEST_SIDE / height, LONGEST_SIDE / width) : 1;
  const box = { width: sized ? width * scale : LONGEST_SIDE, height: sized ? height * scale : LONGEST_SIDE };
  const image = el('img', { src: source, alt: name, title: name || false, loading: 'lazy' });
  const cover = box.width < 100 || box.height < 100;
  image.style.objectFit = cover ? 'cover' : 'contain';
  const cell = el('span', { class: 'attach-picture' }, image);
  cell.style.width = `${box.width}px`;
  cell.style.aspectRatio = `${box.width} / ${box.height}`;
  image.addEventListener('error', () => {
    image.hidden = true;
    cell.classList.add('attach-picture-broken');
  });
  return cell;
}

const FAMILIES: Readonly<Record<string, RegExp>> = {
  image: /^(?:jpe?g|png|gif|webp|bmp|svg|tiff?)$/,
  video: /^(?:mp4|mov|avi|mkv|webm)$/,
  text: /^(?:txt|md|log|csv)$/,
  doc: /^(?:docx?|odt|rtf)$/,
  sheet: /^(?:xlsx?|ods)$/,
  pdf: /^pdf$/,
  slides: /^(?:pptx?|odp)$/,
  archive: /^(?:zip|rar|7z|gz|tar)$/,
};

function fileView(item: KeptFile): HTMLElement {
  const name = item.NAME === undefined || item.NAME === '' ? 'No name' : item.NAME;
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const family = Object.entries(FAMILIES).find(([, rule]) => rule.test(extension))?.[0] ?? 'blank';
  const inside = [
    el(
      'span',
      { class: `attach-file-icon attach-file-${family}`, 'aria-hidden': 'true' },
      extension.slice(0, 4),
    ),
    el(
      'span',
      { class: 'attach-file-text' },
      el('span', { class: 'attach-file-name', title: name }, shortName(name, extension)),
      el('span', { class: 'attach-file-size' }, fileSize(item.SIZE ?? 0)),
    ),
  ];
  const row = link(item.LINK, ...inside);
  row.classList.add('attach-file');
  return row;
}

function shortName(name: string, extension: string): string {
  const base = extension === '' ? name : name.slice(0, -extension.length - 1);
  if (base.length <= 70) return name;
  return `${base.slice(0, 65)}...${base.slice(-2)}${extension === '' ? '' : `.${extension}`}`;
}

/** Divided by 1024 and rounded to a whole number, as the portal does: 1,500,000 bytes are "1 MB". */
function fileSize(bytes: number): string {
  if (bytes <= 0) return '';
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length - 1, Math.floor(Math.log(bytes) / Math.log(1024)));
  return `${Math.round(bytes / 1024 ** power)} ${units[power]}`;
}
