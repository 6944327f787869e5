/**
 * BB codes as a tree (rendering.md B6): what a client draws of a text, and nothing else. Everything that is no code
 * for the portal is plain text, so a drawer that draws these nodes alone cannot be made to draw markup.
 */
export type BbNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'b' | 'i' | 'u' | 's'; readonly children: readonly BbNode[] }
  /** 8 to 30 CSS pixels. */
  | { readonly kind: 'size'; readonly pixels: number; readonly children: readonly BbNode[] }
  /** #RGB or #RRGGBB. */
  | { readonly kind: 'color'; readonly color: string; readonly children: readonly BbNode[] }
  /** `href` begins with `/` or one of the allowed schemes. */
  | { readonly kind: 'url'; readonly href: string; readonly children: readonly BbNode[] }
  /** No children: the full name of that person is shown. `named`: the reader's own name of that person comes first. */
  | {
      readonly kind: 'user';
      readonly id: number | 'all';
      readonly named?: true;
      readonly children: readonly BbNode[];
    }
  | { readonly kind: 'chat'; readonly id: string; readonly children: readonly BbNode[] }
  | {
      readonly kind: 'context';
      readonly dialog: string;
      readonly messageId: number;
      readonly children: readonly BbNode[];
    }
  /** SEND and PUT act on a chat's text field; in a notice they are drawn and do nothing. */
  | { readonly kind: 'send' | 'put'; readonly value: string; readonly text: string }
  | { readonly kind: 'call'; readonly number: string; readonly children: readonly BbNode[] }
  /** 120, 200 or 300 CSS pixels high. */
  | { readonly kind: 'img'; readonly src: string; readonly height: 120 | 200 | 300 }
  | {
      readonly kind: 'icon';
      readonly src: string;
      readonly width: number;
      readonly height: number;
      readonly title: string;
    }
  /** A bare link to a picture in an attachment's text: drawn 160 CSS pixels high. */
  | { readonly kind: 'image'; readonly src: string }
  | { readonly kind: 'disk' | 'like' | 'dislike' }
  | { readonly kind: 'rating'; readonly value: number }
  /** Unix seconds and the name of one of the portal's formats. */
  | { readonly kind: 'timestamp'; readonly unix: number; readonly format: TimestampFormat }
  | { readonly kind: 'code'; readonly text: string }
  /** `>>` lines (no head), or the form between two lines of 54 dashes, with an author and a time where given. */
  | {
      readonly kind: 'quote';
      readonly author?: string;
      readonly time?: string;
      readonly children: readonly BbNode[];
    };

/** The formats that the client knows; a TIMESTAMP with another one stays literal text. */
export const TIMESTAMP_FORMATS = [
  'FORMAT_DATE',
  'FORMAT_DATETIME',
  'SHORT_DATE_FORMAT',
  'MEDIUM_DATE_FORMAT',
  'LONG_DATE_FORMAT',
  'FULL_DATE_FORMAT',
  'DAY_MONTH_FORMAT',
  'DAY_SHORT_MONTH_FORMAT',
  'DAY_OF_WEEK_MONTH_FORMAT',
  'SHORT_DAY_OF_WEEK_MONTH_FORMAT',
  'SHORT_DAY_OF_WEEK_SHORT_MONTH_FORMAT',
  'SHORT_TIME_FORMAT',
  'LONG_TIME_FORMAT',
] as const;
export type TimestampFormat = (typeof TIMESTAMP_FORMATS)[number];
