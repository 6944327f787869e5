import type { KeptAttach } from '#notice/kept.ts';

/** What a browser's pop-up says of the attachment after the text: words, the label "[Attachment]", or nothing. */
export type ToastTail =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'label' | 'nothing' };

/** The tail by the attachment's DESCRIPTION and the portal's two magic values for it (rendering.md A12, E). */
export function toastTail(kept: KeptAttach | undefined): ToastTail {
  if (kept === undefined || kept.blocks.length === 0) return { kind: 'nothing' };
  switch (kept.description) {
    case '':
      return { kind: 'label' };
    case 'SKIP_MESSAGE':
      return { kind: 'nothing' };
    case 'FIRST_MESSAGE': {
      const first = kept.blocks.find((block) => block.kind === 'MESSAGE');
      return first === undefined ? { kind: 'label' } : { kind: 'words', text: first.text };
    }
    default:
      return { kind: 'words', text: kept.description };
  }
}
