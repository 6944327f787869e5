/**
 * The attachment of a notice: its blocks, its own fields, its JSON. Every editor here is a view on the JSON as it was
 * written, so that a field that no editor shows is never lost. Refuses to know how a notice is sent or drawn.
 */
import {
  memo,
  type Ref,
  Suspense,
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { useT } from '#i18n/i18n.ts';
import type { Issue } from '#notice/issue.ts';
import { lazyPart } from '#parts/lazy-part.tsx';
import { useDraft, useDraftStore } from '#store/use-draft.ts';
import { AddBlock } from './AddBlock.tsx';
import { AdviceList } from './AdviceList.tsx';
import { Advices } from './Advices.tsx';
import { Announcer, type AnnouncerHandle } from './Announcer.tsx';
import css from './Attachment.module.css';
import { AttachmentHead } from './AttachmentHead.tsx';
import { BlockList } from './blocks/BlockList.tsx';
import { useBlockCommands } from './blocks/use-block-commands.ts';
import { rememberIds } from './blocks-by-id.ts';
import { readClip } from './clipboard/clip.ts';
import { blockElement, fieldAt } from './focus-block.ts';
import { type GroupedIssues, groupIssues, insidePath, NOTHING_GROUPED, pathToMend } from './issues-of.ts';
import { JsonProblem } from './JsonProblem.tsx';
import { PasteBlock } from './PasteBlock.tsx';
import { PasteLost } from './PasteLost.tsx';
import { AttachSettings } from './settings/AttachSettings.tsx';
import { Starters } from './starters/Starters.tsx';
import { usePlaceholderTab } from './use-placeholder-tab.ts';
import { useShownIssues } from './use-shown-issues.ts';
import { useUndoKeys } from './use-undo-keys.ts';

const JsonView = lazyPart('attachment.jsonField', () => import('./json/JsonView.tsx'));

/** Puts the cursor where an advice is. */
export type AttachmentHandle = { focus(path: Issue['path']): void };

type Props = {
  readonly ref?: Ref<AttachmentHandle>;
  readonly issues: readonly Issue[];
  /** Rises each time Send or a test was pressed and something was wrong. */
  readonly sendAttempts: number;
};

/** What is open: one block at a time, and in it the field that is to get the focus. */
type Opened = { readonly id: string | undefined; readonly wanted?: string };

export default memo(function Attachment({ ref, issues, sendAttempts }: Props) {
  const t = useT();
  const jsonId = useId();
  const store = useDraftStore();
  const section = useRef<HTMLElement>(null);
  const announcer = useRef<AnnouncerHandle>(null);
  const [jsonOpen, setJsonOpen] = useState(false);
  /** Rises when the cursor is led to the place that cannot be read. */
  const [jsonFocus, setJsonFocus] = useState(0);
  const [pasteLost, setPasteLost] = useState<readonly string[]>([]);
  const [settingsOpen, setSettingsOpen] = useState(false);
  const [opened, setOpened] = useState<Opened>({ id: undefined });
  const [idsOf] = useState(rememberIds);
  const ids = useDraft((state) => idsOf(state.timeline.present.notice.attach.blocks));
  const { shown, onFocus, onBlur } = useShownIssues({ issues, ids, sendAttempts });
  const grouped = useGrouped(shown);
  const told = useMemo(() => shown.filter(({ path }) => path[0] === 'attach'), [shown]);

  const openedId = useRef(opened.id);
  useEffect(() => {
    openedId.current = opened.id;
  }, [opened.id]);
  const say = useCallback((sentence: string) => announcer.current?.say(sentence), []);
  const open = useCallback(
    (change: (id: string | undefined) => string | undefined) => setOpened(({ id }) => ({ id: change(id) })),
    [],
  );
  const openId = useCallback(() => openedId.current, []);
  const commands = useBlockCommands({ section, say, open, openId });

  const focus = useCallback(
    (to: Issue['path']) => {
      if (to[0] === 'jsonText') {
        setJsonOpen(true);
        setJsonFocus((count) => count + 1);
        return;
      }
      const path = pathToMend(to, issues);
      const wanted = insidePath({ path });
      const { blocks } = store.get().timeline.present.notice.attach;
      const block = typeof path[1] === 'number' ? blocks[path[1]] : undefined;
      flushSync(() => {
        setOpened({ id: block?.id, wanted });
        if (typeof path[1] === 'string') setSettingsOpen(true);
      });
      const inBlock = block === undefined ? undefined : blockElement(section.current, block.id);
      const target =
        inBlock ??
        section.current?.querySelector<HTMLElement>(wanted === '' ? '[data-foot]' : '[data-settings]');
      fieldAt(target ?? undefined, wanted)?.focus();
    },
    [store, issues],
  );
  const paste = useCallback(
    (text: string) => {
      const clip = readClip(text, store.get().timeline.present.notice.attach.fields);
      if (clip === undefined) return false;
      commands.insert(clip.blocks, clip.fields);
      setPasteLost(clip.leftOut);
      return true;
    },
    [commands, store],
  );
  useUndoKeys(section);
  useImperativeHandle(ref, () => ({ focus }), [focus]);
  const placeholders = usePlaceholderTab(focus);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- follows the fields inside
    <section
      ref={section}
      className={css.section}
      aria-label={t('attachment.label')}
      onFocus={onFocus}
      onBlur={onBlur}
      onKeyDown={placeholders.onKeyDown}
      onPaste={(event) => {
        if (!isWriting(event.target) && paste(event.clipboardData.getData('text/plain')))
          event.preventDefault();
      }}
    >
      <AttachmentHead jsonId={jsonId} jsonOpen={jsonOpen} onJsonToggle={setJsonOpen} />
      <div id={jsonId} hidden={!jsonOpen}>
        {jsonOpen ? (
          <Suspense fallback={null}>
            <JsonView focus={jsonFocus} />
          </Suspense>
        ) : null}
      </div>
      <JsonProblem issue={issues.find(({ path }) => path[0] === 'jsonText')} onFix={focus} />
      {ids.length === 0 ? (
        <Starters
          onChoose={(attach) => {
            commands.start(attach);
            placeholders.begin();
          }}
        />
      ) : (
        <BlockList
          ids={ids}
          openId={opened.id}
          wanted={opened.wanted}
          issues={grouped.byBlock}
          commands={commands}
        />
      )}
      <Advices issues={grouped.own.filter(({ path }) => path.length === 1)} />
      <div className={css.foot} data-foot="">
        <AddBlock commands={commands} />
        <PasteBlock onPaste={paste} />
      </div>
      <PasteLost parts={pasteLost} onClose={() => setPasteLost([])} />
      <div data-settings="">
        <AttachSettings
          issues={grouped.own}
          wanted={opened.wanted}
          open={settingsOpen}
          onToggle={setSettingsOpen}
        />
      </div>
      <AdviceList issues={told} onOpen={focus} />
      <Announcer ref={announcer} />
    </section>
  );
});

function isWriting(target: EventTarget): boolean {
  return target instanceof Element && target.closest('input, textarea, [data-code-editor]') !== null;
}

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
