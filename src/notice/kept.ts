import type { AvatarType, ColorToken, GridDisplay } from './blocks.ts';

/**
 * What the portal keeps of an attachment (rendering.md section C): parsed values only, in the order they are drawn.
 * Texts still hold BB codes. Addresses passed the portal's own rule, except where `unchecked` says otherwise.
 */
export type KeptAttach = {
  /** #RGB, #RRGGBB or `transparent`; absent where the portal stores none. */
  readonly color?: string;
  /** True where the portal would choose a colour by chance. */
  readonly colorRandom: boolean;
  readonly colorToken: ColorToken;
  readonly description: string;
  readonly blocks: readonly KeptBlock[];
  /**
   * For each kept block its index in the written list. It stands apart from the block, so that a block that only
   * moved keeps its identity and is not drawn again. A written list of USER, LINK or RICH_LINK gives one kept block per item.
   */
  readonly sources: readonly number[];
};

/** The one target that the portal keeps by its priority of ids; `link` may stand beside it in LINK and RICH_LINK. */
export type KeptTarget =
  | { readonly by: 'NETWORK_ID'; readonly id: string }
  | { readonly by: 'USER_ID' | 'CHAT_ID' | 'BOT_ID'; readonly id: number };

/** `unchecked`: the portal copied this address without looking at its scheme (C3), so the drawer has to look. */
export type KeptAddress = { readonly href: string; readonly unchecked: boolean };

/** A picture's sides in CSS pixels, each only where it is a positive integer. */
export type KeptPicture = { readonly src: string; readonly width?: number; readonly height?: number };

export type KeptLink = {
  readonly sourceItem: number;
  readonly name: string;
  readonly target?: KeptTarget;
  readonly link?: KeptAddress;
  readonly desc: string;
  /** Present where HTML was given, an empty text too: the portal then stores no picture. */
  readonly html?: string;
  readonly preview?: KeptPicture;
};

export type KeptRichLink = {
  readonly sourceItem: number;
  readonly name: string;
  readonly target?: KeptTarget;
  readonly link?: KeptAddress;
  readonly desc: string;
  readonly html?: string;
  /** Sides of 0 mean that no size was given. */
  readonly preview?: { readonly src: string; readonly width: number; readonly height: number };
  readonly extraImage?: string;
};

export type KeptRow = {
  readonly sourceItem: number;
  readonly display: GridDisplay;
  readonly name: string;
  readonly value: string;
  readonly color?: string;
  readonly colorToken: ColorToken;
  readonly width?: number;
  readonly height?: number;
  readonly userId?: number;
  readonly chatId?: number;
  readonly link?: string;
};

export type KeptImage = {
  readonly sourceItem: number;
  readonly link: string;
  readonly name: string;
  readonly preview?: string;
  readonly width?: number;
  readonly height?: number;
};

export type KeptFile = {
  readonly sourceItem: number;
  readonly link: string;
  readonly name: string;
  /** Bytes; absent where none is known. */
  readonly size?: number;
};

export type KeptBlock =
  | {
      readonly kind: 'USER';
      readonly sourceItem: number;
      readonly name: string;
      readonly avatar?: string;
      readonly avatarType: AvatarType;
      readonly target?: KeptTarget;
      readonly link?: string;
    }
  | ({ readonly kind: 'LINK' } & KeptLink)
  | ({ readonly kind: 'RICH_LINK' } & KeptRichLink)
  | { readonly kind: 'MESSAGE'; readonly text: string; readonly asDescription: boolean }
  | { readonly kind: 'GRID'; readonly rows: readonly KeptRow[] }
  | { readonly kind: 'IMAGE'; readonly images: readonly KeptImage[] }
  | { readonly kind: 'FILE'; readonly files: readonly KeptFile[] }
  | { readonly kind: 'DELIMITER'; readonly size: number; readonly color?: string };
