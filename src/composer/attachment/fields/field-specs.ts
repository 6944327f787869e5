import type { MessageKey } from '#i18n/i18n.ts';
import type { BlockKind } from '#notice/blocks.ts';

/** How a field is written; `bb` is a text with BB codes, `list` one of the portal's own words. */
export type FieldControlKind = 'line' | 'text' | 'bb' | 'address' | 'number' | 'color' | 'flag' | 'list';

export type FieldSpec = {
  /** The name in the form. Unique within the kind, and without dots, which react-hook-form would read as a path. */
  readonly name: string;
  /** Where it stands inside the item. */
  readonly path: readonly string[];
  readonly label: MessageKey;
  readonly control: FieldControlKind;
  readonly hint?: MessageKey;
  /** The words of a `list`; the first is what the portal takes where nothing stands. */
  readonly words?: readonly { readonly value: string; readonly label: MessageKey }[];
  /** Behind "More". */
  readonly more?: true;
  /** Emptied, it stays as an empty text; the others vanish. */
  readonly keepsEmpty?: true;
  /** Takes a whole line of the form. */
  readonly wide?: true;
};

type Options = Omit<Partial<FieldSpec>, 'name' | 'label' | 'control'>;

function field(name: string, label: MessageKey, control: FieldControlKind, options: Options = {}): FieldSpec {
  return { name, path: [name], label, control, ...options };
}

const more: Options = { more: true };

const USER_ID = field('USER_ID', 'block.field.userId', 'number', more);
const CHAT_ID = field('CHAT_ID', 'block.field.chatId', 'number', more);
const NETWORK_ID = field('NETWORK_ID', 'block.field.networkId', 'line', more);
const NAME = field('NAME', 'block.field.name', 'line', { keepsEmpty: true });
const LINK = field('LINK', 'block.field.link', 'address', { keepsEmpty: true });
const HTML = field('HTML', 'block.field.html', 'text', { more: true, wide: true });
const WIDTH = field('WIDTH', 'block.field.width', 'number');
const HEIGHT = field('HEIGHT', 'block.field.height', 'number');
const PREVIEW = field('PREVIEW', 'block.field.preview', 'address', {
  hint: 'block.hint.picture',
  wide: true,
});

export const COLOR_TOKEN = field('COLOR_TOKEN', 'block.field.colorToken', 'list', {
  words: [
    { value: 'base', label: 'attachment.token.base' },
    { value: 'primary', label: 'attachment.token.primary' },
    { value: 'secondary', label: 'attachment.token.secondary' },
    { value: 'alert', label: 'attachment.token.alert' },
  ],
});

/** The fields of one item of each kind: all that the portal documents, and what it keeps besides (rendering.md C4). */
export const FIELD_SPECS = {
  MESSAGE: [
    field('TEXT', 'block.field.text', 'bb', { keepsEmpty: true, wide: true }),
    field('AS_DESCRIPTION', 'block.field.asDescription', 'flag', { more: true, wide: true }),
  ],
  LINK: [
    NAME,
    LINK,
    field('DESC', 'block.field.description', 'bb', { wide: true }),
    PREVIEW,
    WIDTH,
    HEIGHT,
    HTML,
    USER_ID,
    CHAT_ID,
    NETWORK_ID,
  ],
  RICH_LINK: [
    NAME,
    LINK,
    field('DESC', 'block.field.description', 'text', { wide: true }),
    PREVIEW,
    field('PREVIEW_WIDTH', 'block.field.width', 'number', { path: ['PREVIEW_SIZE', 'WIDTH'] }),
    field('PREVIEW_HEIGHT', 'block.field.height', 'number', { path: ['PREVIEW_SIZE', 'HEIGHT'] }),
    field('EXTRA_IMAGE', 'block.field.extraImage', 'address', { more: true, wide: true }),
    HTML,
    USER_ID,
    CHAT_ID,
    NETWORK_ID,
  ],
  USER: [
    NAME,
    field('LINK', 'block.field.link', 'address'),
    field('AVATAR', 'block.field.avatar', 'address', { hint: 'block.hint.picture', wide: true }),
    field('AVATAR_TYPE', 'block.field.avatarType', 'list', {
      more: true,
      words: [
        { value: 'USER', label: 'block.avatar.user' },
        { value: 'CHAT', label: 'block.avatar.chat' },
        { value: 'BOT', label: 'block.avatar.bot' },
      ],
    }),
    USER_ID,
    CHAT_ID,
    field('BOT_ID', 'block.field.botId', 'number', more),
    NETWORK_ID,
  ],
  GRID: [
    NAME,
    field('VALUE', 'block.field.value', 'bb', { keepsEmpty: true }),
    field('DISPLAY', 'block.field.display', 'list', {
      words: [
        { value: 'BLOCK', label: 'block.display.block' },
        { value: 'LINE', label: 'block.display.line' },
        { value: 'ROW', label: 'block.display.row' },
        { value: 'TABLE', label: 'block.display.table' },
      ],
    }),
    WIDTH,
    COLOR_TOKEN,
    field('LINK', 'block.field.link', 'address', { more: true, wide: true }),
    field('COLOR', 'block.field.color', 'color', more),
    { ...HEIGHT, more: true },
    USER_ID,
    CHAT_ID,
  ],
  IMAGE: [
    field('LINK', 'block.field.link', 'address', {
      keepsEmpty: true,
      hint: 'block.hint.picture',
      wide: true,
    }),
    field('NAME', 'block.field.name', 'line'),
    field('PREVIEW', 'block.field.preview', 'address', { hint: 'block.hint.smallPicture' }),
    WIDTH,
    HEIGHT,
  ],
  FILE: [
    field('LINK', 'block.field.link', 'address', { keepsEmpty: true, hint: 'block.hint.file', wide: true }),
    field('NAME', 'block.field.name', 'line'),
    field('SIZE', 'block.field.fileSize', 'number', { hint: 'block.hint.bytes' }),
  ],
  DELIMITER: [
    field('SIZE', 'block.field.size', 'number', { hint: 'block.hint.divider' }),
    field('COLOR', 'block.field.color', 'color'),
  ],
} satisfies Record<BlockKind, readonly FieldSpec[]>;

/** The fields that belong to the attachment itself; COLOR and COLOR_TOKEN have a chooser of their own beside them. */
export const SETTINGS_SPECS: readonly FieldSpec[] = [
  COLOR_TOKEN,
  field('COLOR', 'block.field.color', 'color', { hint: 'attachment.colorHint' }),
  field('DESCRIPTION', 'block.field.description', 'line', { hint: 'attachment.descriptionHint', wide: true }),
];
