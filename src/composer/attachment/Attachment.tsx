/**
 * The attachment of a notice: its blocks, its own fields, its JSON. Every editor here is a view on the JSON as it was
 * written, so that a field that no editor shows is never lost. Refuses to know how a notice is sent or drawn.
 */
import {
  lazy,
  memo,
  type Ref,
  Suspense,
  useCallback,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { useT } from '#i18n/i18n.ts';
import type { Issue } from '#notice/issue.ts';
import { useDraft, useDraftStore } from '#store/use-draft.ts';
import { AddBlock } from './AddBlock.tsx';
import { Announcer, type AnnouncerHandle } from './Announcer.tsx';
import css from './Attachment.module.css';
import { AttachmentHead } from './AttachmentHead.tsx';
import { BlockList } from './blocks/BlockList.tsx';
import { useBlockCommands } from './blocks/use-block-commands.ts';
import { rememberIds } from './blocks-by-id.ts';
import { blockElement, fieldAt } from './focus-block.ts';
import { type GroupedIssues, groupIssues, insidePath, NOTHING_GROUPED } from './issues-of.ts';

const JsonView = lazy(() => import('./json/JsonView.tsx'));

/** Puts the cursor where an advice is. */
export type AttachmentHandle = { focus(path: Issue['path']): void };

type Props = { readonly ref?: Ref<AttachmentHandle>; readonly issues: readonly Issue[] };

/** What is open: one block at a time, and in it the field that is to get the focus. */
type Opened = { readonly id: string | undefined; readonly wanted?: string };

export default memo(function Attachment({ ref, issues }: Props) {
  const t = useT();
  const jsonId = useId();
  const store = useDraftStore();
  const section = useRef<HTMLElement>(null);
  const announcer = useRef<AnnouncerHandle>(null);
  const [jsonOpen, setJsonOpen] = useState(false);
  const [opened, setOpened] = useState<Opened>({ id: undefined });
  const [idsOf] = useState(rememberIds);
  const ids = useDraft((state) => idsOf(state.timeline.present.notice.attach.blocks));
  const grouped = useGrouped(issues);

  const openedId = useRef(opened.id);
  openedId.current = opened.id;
  const say = useCallback((sentence: string) => announcer.current?.say(sentence), []);
  const open = useCallback(
    (change: (id: string | undefined) => string | undefined) => setOpened(({ id }) => ({ id: change(id) })),
    [],
  );
  const openId = useCallback(() => openedId.current, []);
  const commands = useBlockCommands({ section, say, open, openId });

  const focus = useCallback(
    (path: Issue['path']) => {
      const block =
        typeof path[1] === 'number' ? store.get().timeline.present.notice.attach.blocks[path[1]] : undefined;
      if (block === undefined) {
        section.current?.querySelector<HTMLElement>('[data-add-block]')?.focus();
        return;
      }
      const wanted = insidePath({ path });
      flushSync(() => setOpened({ id: block.id, wanted }));
      fieldAt(blockElement(section.current, block.id), wanted)?.focus();
    },
    [store],
  );
  useImperativeHandle(ref, () => ({ focus }), [focus]);

  return (
    <section ref={section} className={css.section} aria-label={t('attachment.label')}>
      <AttachmentHead jsonId={jsonId} jsonOpen={jsonOpen} onJsonToggle={setJsonOpen} />
      <BlockList
        ids={ids}
        openId={opened.id}
        wanted={opened.wanted}
        issues={grouped.byBlock}
        commands={commands}
      />
      <div className={css.foot}>
        <AddBlock commands={commands} section={section} lastId={() => ids.at(-1)} />
      </div>
      <div id={jsonId} hidden={!jsonOpen}>
        {jsonOpen ? (
          <Suspense fallback={null}>
            <JsonView />
          </Suspense>
        ) : null}
      </div>
      <Announcer ref={announcer} />
    </section>
  );
});

/** Grouped by block; a group that says the same as before is the same, so that its line is not drawn again. */
function useGrouped(issues: readonly Issue[]): GroupedIssues {
  const [grouped, setGrouped] = useState(NOTHING_GROUPED);
  const [of, setOf] = useState<readonly Issue[]>();
  if (of === issues) return grouped;
  const next = groupIssues(issues, grouped);
  setOf(issues);
  if (next !== grouped) setGrouped(next);
  return next;
}
