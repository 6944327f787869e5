import type { KeptAttach } from '#notice/kept.ts';

/** What a preview needs of a notice: the texts as written, and of the attachment what the portal keeps. */
export type SeenNotice = {
  readonly type: 'USER' | 'SYSTEM';
  readonly message: string;
  readonly messageOut: string;
  /** Absent where there is no attachment, or none that the portal would keep. */
  readonly kept?: KeptAttach | undefined;
  /** The viewer wrote this text; pictures in another author's load from other hosts than the portal's only on request. */
  readonly ownText: boolean;
  /** The ids of the draft's blocks in the order as written, so that a moved block is moved and not drawn anew. */
  readonly blockIds?: readonly string[] | undefined;
};

/** Where, from whom and for whom the notice is drawn. */
export type Setting = {
  /** `https://x.bitrix24.com`: what relative addresses are resolved against. */
  readonly portalOrigin: string;
  readonly author: { readonly name: string; readonly photo: string };
  /** Absent while nobody knows it: a marked placeholder stands in its place. */
  readonly appName?: string | undefined;
  /** The person through whose eyes the notice is seen; a mention of this person is marked as their own. */
  readonly reader?: { readonly id: number; readonly name: string } | undefined;
  /** Unix milliseconds. */
  readonly sentAt: number;
  readonly now: number;
};
