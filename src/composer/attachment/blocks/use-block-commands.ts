import { type RefObject, useMemo } from 'react';
import { flushSync } from 'react-dom';
import { useT } from '#i18n/i18n.ts';
import type { BlockKind } from '#notice/blocks.ts';
import type { AttachDraft, DraftBlock } from '#notice/draft.ts';
import type { JsonObject } from '#notice/json.ts';
import { newBlock } from '#notice/new-block.ts';
import { useDraftStore } from '#store/use-draft.ts';
import { copyText } from '#ui/copy-text.ts';
import { insertBlocks, moveBlock, removeBlock } from '../attach-edits.ts';
import { clipText, rememberClip } from '../clipboard/clip.ts';
import { blockElement, expandButton, focusFirstField } from '../focus-block.ts';
import { newBlockId } from '../new-block-id.ts';
import { useEditAttach } from '../use-edit-attach.ts';

export type BlockCommands = {
  toggle(id: string): void;
  add(kind: BlockKind): void;
  /** Puts blocks behind the open one, else at the end; fields of the attachment are added. */
  insert(blocks: readonly DraftBlock[], fields?: JsonObject): void;
  /** Puts a ready attachment in the place of none. */
  start(attach: AttachDraft): void;
  move(id: string, to: number): void;
  duplicate(id: string): void;
  copy(id: string): Promise<void>;
  remove(id: string): void;
};

type Surroundings = {
  readonly section: RefObject<HTMLElement | null>;
  readonly say: (sentence: string) => void;
  readonly open: (change: (before: string | undefined) => string | undefined) => void;
  readonly openId: () => string | undefined;
};

/** What buttons, keys and dragging do with blocks: one way each, with the same words and the same focus after it. */
export function useBlockCommands({ section, say, open, openId }: Surroundings): BlockCommands {
  const t = useT();
  const store = useDraftStore();
  const edit = useEditAttach();
  return useMemo(() => {
    const blocks = () => store.get().timeline.present.notice.attach.blocks;
    const indexOf = (id: string) => blocks().findIndex((block) => block.id === id);
    const insertAt = (at: number, added: readonly DraftBlock[]) => edit(insertBlocks(at, added));
    return {
      toggle: (id) => open((before) => (before === id ? undefined : id)),
      add(kind) {
        const id = newBlockId();
        flushSync(() => {
          insertAt(blocks().length, [{ id, json: newBlock(kind) }]);
          open(() => id);
        });
        focusFirstField(blockElement(section.current, id));
      },
      insert(added, fields = {}) {
        const opened = openId();
        const after = opened === undefined ? -1 : indexOf(opened);
        const at = after < 0 ? blocks().length : after + 1;
        flushSync(() =>
          edit((before) => {
            const attach = insertBlocks(at, added)(before);
            return { ...attach, fields: { ...attach.fields, ...fields } };
          }),
        );
        say(t('block.inserted', { count: added.length, position: at + 1 }));
        const [first] = added;
        if (first !== undefined) expandButton(blockElement(section.current, first.id))?.focus();
      },
      start(attach) {
        flushSync(() => edit((before) => ({ ...attach, fields: { ...before.fields, ...attach.fields } })));
        say(t('block.inserted', { count: attach.blocks.length, position: 1 }));
        const [first] = attach.blocks;
        if (first !== undefined) expandButton(blockElement(section.current, first.id))?.focus();
      },
      move(id, to) {
        const from = indexOf(id);
        const used = document.activeElement;
        flushSync(() => edit(moveBlock(id, to)));
        const total = blocks().length;
        if (indexOf(id) === from) return;
        // The browser drops the focus of an element that is moved in the page.
        if (used instanceof HTMLElement && used.isConnected) used.focus();
        say(t('block.moved', { from: from + 1, to: to + 1, total }));
      },
      duplicate(id) {
        const from = indexOf(id);
        const block = blocks()[from];
        if (block === undefined) return;
        // A copy of its own: sizes and advices are remembered by the identity of a block's JSON.
        insertAt(from + 1, [{ ...block, id: newBlockId(), json: structuredClone(block.json) }]);
        say(t('block.duplicated', { from: from + 1, to: from + 2 }));
      },
      async copy(id) {
        const block = blocks()[indexOf(id)];
        if (block === undefined) return;
        const text = clipText([block.json]);
        rememberClip(text);
        const outside = await copyText(text);
        say(outside ? t('block.copied') : t('block.copiedHere'));
      },
      remove(id) {
        const from = indexOf(id);
        flushSync(() => edit(removeBlock(id)));
        say(t('block.deleted', { position: from + 1 }));
        const neighbour = blocks()[from] ?? blocks()[from - 1];
        const target =
          neighbour === undefined
            ? section.current?.querySelector<HTMLElement>('[data-add-block]')
            : expandButton(blockElement(section.current, neighbour.id));
        target?.focus();
      },
    };
  }, [t, store, edit, section, say, open, openId]);
}
